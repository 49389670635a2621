"""What the tests of reports share: the case that the tests of reading made."""

from tests.support.reading import case, reader

__all__ = ["case", "reader"]
