"""Keys by which a source, or a claim, finds those that it may be the same as.

Invariants: what is asked of the index is bounded, however many rows there are: a key holds
so many rows and no more, and so many rows are compared with a new one. What is in it
depends on what was compared and in which order, so that the same rows linked anew in the
same order make the same index.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from hashlib import blake2b
from typing import Final

from claimdb.db.bulk import Batch
from claimdb.pipeline.wanted import number, numbers, parts

#: Rows that one key holds. One more row under a key is one more to look at for everybody
#: who has it, and 64 are read in 0.1 ms; comparing is what takes time.
FULL: Final = 64
#: Rows that one is compared with, those first that share most keys: two statements are
#: compared in 0.5 ms, so that these are some 12 ms, and what is the same shares most keys.
COMPARED: Final = 24
#: Rows under a key that are the same as a new one, from which the new one is not added: it
#: is found through those. One would do, were no judgement ever taken back.
ALIKE: Final = 3


def key_hash(key: str) -> int:
    """Return a key as a signed integer of 64 bits."""
    return int.from_bytes(blake2b(key.encode(), digest_size=8).digest(), "big", signed=True)


class Index:
    """The keys of sources, or of claims, in one open unit of work.

    What is added is there at once, and written by ``write``.
    """

    def __init__(self, batch: Batch, entity: str) -> None:
        """Keep keys of ``entity``, source or claim."""
        self._batch = batch
        self._entity = entity
        self._held: dict[int, list[int]] = {}
        self._added: list[tuple[int, int]] = []

    def read(self, keys: Iterable[int]) -> None:
        """Learn at once which rows are under some keys."""
        column, wanted = f"{self._entity}_id", set(keys) - self._held.keys()
        self._held |= {key: [] for key in wanted}
        for part in parts(wanted):
            for key, row in self._batch.rows(
                f"SELECT key_hash, {column} FROM {self._entity}_keys"
                f" WHERE key_hash IN ({numbers(part)}) ORDER BY key_hash, {column}"
            ):
                self._held[number(key)].append(number(row))

    def candidates(self, keys: Iterable[int], row: int) -> list[int]:
        """Return rows before ``row`` that share one of ``keys``, the oldest first.

        Where there are more than are compared, those that share most, and of these the
        oldest.
        """
        shared: Counter[int] = Counter()
        wanted = set(keys)
        self.read(wanted)
        for key in wanted:
            shared.update(one for one in self._held[key] if one < row)
        nearest = sorted(shared, key=lambda one: (-shared[one], one))
        return sorted(nearest[:COMPARED])

    def all_candidates(self, keys: Mapping[int, Iterable[int]]) -> set[int]:
        """Return the candidates of many rows as the index is now, read at once."""
        self.read(key for some in keys.values() for key in some)
        return {one for row, some in keys.items() for one in self.candidates(some, row)}

    def add(self, row: int, keys: Iterable[int]) -> None:
        """Put a row under each of its keys that has room for it."""
        wanted = set(keys)
        self.read(wanted)
        for key in sorted(wanted):
            held = self._held[key]
            if len(held) < FULL and row not in held:
                held.append(row)
                self._added.append((key, row))

    def write(self) -> None:
        """Write what was added."""
        for key, row in self._added:
            self._batch.add(f"{self._entity}_keys", {"key_hash": key, f"{self._entity}_id": row})
        self._added.clear()

    def clear(self) -> None:
        """Forget all keys."""
        self._batch.run(f"DELETE FROM {self._entity}_keys")
        self._held.clear()
        self._added.clear()
