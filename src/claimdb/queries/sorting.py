"""ORDER BY from the sorts of a query; ``-name`` turns one round."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from claimdb.errors import ChoiceUnknown

_DIRECTION: Final = re.compile(r"\s+(ASC|DESC)\b", re.IGNORECASE)
_NULLS: Final = re.compile(r"\s+NULLS (?:FIRST|LAST)$", re.IGNORECASE)


def order_by(sorts: Mapping[str, str], chosen: str) -> str:
    """Return the ORDER BY for ``chosen``, or nothing where a query has no sorts.

    Raises ChoiceUnknown for a sort that the query does not have.
    """
    if not chosen:
        return ""
    name = chosen.removeprefix("-").replace("-", "_")
    if name not in sorts:
        raise ChoiceUnknown("sort", chosen.removeprefix("-"), sorts)
    terms = sorts[name]
    return f"ORDER BY {reverse(terms) if chosen.startswith('-') else terms}"


def reverse(terms: str) -> str:
    """Return ORDER BY terms the other way round; where empty values go does not change."""
    return ", ".join(_reverse_one(term) for term in _split(terms))


def _reverse_one(term: str) -> str:
    nulls = _NULLS.search(term)
    place = nulls[0] if nulls else ""
    bare = term.removesuffix(place)
    direction = _DIRECTION.search(bare)
    if direction is None:
        return f"{bare} DESC{place}"
    turned = "" if direction[1].upper() == "DESC" else " DESC"
    return f"{bare[: direction.start()]}{turned}{place}"


def _split(terms: str) -> Iterator[str]:
    """Yield the terms between commas that stand outside all parentheses."""
    depth, start = 0, 0
    for index, character in enumerate(terms):
        depth += (character == "(") - (character == ")")
        if character == "," and depth == 0:
            yield terms[start:index].strip()
            start = index + 1
    yield terms[start:].strip()
