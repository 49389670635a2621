"""Sentences that an article tells itself: none that may be the words of another."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.document import Document
from claimdb.extract.unattributed import unattributed
from claimdb.text.spans import Span

PLAIN = "Norvia has supplied Estmark with three hundred tanks."


def _found(text: str, covered: tuple[Span, ...] = ()) -> list[str]:
    return [text[one.start : one.end] for one in unattributed(text, covered)]


def test_what_is_told_as_a_matter_of_course_is_found() -> None:
    """In the order of the text, each sentence from its first to its last character."""
    text = f"The minister arrived in Estmark on Monday.\n\n{PLAIN} The road to Ponto is closed."

    assert _found(text) == [
        "The minister arrived in Estmark on Monday.",
        PLAIN,
        "The road to Ponto is closed.",
    ]


def test_what_touches_an_attribution_is_not_its_own() -> None:
    """Also where only the first word of it belongs to one."""
    text = f"{PLAIN}\n\nThe road to Ponto is closed."

    assert _found(text, (Span(0, 6),)) == ["The road to Ponto is closed."]
    assert _found(text, (Span(0, len(text)),)) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Norvia has supplied Estmark with tanks, the ministry said.",
        "Norvia has reportedly supplied Estmark with three hundred tanks.",
        "Norvia has supplied Estmark with tanks, according to the ministry.",
        "Norvia is accused of supplying Estmark with three hundred tanks.",
        "Norvia is believed to have supplied Estmark with three hundred tanks.",
        "Norvia may have supplied Estmark with three hundred tanks.",
        "Norvia plans to supply Estmark with three hundred tanks.",
        "Norvia denies having supplied Estmark with three hundred tanks.",
        "A poll found that Norvia has supplied Estmark with tanks.",
        "Norvia had supplied Estmark with three hundred tanks.",
        "Norvia has \u201csupplied\u201d Estmark with three hundred tanks.",
        "Norvia has supplied us with three hundred tanks.",
        "Has Norvia supplied Estmark with three hundred tanks?",
        "If Norvia has supplied Estmark with tanks, it is too late.",
        "Norvia has supplied Estmark with three hundred tanks",
        "It rained.",
        "Kyiv: Norvia has supplied Estmark with three hundred tanks.",
        "10:45 Norvia has supplied Estmark with three hundred tanks.",
        "For Kyiv, Norvia has supplied Estmark with three hundred tanks.",
        "Per Kyiv, Norvia has supplied Estmark with three hundred tanks.",
        "In the words of the minister, Norvia has supplied Estmark with tanks.",
        "Norvia has supplied Estmark with tanks, in the eyes of the minister.",
        "On paper, Norvia has supplied Estmark with three hundred tanks.",
    ],
)
def test_what_may_be_the_words_of_another_is_left_out(sentence: str) -> None:
    """Reported, hedged, planned, asked, quoted, looking back, or too short for a claim."""
    assert _found(f"The road to Ponto is closed.\n\n{sentence}") == ["The road to Ponto is closed."]


@pytest.mark.parametrize(
    "text",
    [
        f"{PLAIN} That is the conclusion of a report.",
        f"{PLAIN}\n\nThe foreign ministry made the statement on Monday.",
        f"{PLAIN} So says Ana Bell, the minister.",
        f"{PLAIN} At least that is what a video claims.",
        f"{PLAIN} This is not true.",
        f"{PLAIN} The ports are open, the ministry said.",
        f"{PLAIN} He said that the ports are open.",
        f"{PLAIN} The ministry added that the ports are open.",
        f"{PLAIN} \u201cThe ports are open,\u201d Ana Bell said.",
        f"\u201cThe war goes on,\u201d Ana Bell told a crowd. {PLAIN}",
        f"Ana Bell was clear about her view. The ports are open. {PLAIN}",
        f"For Ana Bell, it is simple. {PLAIN}",
        f"The allegations are as follows. {PLAIN}",
        f"A rumour is going round. {PLAIN}",
        f"The film is set in the year 2050. {PLAIN}",
        f"Imagine the scene. {PLAIN}",
        f"The minister posted this message.\n\n{PLAIN}",
        f"These are the main points:\n\n{PLAIN}",
        f"Related stories\n\n{PLAIN} The ports are open in June.",
        f"An earlier version was wrong.\n\n{PLAIN}",
    ],
)
def test_where_somebody_elses_words_may_go_on_nothing_is_its_own(text: str) -> None:
    """A neighbour that gives it to somebody, or says that it is not so, takes it away."""
    assert PLAIN not in _found(text)


@pytest.mark.parametrize(
    "text",
    [
        f"Dear editor,\n\n{PLAIN}\n\nYours sincerely,\nAna Bell",
        f"{PLAIN} The road is closed.\n\nOn Monday I left Ponto, where my house is.",
        f"Claim\n\n{PLAIN}\n\nVerdict\n\nNo tank has come.",
        f"Satire\n\n{PLAIN} The tanks are made of cheese.",
        f"PRESS RELEASE\n\n{PLAIN} The tanks are red.",
        f"Chapter one\n\n{PLAIN} The knight drew his sword.",
        f"Ana Bell: Good morning.\n\n{PLAIN}\n\nReporter: What next?",
        f"Q: What is new?\n\nA: A lot.\n\n{PLAIN}",
    ],
)
def test_letters_fiction_and_transcripts_have_no_voice_of_the_publisher(text: str) -> None:
    """Nothing in them is told by who publishes them, as far as the text shows."""
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{PLAIN}\n\n\u201cI know it,\u201d Ana Bell told a crowd.",
        f"{PLAIN} World War I ended long ago.",
        f"The ports are open. {PLAIN} Elizabeth I ruled in those days.",
        f"{PLAIN}\n\nThe ministry said that the ports are open.",
        f"{PLAIN} The ministry said that the ports are open.",
        f"{PLAIN} Ana Bell, the minister, last month said the tanks had been \u201ca help\u201d.",
    ],
)
def test_a_report_that_quotes_somebody_elsewhere_still_tells(text: str) -> None:
    """An "I" in quotation marks takes nothing away, nor does who begins to speak behind it."""
    assert PLAIN in _found(text)


def test_headlines_and_captions_are_no_sentences_of_its_own() -> None:
    """An article tells in its body."""
    text = (
        f"Norvia Arms Estmark\n\n{PLAIN}\n\nA tank of Norvia in Estmark in June. (Photo: AP)\n\n"
        "The road to Ponto is closed."
    )

    assert _found(text) == [PLAIN, "The road to Ponto is closed."]


def test_another_language_is_not_guessed_at() -> None:
    """Of a text that no extractor reads nothing is its own."""
    german = "Die Regierung hat am Montag dem Land Estmark dreihundert Panzer geliefert. " * 4

    assert _found(german) == []


@given(st.text(max_size=300), st.lists(st.tuples(st.integers(0, 300), st.integers(1, 50))))
def test_each_lies_in_a_sentence_and_touches_nothing_that_is_covered(
    tail: str, covers: list[tuple[int, int]]
) -> None:
    """Whatever the text and the attributions are."""
    text = f"{PLAIN} {tail} {PLAIN}"
    covered = [Span(start, start + size) for start, size in covers]
    sentences = Document(text).sentences

    for one in unattributed(text, covered):
        assert any(each.start <= one.start < one.end <= each.end for each in sentences)
        assert not any(each.start < one.end and one.start < each.end for each in covered)
