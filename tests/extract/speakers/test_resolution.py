"""A source is told by name, role and affiliation, and nothing breaks on any text."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.speakers import members, speakers
from claimdb.text.spans import Span
from tests.extract.speakers.reading import part, read, resolved
from tests.text.strategies import TEXT

_NAMES = (
    *("Ana Ruiz", "Mr Ruiz", "he", "she", "it", "they", "who", "the mayor", "the agency", "I"),
    *("said", ",", ".", "\u201c", "\u201d", "(", ")", "and", "of the", "Ministry of", "a", "'s"),
    *("Kim Bo-ram", "KBC", "\n\n", "president", "al-", "J.", "US", "of", "\u5317\u4eac", "("),
)
NEWS = st.lists(st.sampled_from(_NAMES), max_size=40).map(" ".join)


@pytest.mark.parametrize(
    ("source", "words", "role", "affiliation"),
    [
        ("Ilse Vantongeren", "Ilse Vantongeren", None, None),
        ("Water minister Joseph Oduya", "Joseph Oduya", "Water minister", None),
        ("Fisheries commissioner Ana Ruiz", "Ana Ruiz", "Fisheries commissioner", None),
        (
            "harbour council spokesperson, Tom Aldous",
            "Tom Aldous",
            "harbour council spokesperson",
            "harbour council",
        ),
        ("Palace aide Yuri Belov", "Yuri Belov", "Palace aide", "Palace"),
        ("Yuri Belov, a Palace aide", "Yuri Belov", "Palace aide", "Palace"),
        ("Jane Doe of the Institute for Tides", "Jane Doe", None, "the Institute for Tides"),
        (
            "the US secretary of fisheries, Lloyd Penn",
            "Lloyd Penn",
            "US secretary of fisheries",
            "US",
        ),
        (
            "a spokesman for the ministry",
            "a spokesman for the ministry",
            "spokesman",
            "the ministry",
        ),
        (
            "Ada Moss, a professor of botany at Felling University",
            "Ada Moss",
            "professor of botany",
            "Felling University",
        ),
        ("Kim's sister, Kim Yo-ran", "Kim Yo-ran", "Kim's sister", None),
        ("the conservative-leaning Tide Foundation", "Tide Foundation", None, None),
        ("Ft. Lorne police", "Ft. Lorne police", None, None),
        ("the hall's manager, Ida Lund", "Ida Lund", "manager", "the hall"),
        ("the shelter's cook", "the shelter's cook", "shelter's cook", "shelter"),
        ("the council's own chemist", "the council's own chemist", None, "the council"),
        ("a palace aide", "a palace aide", "palace aide", "palace"),
        ("a cook at the palace", "a cook", "cook", "the palace"),
        ("analysts at Brandt Mills", "analysts", None, "Brandt Mills"),
        ("a survey by the Institute of Tides", "a survey", None, "the Institute of Tides"),
        ("Ida Lund, who speaks for the pilots", "Ida Lund", None, "the pilots"),
        ("readers of the Bee", "readers of the Bee", None, None),
        ("Lund's allies", "Lund's allies", None, None),
        ("the year's winner", "the year's winner", "year's winner", None),
        ("the mayor's driver", "the mayor's driver", "mayor's driver", None),
        ("a survey by Ida Lund", "a survey", None, None),
        ("Dr. Parvati Nair", "Parvati Nair", None, None),
        ("one mother, Tanisha Roe", "Tanisha Roe", "mother", None),
        ("The pilots' association", "The pilots' association", None, None),
        ("the nurses\u2019 strike committee", "the nurses\u2019 strike committee", None, None),
        ("the farmers' lawyer", "the farmers' lawyer", "farmers' lawyer", None),
        ("St Bran's Hospital", "St Bran's Hospital", None, None),
        ("St. Bran's Hospital", "St. Bran's Hospital", None, None),
        ("the St Bran\u2019s Ambulance", "the St Bran\u2019s Ambulance", None, None),
        ("Children's Hospital of Orle", "Children's Hospital of Orle", None, None),
        (
            "the bishop of St. Paul's Cathedral",
            "the bishop of St. Paul's Cathedral",
            "bishop",
            "St. Paul's Cathedral",
        ),
        ("St Bran's coach Ida Lund", "Ida Lund", "St Bran's coach", None),
        ("St Bran's Ida Lund", "Ida Lund", None, None),
        ("doctors at St Bran's Hospital", "doctors", None, "St Bran's Hospital"),
        ("Dr. Lund of St. Bran's Clinic", "Dr. Lund", None, "St. Bran's Clinic"),
        ("Ida Lund, a nurse at St. Bran's Clinic", "Ida Lund", "nurse", "St. Bran's Clinic"),
        ("the bank's chief economist Ida Lund", "Ida Lund", "chief economist", "the bank"),
        ("the mayor's driver Ida Lund", "Ida Lund", "driver", None),
        ("the army's spokesman, Colonel Ida Lund", "Ida Lund", "army's spokesman", "army"),
        (
            "the spokesman of the Harbour Guard, Colonel Ida Lund",
            "Ida Lund",
            "spokesman",
            "the Harbour Guard",
        ),
        ("the HSE's Ida Lund", "Ida Lund", None, "HSE"),
        ("Ida Lund, of the HSE", "Ida Lund", None, "the HSE"),
        ("Ida Lund, of Orle Council", "Ida Lund", None, "Orle Council"),
        ("Ida Lund, of Orle Road", "Ida Lund", None, None),
        ("the UAE's Ida Lund", "Ida Lund", None, None),
        ("Norvia's Ida Lund", "Ida Lund", None, None),
        ("a GP", "a GP", None, None),
        ("the mayor, Professor Ida Lund", "Ida Lund", "Professor", None),
        ("whose chief, Ida Lund", "Ida Lund", "chief", None),
        (
            "Secretary of the Harbour Guard James Holm",
            "James Holm",
            "Secretary",
            "the Harbour Guard",
        ),
        (
            "Minister for Rural Water Peter Adeyemi",
            "Peter Adeyemi",
            "Minister",
            "Rural Water",
        ),
        (
            "the head of the Coastal Mines Inspectorate Anna Ribeiro",
            "Anna Ribeiro",
            "head",
            "the Coastal Mines Inspectorate",
        ),
    ],
)
def test_a_source_is_told_by_its_parts(
    source: str, words: str, role: str | None, affiliation: str | None
) -> None:
    """What only describes is left out of the words, and told as role and affiliation."""
    text = f"So it was, {source}, said on Monday."
    (speaker,) = read(text, source)
    told = (speaker.words, part(text, speaker.role), part(text, speaker.affiliation))
    assert told == (words, role, affiliation)


def test_the_named_span_holds_the_resolved_name() -> None:
    """``named`` points at the fullest name, wherever it stands."""
    text = "Mr Aldous spoke first. Later Tom Aldous said it again."
    (speaker,) = read(text, "Mr Aldous")
    assert (speaker.words, speaker.resolved) == ("Mr Aldous", "Tom Aldous")
    assert part(text, speaker.named) == "Tom Aldous"


@pytest.mark.parametrize("source", ["an official", "some experts", "police", "two people"])
def test_who_is_never_named_stays_unnamed(source: str) -> None:
    """Names that stand near do not name somebody who is only described."""
    assert resolved(f"Tom Aldous slept. Then {source} said no.", source) == [None]


def test_no_source_has_no_speaker() -> None:
    """An attribution without source gives None, and keeps its place."""
    text = "Tom Aldous said so."
    found = [Found(content=(Span(0, 3),)), Found(content=(Span(0, 3),), source=(Span(0, 10),))]
    nobody, somebody = speakers(Document(text), found)
    assert nobody is None
    assert somebody is not None
    assert somebody.resolved == "Tom Aldous"


def test_i_in_a_quotation_is_who_speaks_it() -> None:
    """A first person as source inside quoted content means the source of that content."""
    text = "\u201cYes, I said no to it,\u201d Tom Aldous told the court."
    inner = Found(content=(Span(13, 21),), source=(Span(6, 7),))
    outer = Found(content=(Span(1, 22),), source=(Span(24, 34),))
    _, speaker = speakers(Document(text), [outer, inner])
    assert speaker is not None
    assert (speaker.words, speaker.resolved) == ("I", "Tom Aldous")


def test_i_outside_quotations_is_nobody_named() -> None:
    """The writer of an article is not one of those whom it names."""
    assert resolved("Tom Aldous left. I think he was right.", "I") == [None]


@given(st.data(), TEXT | NEWS)
def test_any_text_and_any_spans_are_read(data: st.DataObject, text: str) -> None:
    """Every span that comes back lies inside the text and holds the words told."""
    ends = st.integers(0, len(text))
    spans = st.tuples(ends, ends).map(lambda pair: Span(*sorted(pair)))
    rows = st.builds(
        Found,
        content=st.lists(spans, min_size=1, max_size=2).map(tuple),
        source=st.lists(spans, max_size=2).map(tuple),
    )
    found = data.draw(st.lists(rows, max_size=5))
    told = speakers(Document(text), found)
    assert [speaker is None for speaker in told] == [not one.source for one in found]
    for speaker in filter(None, told):
        assert speaker.words in text
        assert speaker.resolved == part(text, speaker.named)
        for span in (speaker.named, speaker.role, speaker.affiliation):
            assert span is None or 0 <= span.start < span.end <= len(text)


@given(st.data(), TEXT | NEWS)
def test_members_of_any_span_lie_inside_it(data: st.DataObject, text: str) -> None:
    """Members are in order and apart; what is not joint is the span itself."""
    ends = st.integers(0, len(text))
    span = Span(*sorted((data.draw(ends), data.draw(ends))))
    found = members(Document(text), span)
    assert span.start <= found[0].start
    assert all(one.end <= other.start for one, other in pairwise(found))
    assert found[-1].end <= span.end


@pytest.mark.parametrize(
    ("before", "source", "affiliation"),
    [
        ("Orle Airways fell.", "Its spokesman", "Orle Airways"),
        ("Orle Airways fell.", "Its chief executive, Ida Lund", "Orle Airways"),
        ("Orle Airways fell. Then it was late.", "Its spokesman", None),
        ("The road was shut by the Orle Council,", "whose spokesman", "Orle Council"),
        ("The road was shut by the Orle Council,", "whose chief, Ida Lund", "Orle Council"),
        ("Orle Airways sued Brandt Foods.", "Its spokesman", None),
        ("The Orle agency quoted the navy.", "Its spokesman", None),
        ("The ministry fell.", "Its spokesman", None),
        ("Ida Lund fell.", "Its spokesman", None),
        ("Norvia fell.", "Its foreign minister", None),
        ("Orle Airways fell.", "Its report", None),
        ("Orle Airways fell.", "Their spokesman", None),
        ("Orle Airways fell. Ida Lund rose. It rained. It snowed.", "Its spokesman", None),
        ("It rained on Ida Lund,", "whose spokesman", None),
    ],
)
def test_whose_somebody_is_by_a_pronoun(before: str, source: str, affiliation: str | None) -> None:
    """Only where one body is named, and nobody else can be meant."""
    text = f"{before} {source} said so."
    (speaker,) = read(text, source)
    assert part(text, speaker.affiliation) == affiliation


@pytest.mark.parametrize("many", ["Relatives", "Youths", "Midwives", "Rebels", "Bosses"])
def test_many_are_no_name(many: str) -> None:
    """A capital for standing first makes nobody's name of a plural."""
    assert resolved(f"{many} said it rained.", many) == [None]


