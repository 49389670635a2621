"""Edits that touch quoted words: told once, with both wordings and those who lean on them."""

from collections.abc import Iterable, Iterator

import pytest

from claimdb.db.reader import Reader, open_reader
from claimdb.model.vocab import ReviewDecision
from claimdb.pipeline.hand_evidence import decide
from claimdb.queries import lookup
from claimdb.queries.attributions import load
from claimdb.queries.changes import PassageChange, changes, flat_row
from tests.support.edits import SHUT, became, edit
from tests.support.ferry import TEXT, Ferry

QUOTE = "sailed with its doors open"


@pytest.fixture
def edited(ferry: Ferry) -> Ferry:
    """Return the case with a word put in, then a quotation cut, then put back."""
    return edit(ferry)


@pytest.fixture
def reader(edited: Ferry) -> Iterator[Reader]:
    """Return a reader of the edited case."""
    with open_reader(edited.desk.url) as opened:
        yield opened


def told(found: Iterable[PassageChange]) -> list[tuple[int, str, str | None, str | None]]:
    """Return the newer state, the outcome, and the words before and after."""
    return [(one.newer.number, one.outcome, one.before, one.after) for one in found]


def of(ferry: Ferry, **filters: str | int) -> list[PassageChange]:
    """Return the edits that filters let pass."""
    with open_reader(ferry.desk.url) as reader:
        return list(changes(reader, filters=filters))


def test_edits_come_from_the_latest_on(reader: Reader) -> None:
    """Altered, gone, come back; what stayed gone or as it was is no edit."""
    assert told(changes(reader, filters={"touching": 1})) == [
        (4, "unchanged", QUOTE, QUOTE),
        (3, "gone", QUOTE, None),
        (2, "altered", "The doors were closed", "The doors were reportedly closed"),
    ]


def test_an_edit_tells_the_words_that_were_put_in(reader: Reader) -> None:
    """The diff puts both wordings together again."""
    (one,) = changes(reader, filters={"outcome": "altered"})

    assert [(part.sign, part.words) for part in one.diff] == [
        ("=", "The doors were "),
        ("+", "reportedly "),
        ("=", "closed"),
    ]
    assert flat_row(one)["diff"] == "The doors were {+reportedly+} closed"


def test_an_edit_tells_who_leans_on_the_words(reader: Reader, edited: Ferry) -> None:
    """The role of the passage, the stance, the source, the claim."""
    (one,) = changes(reader, filters={"outcome": "altered"})
    (lean,) = one.leaning

    assert (lean.role, lean.stance, lean.source.name) == ("content", "denies", "Northern Lines")
    assert lean.claim.id == edited.claim
    assert (one.older.number, one.newer.number, one.came_back) == (1, 2, False)


@pytest.mark.parametrize(
    ("name", "count"), [("Northern Lines", 1), ("Ada Lind", 2), ("The Daily Example", 0)]
)
def test_only_where_a_source_speaks(reader: Reader, name: str, count: int) -> None:
    """Whoever is not quoted with the words does not lean on them."""
    filters = {"touching": 1, "source": lookup.source(reader, name)}

    assert len(list(changes(reader, filters=filters))) == count


def test_only_of_one_article_claim_or_publisher(reader: Reader, edited: Ferry) -> None:
    """Each filter finds all three edits, or nothing of another one."""
    claim = lookup.claim(reader, edited.claim)
    article = lookup.article(reader, edited.article)
    publisher = lookup.source(reader, "The Daily Example")
    chosen: dict[str, int | str] = {"claim": claim, "article": article, "publisher": publisher}
    for name, number in chosen.items():
        for value, count in ((number, 3), (999, 0)):
            found = changes(reader, filters={"touching": 1, name: value})
            assert len(list(found)) == count


@pytest.mark.parametrize(("name", "day", "count"), [("since", "2024", 3), ("until", "2024", 0)])
def test_only_edits_of_a_time(reader: Reader, name: str, day: str, count: int) -> None:
    """The time is that of seeing the newer state."""
    found = changes(reader, filters={"touching": 1, name: f"{day}-01-01T00:00:00Z"})

    assert len(list(found)) == count


def test_pages_follow_one_another(reader: Reader) -> None:
    """With a limit and an offset the same edits come in the same order, in either sort."""
    for sort in ("seen", "-seen", "article", "-article"):
        whole = told(changes(reader, sort=sort))
        pages = [told(changes(reader, sort=sort, limit=1, offset=at)) for at in range(len(whole))]
        assert [one for page in pages for one in page] == whole


def test_a_reading_is_told_as_one(ferry: Ferry) -> None:
    """The same bytes, another reader: no edit of the publisher."""
    ferry.denies()
    raw = "b2:" + "0" * 32
    became(ferry, f"{TEXT} More.", reader="html/1", raw_hash=raw)
    became(ferry, SHUT, reader="html/2", raw_hash=raw)

    assert of(ferry, touching=1, reading=0) == []
    assert [one.reading for one in of(ferry, touching=1, reading=1)] == [True]


def edits_of(ferry: Ferry, public: str) -> list[tuple[str, str]]:
    """Return what an attribution says of its words since."""
    with open_reader(ferry.desk.url) as reader:
        (one,) = load(reader, [ferry.number("attributions", public)]).values()
    return [(edit.role, edit.outcome) for edit in one.edits]


def test_an_attribution_tells_what_became_of_its_words(ferry: Ferry) -> None:
    """By role, as the newest state has them: put back, they are no edit."""
    public = ferry.says(cue="said", source_words="Ada Lind")
    assert edits_of(ferry, public) == []

    became(ferry, TEXT.replace("Ada Lind, said", "Ada Lind, claimed"))
    assert edits_of(ferry, public) == [("cue", "altered")]
    became(ferry, TEXT.replace("Ada Lind, said that the ferry “sailed with its doors open”", "it"))
    assert edits_of(ferry, public) == [("content", "gone"), ("cue", "gone"), ("source", "gone")]
    became(ferry, TEXT)
    assert edits_of(ferry, public) == []


def test_what_a_reader_reads_otherwise_marks_no_words(ferry: Ferry) -> None:
    """Only an edit of the publisher is told beside a quotation."""
    raw = "b2:" + "0" * 32
    public = ferry.denies()
    became(ferry, f"{TEXT} More.", reader="html/1", raw_hash=raw)
    became(ferry, SHUT, reader="html/2", raw_hash=raw)

    assert edits_of(ferry, public) == []


def test_a_rejected_attribution_leans_on_nothing(edited: Ferry) -> None:
    """The edit stays, and says that nothing counts on it."""
    public = str(edited.one("SELECT public_id FROM attributions WHERE stance = 'denies'"))
    decide(edited.desk, public, ReviewDecision.REJECTED, "misread")

    (one,) = of(edited, outcome="altered")
    assert one.leaning == ()


def test_words_recorded_anew_are_told_once(ferry: Ferry) -> None:
    """Who has followed an edit with a correction sees later edits at the new words only."""
    before = ferry.denies()
    became(ferry, SHUT)
    decide(ferry.desk, before, ReviewDecision.REJECTED, "the text was edited")
    ferry.denies("The doors were reportedly closed")
    became(ferry, SHUT.replace("reportedly closed", "allegedly closed"))

    assert [one.newer.number for one in of(ferry, touching=1)] == [3, 2]
