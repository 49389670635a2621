"""Scores on the gold set: how well attributions are read."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from claimdb.bench.goldscore import GoldScore, Share, marked, score, total
from claimdb.bench.goldset import GoldCase, gold_cases
from claimdb.extract.record import Extraction, Found, Leaning, Link, Manner, Said, Sort, Speaker
from claimdb.model.vocab import Hedge, Mode, Reporting, Stance
from claimdb.text.dates import parse_date
from claimdb.text.spans import Span

FOLDER = Path(__file__).parents[1] / "cases" / "extraction"
CASES = """\
name: bread
published: 2027-06-16
text: |
  Baker Ida Holt of the Guild said on Monday that bread may be late, the Echo reported.

  She denied that she had said when.
attributions:
  - row: 1
    source: Baker Ida Holt of the Guild
    cue: said@1
    content: that bread may be late
    mode: indirect
    hedge: possible
    speaker: Ida Holt
    resolved: Ida Holt
    role: Baker
    affiliation: the Guild
    said: {words: on Monday, date: 2027-06-14}
    via: 2
  - row: 2
    source: the Echo
    cue: reported
    content: that bread may be late
    mode: indirect
    stance: relays
    speaker: the Echo
    resolved: Echo
    open: [hedge]
  - row: 3
    source: She
    cue: denied
    content: that she had said when
    mode: indirect
    stance: denies
    speaker: She
    resolved: [Ida Holt, null]
  - row: 4
    source: she
    cue: had said
    content: when
    mode: indirect
    speaker: she
    resolved: Ida Holt
    via: 3
    inside: 3
