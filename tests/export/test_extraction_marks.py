"""Texts are cut where marks begin and end."""

from collections.abc import Sequence
from typing import TypeAlias

from hypothesis import given
from hypothesis import strategies as st

from claimdb.export.extraction_marks import Role, marked_paragraphs
from claimdb.extract.record import Extraction, Leaning, Link, Manner, Sort
from claimdb.model.vocab import Mode, Stance
from claimdb.text.spans import Span

Offsets: TypeAlias = Sequence[tuple[int, int]]


def marked(content: Offsets, cue: Offsets = (), source: Offsets = ()) -> Extraction:
    """Return an attribution with these spans."""
    return Extraction(
        content=tuple(Span(*one) for one in content),
        cue=tuple(Span(*one) for one in cue),
        source=tuple(Span(*one) for one in source),
        confidence=1.0,
        by="test",
        mode=Mode.INDIRECT,
        leaning=Leaning(Stance.ASSERTS),
        manner=Manner(Sort.SPEECH),
        link=Link(),
    )


def cut(text: str, *extractions: Extraction) -> list[list[tuple[str, str]]]:
    """Return the pieces of each paragraph, each with its marks: c0 is content of the first."""
    return [
        [
            (
                text[piece.start : piece.end],
                " ".join(f"{mark.role[:2]}{mark.number}" for mark in piece.marks),
            )
            for piece in paragraph.pieces
        ]
        for paragraph in marked_paragraphs(text, extractions)
    ]


TEXT = "Ann said that Bo lied."


def test_words_without_marks_are_one_piece() -> None:
    """And a text without words has none."""
    assert cut(TEXT) == [[(TEXT, "")]]
    assert cut(" \n\n ") == []


def test_an_attribution_within_another() -> None:
    """The innermost mark comes first."""
    outer = marked([(9, 21)], cue=[(4, 8)], source=[(0, 3)])
    inner = marked([(9, 13)], cue=[(17, 21)], source=[(14, 16)])

    assert cut(TEXT, outer, inner) == [
        [
            ("Ann", "so0"), (" ", ""), ("said", "cu0"), (" ", ""), ("that", "co1 co0"),
            (" ", "co0"), ("Bo", "so1 co0"), (" ", "co0"), ("lied", "cu1 co0"), (".", ""),
        ]
    ]  # fmt: skip


def test_marks_that_cross() -> None:
    """Each keeps all of its words."""
    assert cut("abcdef", marked([(0, 4)]), marked([(2, 6)])) == [
        [("ab", "co0"), ("cd", "co0 co1"), ("ef", "co1")]
    ]


def test_a_mark_over_paragraphs() -> None:
    """Goes on in the next one, where nothing begins; its card stands at the first."""
    text = "One two.\n\nThree four."
    first, second = marked_paragraphs(text, [marked([(4, 15)])])

    assert [piece.begins != () for piece in (*first.pieces, *second.pieces)] == [
        False, True, True, False
    ]  # fmt: skip
    assert [one.is_first for piece in second.pieces for one in piece.begins] == [False]
    assert (first.numbers, second.numbers) == ((0,), ())


def test_spans_in_the_space_between_paragraphs_do_no_harm() -> None:
    """As an extractor of another package may give them."""
    text = "One.\n\nTwo."

    assert cut(text, marked([(4, 6)])) == [[("One.", "")], [("Two.", "")]]


@given(
    st.text("ab \n.", max_size=60),
    st.lists(st.tuples(st.integers(0, 59), st.integers(1, 20)), max_size=6),
)
def test_pieces_are_the_paragraph(text: str, places: list[tuple[int, int]]) -> None:
    """Whatever is marked: nothing is lost or doubled, and each character has its marks."""
    spans = [(at, min(at + size, len(text))) for at, size in places if at < len(text)]
    extractions = [marked([span]) for span in spans]

    for paragraph in marked_paragraphs(text, extractions):
        ends = [piece.end for piece in paragraph.pieces]
        assert [piece.start for piece in paragraph.pieces][1:] == ends[:-1]
        for piece in paragraph.pieces:
            over = {
                n for n, (start, end) in enumerate(spans) if start < piece.end > piece.start < end
            }
            assert {mark.number for mark in piece.marks} == over
            assert all(mark.role is Role.CONTENT for mark in piece.marks)
