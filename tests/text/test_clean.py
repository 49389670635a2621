"""Text is made fit to store without moving offsets."""

from hypothesis import given
from hypothesis import strategies as st

from claimdb.text.clean import clean

ANY_TEXT = st.text(st.characters())


def test_nul_and_lone_surrogates_become_replacement_characters() -> None:
    """Each unstorable code point is replaced by one U+FFFD and counted."""
    cleaned = clean("a\x00b\ud83dc")
    assert (cleaned.text, cleaned.replaced) == ("a\ufffdb\ufffdc", 2)


def test_byte_order_marks_at_the_head_go() -> None:
    """Leading marks are dropped and not counted; later ones stay."""
    cleaned = clean("\ufeff\ufeffa\ufeff")
    assert (cleaned.text, cleaned.replaced) == ("a\ufeff", 0)


def test_line_ends_stay() -> None:
    """CRLF, CR and LF are left as they are."""
    assert clean("a\r\nb\rc\n").text == "a\r\nb\rc\n"


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing_more(text: str) -> None:
    """``clean`` is idempotent, and what it gives can be encoded."""
    once = clean(text)
    again = clean(once.text)
    assert (again.text, again.replaced) == (once.text, 0)
    assert "\x00" not in once.text.encode().decode()


@given(ANY_TEXT)
def test_offsets_are_kept(text: str) -> None:
    """Without marks at the head the number of code points is the same."""
    assert len(clean(text).text) == len(text.lstrip("\ufeff"))
