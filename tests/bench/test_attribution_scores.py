"""What the figures count, and that they are those of the scorer that others use."""

import importlib.util
import random
from typing import Any, Final

import pytest

from claimdb.bench.attribution_scores import (
    MAIN,
    Counts,
    compare,
    figures,
    quoted_regions,
    total,
)
from claimdb.bench.polnear import Annotated, load
from claimdb.bench.ranking import Bootstrap
from claimdb.extract.record import Found
from claimdb.text.spans import Span
from tests.support.repository import ROOT

SHARED: Final = ROOT.parent / "shared"
SCORER: Final = SHARED / "bench" / "score_attributions.py"
DEV: Final = SHARED / "data" / "polnear" / "dev"
TEXT: Final = "The mayor said “taxes will rise,” and critics believe that he is wrong."


def found(content: str, source: str = "", cue: str = "said") -> Found:
    """Return an attribution by its words."""
    spans = [
        (Span(TEXT.index(words), TEXT.index(words) + len(words)),) if words else ()
        for words in (content, cue, source)
    ]
    return Found(spans[0], spans[1], spans[2])


GOLD: Final = (found("“taxes will rise,”", "The mayor"), found("that he is wrong", "critics"))


def figure(name: str, *predicted: Found) -> Counts:
    """Return one figure of predictions for the text."""
    return figures(compare(TEXT, GOLD, predicted))[name]


@pytest.mark.parametrize("name", list(figures(compare(TEXT, GOLD, GOLD))))
def test_the_gold_itself_is_perfect_and_nothing_is_nothing(name: str) -> None:
    """In every figure."""
    assert figure(name, *GOLD).f1 == 1.0
    assert figure(name).f1 == 0.0


@pytest.mark.parametrize(
    ("predicted", "right"),
    [
        (found("taxes", "The mayor"), True),  # one word of three: Dice of one half
        (found("taxes will rise,” and critics believe that he is", "The mayor"), True),
        (found("taxes will rise,” and critics believe that he is wrong", "The mayor"), False),
        (found("taxes will rise", "mayor"), True),
        (found("taxes will rise", "critics"), False),
        (found("taxes will rise"), False),
    ],
)
def test_half_of_the_words_and_one_of_the_source_are_enough(
    predicted: Found, *, right: bool
) -> None:
    """A content with another source, or with none, is not found."""
    assert figure(MAIN, predicted).right == right


def test_a_source_does_not_count_where_contents_alone_are_scored() -> None:
    """Nor in what is exact, where a sign counts for characters and not for words."""
    predicted = found("taxes will rise", "critics")

    assert figure("content_only", predicted).right == 1
    assert figure("content_exact", predicted).right == 0
    assert figure("content_exact_words", predicted).right == 1


def test_each_prediction_counts_once() -> None:
    """The same said twice is right once."""
    assert figure(MAIN, *GOLD, *GOLD) == Counts(right=2, predicted=4, found=2, gold=2)


def test_a_class_divides_each_side_by_its_own_words() -> None:
    """A prediction that reaches into a quotation is of the other class than what it finds."""
    beyond = found("rise,” and critics believe that he is wrong", "critics")

    assert figure("attributed_content_quoted", beyond) == Counts(1, 1, 0, 1)
    assert figure("attributed_content_unquoted", beyond) == Counts(0, 0, 1, 1)


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ('He said "no" and "yes.', ['"no"', '"yes.']),
        ("“A\n\nb” «c» „d“e", ["“A", "«c»", "„d“e"]),
        ('a" b "c', ['"c']),
        ("", []),
    ],
)
def test_quotations_end_with_their_paragraph(text: str, quoted: list[str]) -> None:
    """And a straight mark opens by what stands around it."""
    assert [text[span.start : span.end] for span in quoted_regions(text)] == quoted


def _cut(dice: random.Random, row: Found, size: int) -> list[Found]:
    """Move ends, lose or change sources, leave out, repeat, add."""
    content = [
        Span(
            max(0, span.start - dice.randrange(0, 30)), min(size, span.end + dice.randrange(0, 40))
        )
        for span in row.content
        if dice.random() < 0.9
    ] or [row.content[0]]
    place = dice.randrange(size - 12)
    sources = [row.source, row.source, (), (Span(place, place + dice.randrange(1, 12)),)]
    changed = Found(tuple(content), row.cue, dice.choice(sources))
    return dice.choice([[changed], [changed], [row], [], [changed, row], [changed, changed]])


def _as_lists(rows: tuple[Found, ...] | list[Found]) -> list[dict[str, list[list[int]]]]:
    return [
        {
            role: [[span.start, span.end] for span in getattr(row, role)]
            for role in ("source", "cue", "content")
        }
        for row in rows
    ]


@pytest.fixture(scope="module")
def scorer() -> Any:
    """Return the scorer that our figures are to agree with."""
    spec = importlib.util.spec_from_file_location("scorer", SCORER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def articles() -> list[Annotated]:
    """Return the articles of the development set."""
    return load(DEV)


@pytest.mark.skipif(not SCORER.exists(), reason="needs ../shared/bench/score_attributions.py")
@pytest.mark.skipif(not DEV.is_dir(), reason="needs ../shared/data/polnear/dev")
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_every_figure_is_that_of_the_scorer(
    articles: list[Annotated], scorer: Any, seed: int
) -> None:
    """With the gold as predictions, changed at random; and so is the interval."""
    dice = random.Random(seed)
    predicted = {
        one.name: [new for row in one.rows for new in _cut(dice, row, len(one.text))]
        for one in articles
    }
    gold = scorer.load_gold(str(DEV))
    theirs, _ = scorer.score(
        gold, {name: _as_lists(rows) for name, rows in predicted.items()}, bootstrap=200
    )

    ours = {one.name: figures(compare(one.text, one.rows, predicted[one.name])) for one in articles}

    for name, counts in total(ours.values()).items():
        told = theirs["figures"].pop(name)
        assert (counts.precision, counts.recall, counts.f1) == (told["p"], told["r"], told["f1"])
        assert (counts.found, counts.predicted, counts.gold) == (
            told["tp"],
            told["predicted"],
            told["gold"],
        )
    assert theirs["figures"] == {}
    main = {name: counts[MAIN] for name, counts in ours.items()}
    assert list(Bootstrap(list(ours), 200).f1(main)) == theirs["attributed_content_f1_ci95"]
