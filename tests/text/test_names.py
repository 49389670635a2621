"""Spellings of one name compare equal, and names of others do not."""

import pytest
from hypothesis import given

from claimdb.text.names import name_key
from tests.text.strategies import TEXT


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Kim Jong-un", "kim JONG UN"),
        ("the DPRK", "DPRK"),
        ("Mr Kim", "Kim"),
        ("Mrs. Smith", "Smith"),
        ("President Vladimir Putin", "Vladimir Putin"),
        ("Prime Minister Dr Singh", "Singh"),
        ("J.D. Vance", "J. D. Vance"),
        ("U.S.", "US"),
        ("O\u2019Brien", "O'Brien"),
        ("Recep Tayyip Erdo\u011fan", "Recep Tayyip Erdogan"),
        ("\u0141\u00f3d\u017a", "Lodz"),
        ("e\u0301tat", "\u00e9tat"),
        ("AT & T", "AT and T"),
    ],
)
def test_spellings_of_one_name(one: str, other: str) -> None:
    """Case, marks, titles and initials make no difference."""
    assert name_key(one) == name_key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("General Staff", "Staff"),
        ("Kim Jong Un", "Kim Yo Jong"),
        ("\u0e44\u0e17\u0e22", "\u0e17\u0e22"),
        ("\uae40\uc815\uc740", "\uae40\uc815\uc77c"),
    ],
)
def test_names_of_others(one: str, other: str) -> None:
    """What tells two names apart is kept, in every script."""
    assert name_key(one) != name_key(other)


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("The President", "president"),
        ("Prime Minister", "prime minister"),
        ("The", "the"),
        ("???", "???"),
        ("  ", ""),
        ("\uae40\uc815\uc740", "\uae40\uc815\uc740"),
    ],
)
def test_something_is_always_left(name: str, key: str) -> None:
    """A title alone stays, and so does a name of nothing but marks."""
    assert name_key(name) == key


@given(TEXT)
def test_a_key_is_its_own_key(name: str) -> None:
    """``name_key`` is idempotent, and has no upper case or edge space."""
    key = name_key(name)
    assert name_key(key) == key
    assert key == key.strip()
