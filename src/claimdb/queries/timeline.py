"""What was said when, with the words: a page of the list ``timeline``, attributions whole.

Invariant: the order is that of the list, and the number of statements does not grow
with the page.
"""

from dataclasses import dataclass
from typing import Unpack

from claimdb.db.reader import Reader
from claimdb.queries import run
from claimdb.queries.attributions import load
from claimdb.queries.run import Choice
from claimdb.queries.shapes import Attribution
from claimdb.queries.values import number, string


@dataclass(frozen=True, slots=True)
class Timeline:
    """Sayings in the order of their time; ``more`` where there are others after them."""

    sayings: tuple[Attribution, ...]
    more: bool


def timeline(reader: Reader, **choice: Unpack[Choice]) -> Timeline:
    """Return a page of what was said when; ``limit`` 0 means all.

    Raises ChoiceUnknown for a filter or sort that the list does not have.
    """
    limit = choice.get("limit") or 0
    choice["limit"] = limit and limit + 1
    found = [string(row, "id") for row in run.select(reader, "timeline", **choice)]
    shown = found[:limit] if limit else found
    if not shown:
        return Timeline((), more=False)
    rows = run.select(reader, "lookup_attribution_id", {"ids": shown})
    loaded = load(reader, (number(row, "id") for row in rows))
    known = {one.id: one for one in loaded.values()}
    return Timeline(tuple(known[one] for one in shown if one in known), len(found) > len(shown))
