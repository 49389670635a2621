"""Where foreign records keep what an article is made of: ``title=headline.main``.

A path is keys with dots between them; ``[0]`` takes one member of a list, ``[*]``
all of them, ``["a.b"]`` a key with dots in it. In a table the whole path is the
name of a column.

Invariant: a map is valid once it is made, and looking up never raises.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from claimdb.errors import FieldMapInvalid

#: The keys of the documented record form, in the order in which they are explained.
FIELDS: Final = (
    "text",
    "title",
    "url",
    "publisher",
    "author",
    "authors",
    "published",
    "modified",
    "section",
    "language",
    "credits",
    "id",
)
#: Fields that take several values, and so may be mapped several times.
SEVERAL: Final = frozenset({"text", "author", "authors", "credits"})

_STEP: Final = re.compile(
    r"""(?:\A|\.)(?P<key>[^.\[\]"]+) | \[(?P<index>-?\d{1,9})\] | \[(?P<every>\*)\]
    | (?:\A|\.|(?P<open>\[))"(?P<quoted>[^"]+)"(?(open)\])""",
    re.VERBOSE,
)
_ALL: Final = object()
_Step = str | int | object


@dataclass(frozen=True, slots=True)
class Path:
    """A way into a record; ``written`` is as the user wrote it."""

    written: str
    steps: tuple[_Step, ...]

    def found(self, record: object) -> list[object]:
        """Return the values at the path, in order; none where the record has no such place."""
        values = [record]
        for step in self.steps:
            values = [inner for value in values for inner in _inside(value, step)]
        return values


@dataclass(frozen=True, slots=True)
class FieldMap:
    """Which path each field is read from; fields that are not named keep their own key."""

    paths: tuple[tuple[str, Path], ...] = ()

    def __bool__(self) -> bool:
        """Tell whether anything is mapped."""
        return bool(self.paths)

    def of(self, field: str) -> tuple[Path, ...]:
        """Return the paths of a field."""
        return tuple(path for name, path in self.paths if name == field)


def parse_field_map(given: Iterable[str]) -> FieldMap:
    """Return the map that ``field=path`` strings make.

    Raises ``FieldMapInvalid`` for an unknown field, a path that is none, and a
    field with one value that is mapped twice.
    """
    paths: list[tuple[str, Path]] = []
    for one in given:
        field, equals, written = (part.strip() for part in one.partition("="))
        if not equals or not written:
            raise FieldMapInvalid(one, "it is not FIELD=PATH")
        if field not in FIELDS:
            raise FieldMapInvalid(one, f"'{field}' is no field; the fields are {', '.join(FIELDS)}")
        if field not in SEVERAL and any(field == known for known, _ in paths):
            raise FieldMapInvalid(one, f"'{field}' is mapped twice, and takes one value")
        paths.append((field, Path(written, tuple(_steps(one, written)))))
    return FieldMap(tuple(paths))


def _steps(given: str, written: str) -> Iterator[_Step]:
    """Yield the steps of a path."""
    at = len("$.") if written.startswith("$.") else 0
    rest = written[at:]
    place = 0
    while place < len(rest):
        match = _STEP.match(rest, place) if place else _STEP.match(rest)
        if match is None:
            raise FieldMapInvalid(given, f"the path cannot be read from '{rest[place:]}' on")
        place = match.end()
        if match["every"]:
            yield _ALL
        elif match["index"]:
            yield int(match["index"])
        else:
            yield match["key"] or match["quoted"]


def _inside(value: object, step: _Step) -> Iterable[object]:
    """Return what one step leads to from a value."""
    if isinstance(step, str):
        return (value[step],) if isinstance(value, dict) and step in value else ()
    if not isinstance(value, list):
        return ()
    if isinstance(step, int):
        return value[step : step + 1 or None]
    return value
