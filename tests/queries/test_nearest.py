"""Which known name somebody may have meant."""

from claimdb.queries.nearest import nearest

KNOWN = {"john kirby": "John Kirby", "kim jong un": "Kim Jong Un", "kim yo jong": "Kim Yo Jong"}


def test_the_whole_name_and_its_parts_are_compared() -> None:
    """A surname alone, misspelt, finds the whole name."""
    assert nearest("kirbi", KNOWN) == ["John Kirby"]
    assert nearest("kim jung un", KNOWN)[0] == "Kim Jong Un"


def test_what_is_like_nothing_has_no_nearest() -> None:
    """No suggestion is better than a foolish one."""
    assert nearest("white house", KNOWN) == []
