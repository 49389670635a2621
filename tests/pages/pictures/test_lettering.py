"""Text without fonts: what fits, where it breaks, what is cut."""

from hypothesis import given
from hypothesis import strategies as st

from claimdb.pages.pictures.lettering import ELLIPSIS, fitted, width_of, wrapped

TEXTS = st.text(min_size=1, max_size=80)
ROOMS = st.integers(40, 400)


def test_wide_letters_are_wider_than_narrow_ones() -> None:
    """Bold is wider, Chinese is as wide as it is high, a combining mark takes no room."""
    assert width_of("MMMM", 13) > width_of("nnnn", 13) > width_of("llll", 13)
    assert width_of("name", 13, bold=True) > width_of("name", 13)
    assert width_of("朝鮮", 13) == 26
    assert width_of("e\u0301", 13) == width_of("e", 13)


def test_words_break_between_words() -> None:
    """And stay whole."""
    lines = wrapped("Ministry of Foreign Affairs", width_of("Ministry of Fore", 13), 13, most=3)

    assert lines == ("Ministry of", "Foreign Affairs")


def test_what_is_cut_ends_with_an_ellipsis() -> None:
    """After a whole word, where there is one; inside it, where it alone is too long."""
    assert fitted("Ministry of Foreign Affairs", width_of("Ministry of Foreign", 13), 13) == (
        f"Ministry of{ELLIPSIS}"
    )
    assert fitted("Donaudampfschifffahrt", 60, 13).startswith("Donau")
    assert wrapped("", 60, 13) == ("",)


@given(TEXTS, ROOMS, st.integers(1, 4))
def test_no_line_is_wider_than_its_room(text: str, room: int, most: int) -> None:
    """Whatever the words are."""
    lines = wrapped(text, room, 13, most=most)

    assert 1 <= len(lines) <= most
    assert all(width_of(line, 13) <= room or len(line) <= 2 for line in lines)


@given(TEXTS, ROOMS)
def test_nothing_is_lost_in_silence(text: str, room: int) -> None:
    """All letters are there, or an ellipsis says that they are not."""
    lines = wrapped(text, room, 13, most=2)

    whole = "".join("".join(lines).split()) == "".join(text.split())
    assert whole or lines[-1].endswith(ELLIPSIS)
