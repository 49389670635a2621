"""A text is cut where marks begin and end, and long ones into parts."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from claimdb.pages.marks import (
    PART,
    Closing,
    Mark,
    Opening,
    Token,
    Words,
    marked,
    nested,
    part_of,
    parts,
    segments,
)
from claimdb.text.paragraphs import paragraphs
from claimdb.text.spans import Span

TEXT = "Ann said that Bo lied.\n\nBo says no, he did not."
_LENGTH = 60

Marks = st.lists(
    st.builds(
        lambda start, length, attribution, role: Mark(
            start, start + length, attribution, role, "asserts"
        ),
        st.integers(0, _LENGTH - 1),
        st.integers(1, _LENGTH),
        st.sampled_from(["a", "b", "c"]),
        st.sampled_from(["content", "cue", "source"]),
    ),
    max_size=8,
)
Wholes = st.builds(
    lambda start, length: Span(start, start + length), st.integers(0, 30), st.integers(1, 40)
)
Texts = st.text(st.sampled_from("ab. \n😀א"), max_size=_LENGTH)


def content(start: int, end: int, attribution: str = "a") -> Mark:
    """Return what an attribution says."""
    return Mark(start, end, attribution, "content", "asserts")


def told(tokens: list[Token], text: str = TEXT) -> str:
    """Return tokens as one line: passages in brackets, ``+`` where one goes on."""
    signs = []
    for token in tokens:
        match token:
            case Opening():
                signs.append("[" if token.is_first else "[+")
            case Closing():
                signs.append("]")
            case Words(segment):
                signs.append(text[segment.start : segment.end])
    return "".join(signs)


@given(Wholes, Marks)
def test_segments_put_together_are_the_span(whole: Span, marks: list[Mark]) -> None:
    """Each begins where the one before ends, from one edge of the span to the other."""
    found = segments(whole, marks)

    assert found[0].start == whole.start
    assert found[-1].end == whole.end
    assert all(one.end == other.start for one, other in pairwise(found))
    assert all(one.start < one.end for one in found)


@given(Wholes, Marks)
def test_every_mark_is_covered_exactly(whole: Span, marks: list[Mark]) -> None:
    """A code point has the marks that lie over it, and no others."""
    for segment in segments(whole, marks):
        for place in range(segment.start, segment.end):
            assert set(segment.marks) == {one for one in marks if one.start <= place < one.end}


@given(Wholes, Marks)
def test_no_segment_is_cut_without_cause(whole: Span, marks: list[Mark]) -> None:
    """Where nothing begins or ends, the text is not cut."""
    edges = {one.start for one in marks} | {one.end for one in marks}

    for segment in segments(whole, marks)[1:]:
        assert segment.start in edges


@given(Texts, Marks)
def test_passages_open_and_close_as_elements_do(text: str, marks: list[Mark]) -> None:
    """Every closing has its opening, and words stand in just the passages over them."""
    spans = paragraphs(text)
    for tokens in marked(spans, marks):
        within: list[Opening] = []
        for token in tokens:
            match token:
                case Opening():
                    within.append(token)
                case Closing():
                    within.pop()
                case Words(segment):
                    opened = [mark for one in within for mark in one.marks]
                    assert sorted(opened) == sorted(segment.marks)
        assert not within


@given(Texts, Marks)
def test_a_passage_begins_once(text: str, marks: list[Mark]) -> None:
    """So that its address is one place, wherever it is crossed or goes on."""
    tokens = (token for some in marked(paragraphs(text), marks) for token in some)
    openings = [token for token in tokens if isinstance(token, Opening)]
    begun = [(one.start, one.end) for one in openings if one.is_first]

    assert len(begun) == len(set(begun))
    assert set(begun) == {(one.start, one.end) for one in openings}


def test_a_passage_within_another() -> None:
    """The longer one is around the shorter."""
    (first, _) = marked(paragraphs(TEXT), [content(9, 21), content(14, 16, "b")])

    assert told(first) == "Ann said [that [Bo] lied]."


def test_passages_that_cross() -> None:
    """The first ends early for the reader of the page, and goes on within the second."""
    (first, _) = marked(paragraphs(TEXT), [content(0, 16), content(9, 21, "b")])

    assert told(first) == "[Ann said [that Bo]][+ lied]."


def test_the_same_words_of_two_are_one_passage() -> None:
    """With both of them as its marks."""
    both = [content(9, 21), content(9, 21, "b")]
    (opening, *_) = nested(segments(Span(9, 22), both), set())

    assert isinstance(opening, Opening)
    assert opening.marks == tuple(both)


def test_passages_that_touch_are_two() -> None:
    """No words stand between them."""
    (first, _) = marked(paragraphs(TEXT), [content(0, 9), content(9, 21, "b")])

    assert told(first) == "[Ann said ][that Bo lied]."


def test_a_passage_goes_on_in_the_next_paragraph() -> None:
    """It is one passage; only its first words are a stop for the keyboard."""
    first, second = marked(paragraphs(TEXT), [content(9, 26)])

    assert told(first) == "Ann said [that Bo lied.]"
    assert told(second) == "[+Bo] says no, he did not."
    assert [one.is_stop for one in (*first, *second) if isinstance(one, Words)] == [
        False,
        True,
        False,
        False,
    ]


def test_a_mark_between_paragraphs_marks_nothing() -> None:
    """There are no words to mark."""
    assert [told(one) for one in marked(paragraphs(TEXT), [content(22, 24)])] == TEXT.split("\n\n")


@given(st.integers(0, 200_000), st.sampled_from([" ", "\n", "\n\n", "x"]), st.integers(1, 30_000))
def test_parts_put_together_are_the_text(length: int, divider: str, every: int) -> None:
    """None is empty, however the text is divided, and each is about as long as it should be."""
    text = (("w" * every + divider) * (length // every + 1))[:length]
    found = parts(text)

    assert "".join(text[one.start : one.end] for one in found) == text
    assert all(one.end > one.start for one in found) or not text
    assert all(one.end - one.start <= 2 * PART for one in found)


def test_parts_are_cut_between_paragraphs() -> None:
    """A reader turns the page where the text has a break of its own."""
    text = ("word " * 200 + "\n\n") * 300

    assert all(text[: one.start].endswith("\n\n") for one in parts(text)[1:])


@given(st.integers(0, 200_000))
def test_an_offset_is_in_its_part(offset: int) -> None:
    """The address of a passage names the part in which it begins."""
    found = parts("word\n" * 50_000)
    part = found[part_of(found, offset) - 1]

    assert part.start <= offset < part.end
