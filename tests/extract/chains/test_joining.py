"""Rows of any kind as chains."""

from hypothesis import given, settings
from hypothesis import strategies as st

from claimdb.extract.chains import chained
from claimdb.extract.document import Document
from claimdb.extract.record import RELAY, Found
from claimdb.text.spans import Span
from tests.extract.chains.marking import found

_WORDS = """
    Moor Nair Reuters told said citing Citing quoted as saying by was who which the agency local
    media reported according to , . “ ” " that guards in an interview with through a spokesman paper
    """
_PIECES = st.sampled_from([*_WORDS.split(), "\n\n"])
_TEXTS = st.one_of(st.text(max_size=120), st.lists(_PIECES, max_size=40).map(" ".join))


@st.composite
def _documents(draw: st.DrawFn) -> tuple[str, list[Found]]:
    """Return any text with any spans marked in it."""
    text = draw(_TEXTS)
    places = st.integers(0, len(text))

    def spans(least: int) -> tuple[Span, ...]:
        pairs = draw(st.lists(st.tuples(places, places), min_size=least, max_size=3))
        return tuple(sorted(Span(min(pair), max(pair)) for pair in pairs))

    return text, [
        Found(content=spans(1), cue=spans(0), source=spans(0))
        for _ in range(draw(st.integers(0, 6)))
    ]


@settings(max_examples=400)
@given(_documents())
def test_any_spans_in_any_text_give_chains(marked: tuple[str, list[Found]]) -> None:
    """Nothing is an error; links point back, and spans lie in the text."""
    text, rows = marked
    every, links = chained(Document(text), rows)
    assert len(every) == len(links)
    for number, (row, link) in enumerate(zip(every, links, strict=True)):
        assert link.via is None or link.via < number
        assert link.inside is None or (0 <= link.inside < len(every) and link.inside != number)
        for span in (*row.content, *row.cue, *row.source):
            assert span.end <= len(text)
        assert row.content


def test_rows_that_no_rule_touches_stay_as_they_are() -> None:
    """Spans, confidence and finder of a plain row are kept."""
    text = "Moor said it rained."
    rows = [
        Found(row.content, row.cue, row.source, 0.7, "transcript")
        for row in found(text, ("Moor", "said", "it rained"))
    ]
    assert chained(Document(text), rows)[0] == tuple(rows)


def test_a_relay_has_content_and_confidence_of_what_it_relays() -> None:
    """It can be recognised, and is as sure as the row that it was read from."""
    text = "Moor told Reuters it rained."
    rows = [
        Found(row.content, row.cue, row.source, 0.7)
        for row in found(text, ("Moor", "told", "it rained"))
    ]
    (relay, origin), _ = chained(Document(text), rows)
    assert (relay.by, origin.by) == (RELAY, "model")
    assert (relay.content, relay.confidence) == (origin.content, origin.confidence)


def test_nothing_found_gives_nothing() -> None:
    """A text without rows has no chains."""
    assert chained(Document("Moor told Reuters it rained."), []) == ((), ())