def test_the_article_is_no_part_of_whose_somebody_is() -> None:
    """Nor where it has a capital for standing first."""
    text = "The Orle Post's Ida Lund said so."
    (speaker,) = read(text, "The Orle Post's Ida Lund")
    assert (speaker.words, part(text, speaker.affiliation)) == ("Ida Lund", "Orle Post")


@pytest.mark.parametrize(
    "source",
    [
        "Delmar Inc. spokeswoman Ana Ruiz",
        "Mt. Lorne mayor Ana Ruiz",
        "Ft. Lorne Police Chief Ana Ruiz",
        "the Delmar Corp. chairwoman, Ana Ruiz",
    ],
)
def test_the_stop_of_something_shortened_ends_no_name(source: str) -> None:
    """Who speaks stands behind it."""
    (speaker,) = read(f"So it was, {source}, said on Monday.", source)

    assert (speaker.words, speaker.resolved) == ("Ana Ruiz", "Ana Ruiz")


def test_a_former_minister_is_nobody_where_two_are_as_present() -> None:
    """No name is better than the wrong one."""
    one = "Ana Ruiz left on Monday. The former minister said so."
    two = "Ana Ruiz left on Monday, and Ida Moor stayed. The former minister said so."

    assert resolved(one, "The former minister") == ["Ana Ruiz"]
    assert resolved(two, "The former minister") == [None]


def test_a_dateline_has_no_fuller_name_of_who_speaks() -> None:
    """The place of a report is not the state that it is on."""
    text = "ORLE CITY, June 2 (Northern Wire) - Orle said that it rained."

    assert resolved(text, "Orle said") == ["Orle"]
