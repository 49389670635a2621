"""Signatures of texts on their way into the index of likeness, and those that share a band.

Invariant: whoever asks is told of texts that wait as well as of those written, so
that two copies in one load find each other as two of two loads do.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from functools import cache
from typing import Final

#: Bands in one statement; fewer are filled up, so that there are few statements to prepare.
_TOGETHER: Final = 32
#: The same where the texts of a whole load are looked up.
_MANY: Final = 1_000

Value = str | int | float | None
Select = Callable[[str, Sequence[Value]], list[tuple[Value, ...]]]


class WaitingBands:
    """Bands of revisions that are not written yet."""

    def __init__(self) -> None:
        """Begin with none."""
        self._revisions: dict[int, list[int]] = defaultdict(list)
        self._known: dict[int, list[int]] = {}

    def learn(self, bands: Iterable[int], select: Select) -> None:
        """Ask at once which written revisions have ``bands``; ``sharing`` then asks no more."""
        wanted = [band for band in bands if band not in self._known]
        found = _written(wanted, select, _MANY)
        self._known |= {band: found.get(band, []) for band in wanted}

    def forget(self) -> None:
        """Ask anew: what was written may have changed."""
        self._known.clear()

    def add(self, revision: int, bands: Iterable[int]) -> None:
        """Keep the bands of a revision until they are written."""
        for band in bands:
            self._revisions[band].append(revision)

    def take(self) -> list[tuple[Value, ...]]:
        """Return the rows to write, by band: so each page of the index is met once."""
        rows: list[tuple[Value, ...]] = [
            (band, revision)
            for band, revisions in sorted(self._revisions.items())
            for revision in revisions
        ]
        for band in self._known.keys() & self._revisions.keys():
            self._known[band] += self._revisions[band]
        self._revisions.clear()
        return rows

    def sharing(self, bands: Iterable[int], select: Select) -> dict[int, list[int]]:
        """Return which revisions have each of ``bands``, for those that any has."""
        wanted = sorted(bands)
        found = _written([one for one in wanted if one not in self._known], select, _TOGETHER)
        for band in wanted:
            if there := [*self._known.get(band, ()), *self._revisions.get(band, ())]:
                found[band] += there
        return found


def _written(wanted: list[int], select: Select, together: int) -> dict[int, list[int]]:
    found: dict[int, list[int]] = defaultdict(list)
    for start in range(0, len(wanted), together):
        part = wanted[start : start + together]
        part += part[-1:] * (together - len(part))
        for band, revision in select(_sharing(together), part):
            found[int(str(band))].append(int(str(revision)))
    return found


@cache
def _sharing(together: int) -> str:
    marks = ", ".join("?" * together)
    return f"SELECT band_hash, revision_id FROM revision_bands WHERE band_hash IN ({marks})"
