"""Signatures of texts on their way into the index of likeness, and those that share a band.

Invariant: whoever asks is told of texts that wait as well as of those written, so
that two copies in one load find each other as two of two loads do.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from typing import Final

#: Bands in one statement; fewer are filled up, so that there are few statements to prepare.
_TOGETHER: Final = 32

Value = str | int | float | None
Select = Callable[[str, Sequence[Value]], list[tuple[Value, ...]]]


class WaitingBands:
    """Bands of revisions that are not written yet."""

    def __init__(self) -> None:
        """Begin with none."""
        self._revisions: dict[int, list[int]] = defaultdict(list)

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
        self._revisions.clear()
        return rows

    def sharing(self, bands: Iterable[int], select: Select) -> dict[int, list[int]]:
        """Return which revisions have each of ``bands``, for those that any has."""
        wanted = sorted(bands)
        found: dict[int, list[int]] = defaultdict(list)
        for start in range(0, len(wanted), _TOGETHER):
            part = wanted[start : start + _TOGETHER]
            part += part[-1:] * (_TOGETHER - len(part))
            for band, revision in select(_SHARING, part):
                found[int(str(band))].append(int(str(revision)))
        for band in wanted:
            if band in self._revisions:
                found[band] += self._revisions[band]
        return found


_SHARING: Final = (
    "SELECT band_hash, revision_id FROM revision_bands"
    f" WHERE band_hash IN ({', '.join('?' * _TOGETHER)})"
)
