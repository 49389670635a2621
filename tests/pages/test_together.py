"""Which pieces of a text light up together."""

import pytest

from claimdb.pages.marks import Mark, marked
from claimdb.pages.style import style
from claimdb.pages.together import IN_PARAGRAPH, ON_PAGE, together
from claimdb.text.spans import Span


def found(paragraphs: list[Span], *marks: Mark) -> dict[str, str]:
    """Return the classes of attributions in a text with these marks."""
    return dict(together(list(marked(paragraphs, marks))))


def mark(start: int, end: int, of: str, role: str = "content") -> Mark:
    """Return a mark of an attribution."""
    return Mark(start, end, of, role, "asserts")


def test_what_another_crosses_is_one() -> None:
    """The one that is opened twice has a class; the other lies in one piece."""
    assert found([Span(0, 30)], mark(0, 20, "a"), mark(10, 30, "b")) == {"b": "of-1"}


def test_a_speaker_and_the_words_are_one() -> None:
    """Each attribution of a paragraph has a class of its own, those of the next begin anew."""
    assert found(
        [Span(0, 30), Span(32, 60)],
        mark(0, 3, "a", "source"),
        mark(8, 20, "a"),
        mark(4, 7, "b", "cue"),
        mark(22, 30, "b"),
        mark(32, 35, "c", "source"),
        mark(40, 50, "c"),
    ) == {"a": "of-1", "b": "of-2", "c": "of-1"}


def test_across_paragraphs_a_class_is_given_once() -> None:
    """Two that both go on in another paragraph are never lit as one."""
    assert found([Span(0, 30), Span(32, 60)], mark(0, 40, "a"), mark(20, 60, "b")) == {
        "a": "on-1",
        "b": "on-2",
    }


def test_what_is_left_over_has_no_class() -> None:
    """Better none than that of another; the numbers tell."""
    marks = [mark(at, at + 1, str(at // 4)) for at in range(0, 400, 2)]

    classes = found([Span(0, 400)], *marks)

    assert sorted(classes.values(), key=lambda one: int(one[3:])) == [
        f"of-{number}" for number in range(1, IN_PARAGRAPH + 1)
    ]


@pytest.mark.parametrize(("kind", "most"), [("of", IN_PARAGRAPH), ("on", ON_PAGE)])
def test_the_sheet_has_a_rule_for_each_class(kind: str, most: int) -> None:
    """And for none beyond them."""
    sheet = style()

    assert all(f") .{kind}-{number}" in sheet for number in range(1, most + 1))
    assert f".{kind}-{most + 1}" not in sheet