---
name: quiet
text: The oven is hot.
attributions: []
"""


@pytest.fixture(scope="module")
def cases(tmp_path_factory: pytest.TempPathFactory) -> list[GoldCase]:
    """Return a text with four attributions, and one without."""
    folder = tmp_path_factory.mktemp("gold")
    (folder / "01_food.yaml").write_text(CASES)
    return gold_cases(folder)


def perfect(case: GoldCase) -> list[Extraction]:
    """Return what the gold says."""
    return [row.extraction for row in case.rows]


def changed(case: GoldCase, number: int, **parts: object) -> GoldScore:
    """Return the score where row ``number`` (from 0) alone is not as in the gold."""
    rows = perfect(case)
    rows[number] = replace(rows[number], **parts)  # type: ignore[arg-type]
    return score(case, rows)


def test_the_gold_itself_is_right_in_everything(cases: list[GoldCase]) -> None:
    """Every figure is 1, and nothing is found where nothing is."""
    figures = total(score(case, perfect(case)) for case in cases).figures()
    assert figures.pop("alarms") == 0
    assert set(figures.values()) == {1.0}
    assert {"stance", "resolved", "chain", "said", "role", "inside"} <= set(figures)


def test_the_whole_set_is_right_against_itself() -> None:
    """No two rows of a text are so alike that they pair wrongly."""
    figures = total(score(case, perfect(case)) for case in gold_cases(FOLDER)).figures()
    assert {name: figure for name, figure in figures.items() if figure != 1.0} == {"alarms": 0}


def test_nothing_predicted_finds_nothing(cases: list[GoldCase]) -> None:
    """Fields have no figure then, rather than a good one."""
    figures = score(cases[0], []).figures()
    assert (figures["found"], figures["chain"]) == (0, 0)
    assert "stance" not in figures


@pytest.mark.parametrize(
    ("name", "parts", "expected"),
    [
        ("stance", {"leaning": Leaning(Stance.DENIES)}, Share(3, 4)),
        ("negated", {"leaning": Leaning(Stance.ASSERTS, negated=True)}, Share(3, 4)),
        ("mode", {"mode": Mode.MIXED}, Share(3, 4)),
        ("sort", {"manner": Manner(Sort.PERCEPTION, Hedge.POSSIBLE)}, Share(3, 4)),
        ("hedge", {"manner": Manner(Sort.SPEECH, Hedge.LIKELY)}, Share(0, 1)),
        ("reporting", {"manner": Manner(Sort.SPEECH, reporting=Reporting.ENDORSES)}, Share(0, 1)),
        ("reporting", {"manner": Manner(Sort.SPEECH, reporting=Reporting.NEUTRAL)}, Share(0, 0)),
        ("resolved", {"speaker": Speaker("Ida Holt", "Echo")}, Share(3, 4)),
        ("resolved", {"speaker": Speaker("Ida Holt", "Mrs Ida Holt")}, Share(4, 4)),
        ("resolved", {"speaker": None}, Share(3, 4)),
        ("speaker", {"speaker": Speaker("Baker Ida Holt", "Ida Holt")}, Share(3, 4)),
        ("role", {"speaker": Speaker("Ida Holt", "Ida Holt")}, Share(0, 1)),
        ("affiliation", {"speaker": Speaker("Ida Holt", affiliation=Span(0, 5))}, Share(0, 1)),
        ("said", {"said": None}, Share(0, 1)),
        ("said", {"said": Said(Span(0, 1), parse_date("2027-06-07"))}, Share(0, 1)),
        ("said", {"said": Said(Span(0, 1), parse_date("2027-06-14"))}, Share(1, 1)),
    ],
)
def test_one_wrong_field_costs_that_field(
    cases: list[GoldCase], name: str, parts: dict[str, object], expected: Share
) -> None:
    """The first row is changed; the others are right."""
    assert changed(cases[0], 0, **parts).fields[name] == expected


def test_any_of_several_right_names_will_do(cases: list[GoldCase]) -> None:
    """Nobody is among them where the text hardly tells."""
    for name, expected in ((None, 4), ("Ida Holt", 4), ("Echo", 3)):
        speaker = Speaker("She", name)
        assert changed(cases[0], 2, speaker=speaker).fields["resolved"].right == expected


def test_an_open_field_is_not_scored(cases: list[GoldCase]) -> None:
    """The second row leaves its hedge open, so that neither answer counts."""
    hedged = changed(cases[0], 1, manner=Manner(Sort.SPEECH, Hedge.LIKELY))
    assert hedged.fields["hedge"] == Share(1, 1)


def test_a_time_where_the_gold_has_none_is_wrong(cases: list[GoldCase]) -> None:
    """It counts, where two that say nothing do not."""
    said = changed(cases[0], 2, said=Said(Span(0, 3)))
    assert said.fields["said"] == Share(1, 2)


def test_half_of_a_role_is_enough(cases: list[GoldCase]) -> None:
    """Two words of which one is right will do; six of which one is right will not."""
    text = cases[0].text
    for words, right in (("Baker Ida", 1), ("Baker Ida Holt of the Guild", 0)):
        speaker = Speaker("Ida Holt", "Ida Holt", role=Span(0, text.index(words) + len(words)))
        assert changed(cases[0], 0, speaker=speaker).fields["role"] == Share(right, 1)


def chain(case: GoldCase, links: Sequence[Link]) -> tuple[int, int, int]:
    """Return right, predicted and gold links."""
    rows = [replace(row, link=link) for row, link in zip(perfect(case), links, strict=True)]
    counts = score(case, rows).chain
    return counts.right, counts.predicted, counts.gold


def test_a_link_is_right_where_both_its_ends_are(cases: list[GoldCase]) -> None:
    """A missing one costs recall, a wrong one precision too."""
    none = Link()
    assert chain(cases[0], [Link(1), none, none, Link(2, 2)]) == (2, 2, 2)
    assert chain(cases[0], [none, none, none, Link(2, 2)]) == (1, 1, 2)
    assert chain(cases[0], [Link(2), none, none, Link(2, 2)]) == (1, 2, 2)
    assert chain(cases[0], [Link(1), none, Link(1), Link(2, 2)]) == (2, 3, 2)


def test_standing_inside_another_row_is_scored_where_either_says_so(cases: list[GoldCase]) -> None:
    """One row of the gold stands inside another."""
    assert changed(cases[0], 3, link=Link(2)).fields["inside"] == Share(0, 1)
    assert changed(cases[0], 1, link=Link(inside=2)).fields["inside"] == Share(1, 2)


def test_links_between_rows_that_pair_with_nothing_are_wrong(cases: list[GoldCase]) -> None:
    """An invented relay is one link too many."""
    stray = replace(perfect(cases[0])[1], content=(Span(0, 5),))
    rows = [*perfect(cases[0]), stray]
    rows[2] = replace(rows[2], link=Link(4))
    assert score(cases[0], rows).chain.predicted == 3


def test_an_added_relay_of_an_open_chain_is_neither_right_nor_wrong(tmp_path: Path) -> None:
    """It is left out of what was found as well."""
    (tmp_path / "01_food.yaml").write_text(CASES.replace("open: [hedge]", "open: [hedge, via]"))
    case = gold_cases(tmp_path)[0]
    rows = perfect(case)
    relay = replace(rows[1], source=(Span(0, 5),), content=rows[1].content)
    rows = [replace(rows[0], link=Link(1)), replace(rows[1], link=Link(4)), *rows[2:], relay]
    result = score(case, rows)
    assert (result.found.predicted, result.found.right) == (4, 4)
    assert (result.chain.predicted, result.chain.right) == (2, 2)


def test_what_is_found_where_nobody_says_anything_is_an_alarm(cases: list[GoldCase]) -> None:
    """It is counted for each silent text, not for each text."""
    alarm = replace(perfect(cases[0])[0], content=(Span(0, 8),), source=(), cue=(), link=Link())
    together = score(cases[0], perfect(cases[0])) + score(cases[1], [alarm, alarm])
    assert (together.alarms, together.silent_texts) == (2, 1)
    assert together.figures()["alarms"] == 2
    assert together.found.predicted == 6


def test_gold_spans_are_given_as_a_tagger_gives_them(cases: list[GoldCase]) -> None:
    """Spans alone, relays among them, and nothing that was read from them."""
    spans = marked(cases[0])
    assert len(spans) == 4
    assert all(isinstance(one, Found) for one in spans)
    assert cases[0].text[spans[1].cue[0].start : spans[1].cue[0].end] == "reported"
