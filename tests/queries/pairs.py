"""The same facts in a file and on a server, row for row, to be asked the same."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final, TypeAlias

from claimdb.bench.synthetic import Size
from claimdb.db.reader import Reader
from tests.queries import asked

Fill: TypeAlias = Callable[[str], object]

SIZE: Final = Size(articles=160, attributions=1_600, claims=320)


@dataclass(frozen=True, slots=True)
class Pair:
    """A reader of each engine, and what there is to ask about."""

    sqlite: Reader
    postgresql: Reader
    world: asked.World
