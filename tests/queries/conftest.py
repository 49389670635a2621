"""What the tests of reading share: one database for all that only read it."""

from tests.queries import pairs
from tests.support.reading import case, reader, world

__all__ = ["case", "pair", "reader", "world"]


pair = pairs.pair
