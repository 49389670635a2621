"""Which engine a URL names."""

import pytest

from claimdb.db.dialect import Dialect, dialect_of
from claimdb.errors import UnsupportedDatabase


@pytest.mark.parametrize(
    ("url", "dialect"),
    [
        ("sqlite:///desk.db", Dialect.SQLITE),
        ("postgresql+psycopg://ana@localhost/desk", Dialect.POSTGRESQL),
    ],
)
def test_the_scheme_tells(url: str, dialect: Dialect) -> None:
    """With or without a driver."""
    assert dialect_of(url) is dialect


def test_a_password_is_never_told() -> None:
    """Also of an engine that claimdb does not know."""
    with pytest.raises(UnsupportedDatabase, match="mysql://ana:") as raised:
        dialect_of("mysql://ana:secret@localhost/desk")

    assert "secret" not in str(raised.value)
