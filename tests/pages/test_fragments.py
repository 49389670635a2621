"""The ends of permanent links."""

from urllib.parse import unquote

from hypothesis import given
from hypothesis import strategies as st

from claimdb.pages.fragments import char_fragment, quote_fragment


def test_a_place_is_written_as_rfc_5147_has_it() -> None:
    """From the first code point to the one after the last."""
    assert char_fragment(123, 150) == "char=123,150"


def test_a_quotation_has_its_context() -> None:
    """Three words on either side tell it from the same words elsewhere."""
    found = quote_fragment("He told us on Monday that ", "it was so", ", and then he left.")

    assert found == ":~:text=on%20Monday%20that-,it%20was%20so,-%2C%20and%20then"


def test_the_signs_of_a_directive_are_encoded() -> None:
    """A hyphen, a comma and an ampersand would else divide it."""
    assert quote_fragment("", "so-called, R&D", "") == ":~:text=so%2Dcalled%2C%20R%26D"


def test_long_words_are_named_by_their_ends() -> None:
    """And so are those of several paragraphs, which a browser looks for one by one."""
    long = " ".join(f"w{number}" for number in range(100))

    assert quote_fragment("", long, "") == (
        ":~:text=w0%20w1%20w2%20w3%20w4,w95%20w96%20w97%20w98%20w99"
    )
    assert quote_fragment("", "one two\n\nthree", "") == ":~:text=one,three"


def test_what_cannot_be_quoted_has_no_fragment() -> None:
    """A word of ten thousand letters is no address, and white space is nothing to look for."""
    assert quote_fragment("", "x" * 10_000, "") is None
    assert quote_fragment("a", " \n ", "b") is None
    assert quote_fragment("x" * 10_000, "so", "y" * 10_000) == ":~:text=so"


@given(st.text(max_size=80), st.text(min_size=1, max_size=80), st.text(max_size=80))
def test_a_fragment_is_of_plain_signs(before: str, exact: str, after: str) -> None:
    """Nothing in it can end an attribute or an address, and the words come back."""
    found = quote_fragment(before, exact, after)

    if found is None:
        assert not exact.strip()
        return
    assert found.isascii()
    assert not set(found) & set(" \"'<>&#\\")
    parts = found.removeprefix(":~:text=").split(",")
    words = [part for part in parts if not (part.endswith("-") or part.startswith("-"))]
    if len(words) == 1:
        assert unquote(words[0]) == " ".join(exact.split())
