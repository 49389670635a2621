"""The mechanical differences between the catalogue's SQL and PostgreSQL's.

The catalogue is written in what SQLite and PostgreSQL share, but for three
things that can be told from the words alone: how a value is named, how two
values are compared when either may be NULL, and that LIKE does not look at
letter case. Invariant: nothing inside a string, a quoted name or a comment
changes its meaning; what differs more than this has a file of its own.
"""

import re
from functools import lru_cache
from typing import Final

_TOKEN: Final = re.compile(
    r"""
      (?P<kept>'(?:[^']|'')*' | "(?:[^"]|"")*" | --[^\n]* | /\*.*?\*/ | ::)
    | :(?P<name>[A-Za-z_]\w*)
    | (?P<mark>\?)
    | (?P<percent>%)
    | \bIS\s+NOT\s+(?!(?:NULL|TRUE|FALSE|DISTINCT)\b)(?P<differs>)
    | \bIS\s+(?!(?:NOT|NULL|TRUE|FALSE|DISTINCT)\b)(?P<same>)
    | \bLIKE\b(?P<like>)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)


@lru_cache(maxsize=1024)
def translated(sql: str) -> str:
    """Return a statement without values in PostgreSQL's words, as for a view."""
    return _TOKEN.sub(_plain, sql)


@lru_cache(maxsize=1024)
def bound(sql: str) -> str:
    """Return a statement whose values are ``:name`` or ``?`` as psycopg takes it."""
    return _TOKEN.sub(_with_values, sql)


def _plain(found: re.Match[str]) -> str:
    if found["differs"] is not None:
        return "IS DISTINCT FROM "
    if found["same"] is not None:
        return "IS NOT DISTINCT FROM "
    if found["like"] is not None:
        return "ILIKE"
    return found[0]


def _with_values(found: re.Match[str]) -> str:
    if found["mark"] is not None:
        return "%s"
    if found["name"] is not None:
        return f"%({found['name']})s"
    return _plain(found).replace("%", "%%")
