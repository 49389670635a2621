"""Keys by which a source, or a claim, finds those that it may be the same as.

Invariants: what is asked of the index is bounded, however many rows there are: a key holds
so many rows and no more, and so many rows are compared with a new one. What is in it
depends on what was compared and in which order, so that the same rows linked anew in the
same order make the same index.
"""

from collections.abc import Iterable, Sequence
from hashlib import blake2b
from typing import Final

from claimdb.db.bulk import Batch
from claimdb.pipeline.wanted import number, numbers

#: Rows that one key holds. One more row under a key is one more comparison for everybody
#: who has it: of 0.2 ms with a statement that is read already, of 1 ms with one that is not.
FULL: Final = 64
#: Rows that one is compared with, the rarest keys first.
COMPARED: Final = 96
#: Rows under a key that are the same as a new one, from which the new one is not added: it
#: is found through those. One would do, were no judgement ever taken back.
ALIKE: Final = 3


def key_hash(key: str) -> int:
    """Return a key as a signed integer of 64 bits."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


class Index:
    """The keys of sources, or of claims, in one open unit of work."""

    def __init__(self, batch: Batch, entity: str) -> None:
        """Keep keys of ``entity``, source or claim."""
        self._batch = batch
        self._entity = entity

    def candidates(self, keys: Sequence[int], row: int) -> list[int]:
        """Return rows before ``row`` that share one of ``keys``, the oldest first.

        Rows under rare keys come before those under common ones, where there are more
        than are compared.
        """
        found: list[int] = []
        for held in sorted(self._held(keys).values(), key=lambda rows: (len(rows), rows)):
            found += [one for one in held if one < row and one not in found]
            if len(found) >= COMPARED:
                break
        return sorted(found[:COMPARED])

    def add(self, row: int, keys: Iterable[int]) -> None:
        """Put a row under each of its keys that has room for it."""
        wanted = sorted(set(keys))
        held = self._held(wanted)
        for key in wanted:
            rows = held.get(key, [])
            if len(rows) < FULL and row not in rows:
                self._batch.add(
                    f"{self._entity}_keys", {"key_hash": key, f"{self._entity}_id": row}
                )

    def clear(self) -> None:
        """Forget all keys."""
        self._batch.run(f"DELETE FROM {self._entity}_keys")

    def _held(self, keys: Sequence[int]) -> dict[int, list[int]]:
        """Return the rows under each key, the oldest first."""
        found: dict[int, list[int]] = {}
        if not keys:
            return found
        column = f"{self._entity}_id"
        for key, row in self._batch.rows(
            f"SELECT key_hash, {column} FROM {self._entity}_keys"
            f" WHERE key_hash IN ({numbers(keys)}) ORDER BY key_hash, {column}"
        ):
            found.setdefault(number(key), []).append(number(row))
        return found
