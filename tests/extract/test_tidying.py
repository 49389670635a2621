"""Spans lose a headline, a stop, a day or a stray mark that stands at their ends."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.tidying import tidied
from claimdb.text.spans import Span
from tests.support.found import spans, words

LETTER = (
    "Harbour shuts for a week\n\n12 May 2027\n\n"
    "The lock broke in the night, the port authority said.\n"
)


def test_a_sentence_does_not_begin_in_the_headline() -> None:
    """Nor in the line with the date under it."""
    start = LETTER.index("a week")
    content = Span(start, LETTER.index(", the port"))
    row = Found((content,), spans(LETTER, "said"), spans(LETTER, "the port authority"))

    (kept,) = tidied(Document(LETTER), [row])

    assert words(LETTER, kept.content) == ["The lock broke in the night"]


def test_what_a_headline_says_does_not_run_into_the_text() -> None:
    """The cue stands in the headline."""
    text = "Union warns of a long strike\n\n12 May 2027\n\nFerries stay in port until Sunday.\n"
    content = Span(text.index("of a long"), text.index(" until"))
    row = Found((content,), spans(text, "warns"), spans(text, "Union"))

    (kept,) = tidied(Document(text), [row])

    assert words(text, kept.content) == ["of a long strike"]


def test_two_paragraphs_of_the_body_stay_together() -> None:
    """A quotation may go on over them."""
    text = "The mayor wrote:\n\n“We are late.\n\n“We are sorry too, and so is she.”\n"
    row = Found(
        (Span(text.index("“We are late"), len(text) - 1),),
        spans(text, "wrote:"),
        spans(text, "The mayor"),
    )

    assert tidied(Document(text), [row]) == (row,)


@pytest.mark.parametrize(
    ("source", "kept"),
    [
        ("Ida Falk.", "Ida Falk"),
        ("the ferry company's chief engineer.", "the ferry company's chief engineer"),
        ("Odu Kell Jr.", "Odu Kell Jr."),
        ("Marsh & Sons Inc.", "Marsh & Sons Inc."),
        ("The audit office on June 18", "The audit office"),
        ("The coach on Friday", "The coach"),
        ("the governor of Tolm on 3 March 2027", "the governor of Tolm"),
        ("Man Friday", "Man"),
        ("a witness to the fire on the ferry", "a witness to the fire on the ferry"),
    ],
)
def test_who_speaks_is_named_without_stop_and_day(source: str, kept: str) -> None:
    """The stop of a short form stays."""
    text = f"“It is shut,” said {source} later"
    row = Found(spans(text, "“It is shut,”"), spans(text, "said"), spans(text, source))

    (tidy,) = tidied(Document(text), [row])

    assert words(text, tidy.source) == [kept]


def test_a_mark_that_closes_the_line_before_is_left_out() -> None:
    """A content begins with its own line."""
    text = "“He was “subdued.\n”\nOfficers found a rope in the boat, Kell said."
    content = Span(text.index("”\nOfficers"), text.index(", Kell"))
    row = Found((content,), spans(text, "said"), spans(text, "Kell"))

    (kept,) = tidied(Document(text), [row])

    assert words(text, kept.content) == ["Officers found a rope in the boat"]


def test_a_piece_without_a_word_is_none() -> None:
    """A row that has no other is left out."""
    text = "Kell said ” and left. Lund said it was late. ”"
    mark, late = spans(text, "”")[0], spans(text, "it was late")[0]
    row = Found((mark,), (spans(text, "said")[0],), spans(text, "Kell"))
    other = Found((mark, late), (spans(text, "Lund said")[0],), spans(text, "Lund"))

    (kept,) = tidied(Document(text), [row, other])

    assert words(text, kept.content) == ["it was late"]


@pytest.mark.parametrize(
    ("opening", "closing"), [("``", "``"), ("“", "”"), ("``", "''"), ('"', '"'), ("«", "»")]
)
def test_a_closing_mark_alone_stands_for_its_quotation(opening: str, closing: str) -> None:
    """Where each sentence has a line of its own; the lines are one piece."""
    lines = f"{opening}The lake is low.\n\nNobody fished this year.\n\nWe wait.{closing}"
    text = f"It was a dry spring in Tolm.\n\n{lines}\n\nsaid Odu Kell, who owns a boat there."
    opened = Span(text.index(opening), text.index("low.") + len("low."))
    end = text.index("\n\nsaid")
    mark = Span(end - len(closing), end)
    row = Found((opened, mark), spans(text, "said"), spans(text, "Odu Kell"))

    (kept,) = tidied(Document(text), [row])

    assert words(text, kept.content) == [lines]


@pytest.mark.parametrize(
    ("text", "source", "whole"),
    [
        ("Ft. Lorne police said it rained.", "Ft.", "Ft. Lorne police"),
        ("It broke. Sen. Ana Ruiz (R-Orle) also said it rained.", "Sen", "Sen. Ana Ruiz (R-Orle)"),
        ("It was so, St. Anne officials said: rained.", "Anne officials", "St. Anne officials"),
        ("It was wet, said Gov. Ana Ruiz on Monday.", "Gov.", "Gov. Ana Ruiz"),
        ("It was wet, said Mt. Orle police on Monday.", "Mt.", "Mt. Orle police"),
        ("Ana Ruiz said it rained.", "Ana Ruiz", "Ana Ruiz"),
        ("They met on Main St. Anne Moor said it rained.", "Anne Moor", "Anne Moor"),
    ],
)
def test_who_speaks_is_not_cut_at_a_stop(text: str, source: str, whole: str) -> None:
    """Behind a title or the first word of a place a name goes on; a sentence ends."""
    row = Found(spans(text, text[-6:-1]), spans(text, "said"), spans(text, source))

    (kept,) = tidied(Document(text), [row])

    assert words(text, kept.source) == [whole]


def test_a_name_does_not_grow_over_what_is_said() -> None:
    """Even where a title stands right before it."""
    text = "Gov. Ana Ruiz said it rained."
    row = Found(spans(text, "Gov", "rained"), spans(text, "said"), spans(text, "Ana Ruiz"))

    (kept,) = tidied(Document(text), [row])

    assert words(text, kept.source) == ["Ana Ruiz"]
