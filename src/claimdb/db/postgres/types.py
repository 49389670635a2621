"""How values pass between Python and PostgreSQL: as the same things that SQLite gives.

Instants are text, ``2024-06-18T09:30:00Z``; truth is 1 or 0; whole numbers are
int, others float; whatever else a query may give is text. Only these types are
known, so that nothing arrives as a date or a list by surprise.
"""

from typing import Final

from psycopg import adapters as known
from psycopg.abc import Buffer
from psycopg.adapt import AdaptersMap, Loader
from psycopg.types.bool import BoolDumper
from psycopg.types.none import NoneDumper
from psycopg.types.numeric import FloatDumper, FloatLoader, IntDumper, IntLoader
from psycopg.types.string import (
    ByteaLoader,
    BytesDumper,
    StrDumperUnknown,
    TextLoader,
)

_WHOLE: Final = ("int2", "int4", "int8", "oid")


class InstantLoader(Loader):
    """``2024-06-18 09:30:00+00``, as a session in UTC sends it, to what SQLite stores."""

    def load(self, data: Buffer) -> str:
        """Return the instant in whole seconds."""
        text = bytes(data).decode()
        day, _, time = text.partition(" ")
        return f"{day}T{time[:8]}Z" if time else text  # "infinity" has no time


class TruthLoader(Loader):
    """True and false as the flags that tables hold."""

    def load(self, data: Buffer) -> int:
        """Return 1 or 0."""
        return int(bytes(data) == b"t")


class NumericLoader(Loader):
    """Sums of whole numbers are ``numeric`` on PostgreSQL."""

    def load(self, data: Buffer) -> int | float:
        """Return an int where there is no fraction."""
        text = bytes(data).decode()
        return int(text) if text.lstrip("-").isdigit() else float(text)


def _adapters() -> AdaptersMap:
    made = AdaptersMap(types=known.types)
    made.register_dumper(str, StrDumperUnknown)
    made.register_dumper(int, IntDumper)
    made.register_dumper(float, FloatDumper)
    made.register_dumper(bool, BoolDumper)
    made.register_dumper(bytes, BytesDumper)
    made.register_dumper(type(None), NoneDumper)
    made.register_loader("text", TextLoader)
    made.register_loader(0, TextLoader)  # whatever has no loader of its own
    made.register_loader("bytea", ByteaLoader)
    for name in _WHOLE:
        made.register_loader(name, IntLoader)
    made.register_loader("float4", FloatLoader)
    made.register_loader("float8", FloatLoader)
    made.register_loader("numeric", NumericLoader)
    made.register_loader("bool", TruthLoader)
    made.register_loader("timestamptz", InstantLoader)
    return made


#: What every connection is made with.
ADAPTERS: Final = _adapters()
