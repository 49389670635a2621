"""What is recorded around some attributions: their articles, and those that they lead to.

Invariant: at most ``STEPS`` times two statements, and ``MOST`` attributions.
"""

from collections import defaultdict
from collections.abc import Iterable
from typing import Final

from claimdb.db.reader import Params, Reader, Row
from claimdb.queries import run
from claimdb.queries.values import filled, number, optional_number
from claimdb.resolve.tracing import Report, Said, cited, cites

#: Nobody reads a longer tree; the claim's own page has the rest.
MOST: Final = 1_000
#: Articles that cite one another, one after the other: more is no chain that anybody checks.
STEPS: Final = 6


class Reports:
    """Attributions by article and chain; ``first`` are the articles of what was asked."""

    def __init__(self) -> None:
        """Know nothing yet."""
        self.said: dict[int, Said] = {}
        self.report: dict[int, Report] = {}
        self.first: tuple[int, ...] = ()
        self._via: dict[int | None, list[int]] = defaultdict(list)
        self._tops: dict[int, list[int]] = defaultdict(list)
        self._printed: dict[tuple[int, int], dict[int, Report]] = defaultdict(dict)

    def sayings(self) -> Iterable[int]:
        """Return every attribution."""
        return self.said

    def tops(self, article: int) -> list[int]:
        """Return the attributions of an article that are known through no other."""
        return self._tops[article]

    def below(self, one: int) -> list[int]:
        """Return the attributions known directly through ``one``."""
        return self._via.get(one, [])

    def leads(self, one: int) -> list[Report]:
        """Return what the outlet at the end of a chain has printed itself, the latest first."""
        said = self.said[one]
        printed = self._printed.get((said.source, said.claim), {})
        return cited(said, self.report[one], printed.values())

    def add(self, rows: Iterable[Row]) -> list[int]:
        """Add rows of ``trace_forest``, and return those that were not known."""
        added = []
        for row in rows:
            one = number(row, "id")
            if one in self.said:
                continue
            added.append(one)
            self.said[one] = _said(row)
            self.report[one] = report = _report(row)
            via = optional_number(row, "via_id")
            self._via[via].append(one)
            if via is None:
                self._tops[report.article].append(one)
            if report.publisher is not None:
                self._printed[report.publisher, report.claim][report.article] = report
        return added

    def citing(self, among: Iterable[int]) -> set[tuple[int, int]]:
        """Return outlet and claim of those ``among`` with which a chain ends."""
        return {
            (self.said[one].source, self.said[one].claim)
            for one in among
            if one not in self._via and cites(self.said[one], self.report[one])
        }


def read(reader: Reader, ids: list[int], *, below: bool) -> Reports:
    """Read the chains of ``ids``, and what the outlets at their ends have printed, step by step."""
    found = Reports()
    params: Params = {"ids": ids, "below": int(below)}
    new = found.add(run.select(reader, "trace_forest", params, limit=MOST))
    found.first = tuple(dict.fromkeys(found.report[one].article for one in new))
    asked: set[tuple[int, int]] = set()
    for _ in range(STEPS):
        wanted = found.citing(new) - asked
        asked |= wanted
        left = MOST - len(found.said)
        if not wanted or left <= 0:
            break
        outlets, claims = (sorted({pair[place] for pair in wanted}) for place in (0, 1))
        printed = run.select(
            reader, "trace_printed", {"claims": claims, "outlets": outlets}, limit=left
        )
        numbers = [number(row, "id") for row in printed]
        rows = run.select(reader, "trace_forest", {"ids": numbers, "below": 0}, limit=left)
        new = found.add(rows)
    return found


def _said(row: Row) -> Said:
    return filled(Said, row, claim=number(row, "claim_id"), source=number(row, "source_id"))


def _report(row: Row) -> Report:
    return filled(
        Report,
        row,
        article=number(row, "article_id"),
        claim=number(row, "claim_id"),
        publisher=optional_number(row, "publisher_id"),
    )
