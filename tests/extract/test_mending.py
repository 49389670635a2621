"""A cue of which only the time was marked takes the verb beside it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.document import Document
from claimdb.extract.mending import mended
from claimdb.extract.record import Found
from claimdb.text.spans import Span
from tests.support.found import spans, words
from tests.support.marked import marked
from tests.text.strategies import TEXT


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("S[Ann Lee], C[last month] accused T[the town].", "last month accused", "the town"),
        ("S[Ann Lee] C[last week] T[announced a ban].", "last week announced", "a ban"),
        ("S[Lee] said C[on Monday] T[that it rained].", "said on Monday", "that it rained"),
        ("S[Lee] C[yesterday] denied T[that it rained].", "yesterday denied", "that it rained"),
    ],
)
def test_the_verb_beside_a_time(text: str, cue: str, content: str) -> None:
    """Before or after it; a content that began with the verb begins after it."""
    document, found = marked(text)

    (row,) = mended(document, [found])

    assert words(document.text, row.cue) == [cue]
    assert words(document.text, row.content) == [content]


def test_who_stands_in_an_aside_says_nothing_behind_it() -> None:
    """In "X denied it, as Y had said, and called …" it is X who calls."""
    text = "The board denied the theft, as the Bee had said, and called the report a lie."
    denial = Found(spans(text, "the theft"), spans(text, "denied"), spans(text, "The board"))
    call = Found(spans(text, "the report a lie"), spans(text, "called"), spans(text, "the Bee"))
    own = Found(spans(text, "the report a lie"), spans(text, "called"), spans(text, "The board"))

    assert mended(Document(text), [denial, call]) == (denial, own)
    assert mended(Document(text), [call]) == (call,)


def test_the_subject_of_an_aside_keeps_its_own_verb() -> None:
    """In "X denied it, as Y said" nobody else says it."""
    text = "The board denied the theft, as the Bee has said it would, often."
    denial = Found(spans(text, "the theft"), spans(text, "denied"), spans(text, "The board"))
    said = Found(spans(text, "it would"), spans(text, "has said"), spans(text, "the Bee"))

    assert mended(Document(text), [denial, said]) == (denial, said)


@pytest.mark.parametrize(
    "text",
    [
        "S[Ann Lee] C[last month] bought T[the town hall].",
        "S[Ann Lee], C[last month] accused of T[theft], left.",
        "S[Ann Lee] C[denied] reported T[thefts].",
        "S[Ann Lee] C[last month] reports T[that it rained].",
        "S[Lee] C[in] announced T[plans].",
        "S[the accused] C[last month]T[: it rained]",
    ],
)
def test_what_stays(text: str) -> None:
    """Other verbs, passives, cues that are no time, and words of the source."""
    document, found = marked(text)

    assert mended(document, [found]) == (found,)


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Both the mayor, who left, and S[her deputy] C[denied] T[it].",
            "Both the mayor, who left, and her deputy",
        ),
        ("The mayor left and S[her deputy] C[denied] T[it].", "her deputy"),
        ("Both left. The mayor and S[her deputy] C[denied] T[it].", "her deputy"),
        ("Both T[the pier] and S[the mayor], C[it is said], sank.", "the mayor"),
    ],
)
def test_both_of_two_are_a_source(text: str, source: str) -> None:
    """Where "both" begins it, in the sentence, and nothing else of the row stands between."""
    document, found = marked(text)

    (row,) = mended(document, [found])

    assert words(document.text, row.source) == [source]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        (
            "C[According to] S[the Mirror], citing T[an aide who left, the war is over].",
            "the war is over",
        ),
        ("C[According to] S[the Mirror], T[citing an aide, the war is over].", "the war is over"),
        (
            "C[According to] S[the Mirror], which quoted T[an aide, the war is over].",
            "the war is over",
        ),
        ("C[According to] S[the aide] which quoted T[an aide, the war is over].", None),
        ("C[According to] S[the Mirror], he quoted T[an aide, the war is over].", None),
        ("C[According to] S[the Mirror], citing T[low growth, the war is over].", None),
        ("C[According to] S[the Mirror], citing T[an aide, it is].", None),
        ("S[The Mirror] C[reported], citing T[an aide].", None),
        ("C[According to] S[the Mirror], T[an aide, Bo Lee, is ill].", None),
    ],
)
def test_who_is_cited_is_no_part_of_what_is_said(text: str, content: str | None) -> None:
    """What stands behind the comma is; None where the content stays as it was."""
    document, found = marked(text)

    (row,) = mended(document, [found])

    assert words(document.text, row.content) == [content or words(document.text, found.content)[0]]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("S[The accused], Lee Byrne (34), of Orle Road, C[denies] T[theft].", None),
        ("S[The accused,] Lee Byrne, 34, C[denies] T[theft].", None),
        ("S[The mayor], Ada Moor, C[said] T[it rained].", None),
        ("S[The mayor], on Monday, C[said] T[it rained].", "The mayor"),
        ("S[The mayor], Monday Lee, C[said] T[it rained].", "The mayor"),
        ("S[The mayor], who left, C[said] T[it rained].", "The mayor"),
        ("S[The mayor], Ada Moor and others, C[said] T[it rained].", "The mayor"),
        ("S[The mayor], T[Ada Moor], C[said so].", "The mayor"),
    ],
)
def test_the_name_beside_a_source_belongs_to_it(text: str, source: str | None) -> None:
    """Between commas, before the verb; None where all words up to there are the source."""
    document, found = marked(text)

    (row,) = mended(document, [found])

    whole = document.text[: found.cue[0].start].rstrip()
    assert words(document.text, row.source) == [source or whole]


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("S[Lee] C[pleaded] T[not guilty to theft].", "pleaded not guilty to", "theft"),
        ("S[Lee] C[will plead] T[not guilty to theft].", "will plead not guilty to", "theft"),
        ("S[Lee] C[pleaded] T[not guilty].", "pleaded", "not guilty"),
        ("S[Lee] C[pleaded] T[guilty to theft].", "pleaded", "guilty to theft"),
        ("S[Lee] C[was] T[not guilty of theft].", "was", "not guilty of theft"),
    ],
)
def test_a_plea_is_the_verb(text: str, cue: str, content: str) -> None:
    """What somebody pleads not guilty to is what is denied."""
    document, found = marked(text)

    (row,) = mended(document, [found])

    assert (words(document.text, row.cue), words(document.text, row.content)) == ([cue], [content])


@given(TEXT, st.data())
def test_any_spans_of_any_text(text: str, data: st.DataObject) -> None:
    """Spans stay inside the text, whatever is marked."""
    text += " Lee last month accused Moor."
    spans = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(
        lambda pair: (Span(min(pair), max(pair)),)
    )
    content, cue, source = (data.draw(spans) for _ in range(3))

    (row,) = mended(Document(text), [Found(content, cue, source)])

    assert all(0 <= one.start <= one.end <= len(text) for one in (*row.content, *row.cue))
