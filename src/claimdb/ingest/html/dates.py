"""When a page says that its article was published and changed.

Invariant: a date that cannot be is a warning and no date; of those that a page
gives for one event, the first counts, told as exactly as any that agrees with it.
"""

import re
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import Final, NamedTuple

from claimdb.errors import DateInvalid
from claimdb.ingest.dates import read_date
from claimdb.ingest.html.said import Said
from claimdb.text.dates import DatePrecision, VagueDate

#: The first newspaper appeared in 1605; programs write the years 1 and 1970 for nothing.
_EARLIEST: Final = datetime(1605, 1, 1, tzinfo=UTC)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)
#: No zone is further ahead, and clocks go wrong by minutes.
_AHEAD: Final = timedelta(days=1)
_EXACTNESS: Final = {precision: rank for rank, precision in enumerate(DatePrecision)}
#: Of a value, in a warning.
_SHOWN: Final = 40
_IN_ADDRESS: Final = re.compile(r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?=/)")


class Dated(NamedTuple):
    """The date of one event, the values that tell it, and what was wrong with others."""

    date: VagueDate | None
    said: tuple[Said, ...]
    warnings: tuple[str, ...]


def dated(name: str, what: str, values: Iterable[Said], now: datetime | None = None) -> Dated:
    """Return the date of ``what`` ("published") that ``values`` tell, the first first.

    ``now`` is in UTC; a later date is not believed.
    """
    latest = (now or datetime.now(UTC)) + _AHEAD
    good: list[tuple[VagueDate, Said]] = []
    warnings: list[str] = []
    for said in dict.fromkeys(values):
        try:
            date = read_date(said.value)
        except DateInvalid:
            warnings.append(_unused(name, what, said, "which is no date that can be read"))
            continue
        if problem := _impossible(date, latest):
            warnings.append(_unused(name, what, said, problem))
        elif said.value not in {known.value for _, known in good}:
            good.append((date, said))
    return Dated(
        _best([date for date, _ in good]), tuple(said for _, said in good), tuple(warnings)
    )


def in_address(url: str | None) -> list[Said]:
    """Return the day that an address has in its path, such as ``/2024/06/18/``."""
    match = _IN_ADDRESS.search(url or "")
    if match is None:
        return []
    year, month, day = (int(part) for part in match.groups())
    return [Said(f"{year:04}-{month:02}-{day:02}", "the address")]


def _best(dates: list[VagueDate]) -> VagueDate | None:
    """Return the most exact of the dates that agree with the first."""
    if not dates:
        return None
    first = dates[0]
    agreeing = [
        one for one in dates if first.earliest <= one.earliest <= one.latest <= first.latest
    ]
    return min(agreeing, key=lambda one: (one.offset_minutes is None, _EXACTNESS[one.precision]))


def _impossible(date: VagueDate, latest: datetime) -> str | None:
    """Return what is wrong with a date that no article can have."""
    if date.earliest > latest:
        return "which lies in the future"
    if date.latest < _EARLIEST:
        return "when there were no newspapers"
    if date.earliest == _EPOCH and date.precision is DatePrecision.SECOND:
        return "which programs write where they know none"
    return None


def _unused(name: str, what: str, said: Said, problem: str) -> str:
    """Return the warning for a value that is not used."""
    value = said.value if len(said.value) <= _SHOWN else f"{said.value[:_SHOWN]}\u2026"
    return f"{name}: {said.place} says '{value}' for {what}, {problem}; it was not used"
