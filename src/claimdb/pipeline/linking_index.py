"""Keys by which a source, or a claim, finds those that it may be the same as.

Invariants: what is asked of the index is bounded, however many rows there are: a key holds
so many rows and no more, the latest that came, and so many rows are compared with a new
one. What is in it depends on what was compared and in which order, so that the same rows
linked anew in the same order make the same index.
"""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from hashlib import blake2b
from typing import Final

from claimdb.db.bulk import Batch
from claimdb.pipeline.wanted import number, numbers, parts

#: Rows that one key holds: news comes back to what is recent. One more row under a key is
#: one more to look at for everybody who has it, and 64 are read in 0.1 ms; comparing is
#: what takes time.
FULL: Final = 64
#: Rows that one is compared with, those first that share most keys: two statements are
#: compared in 0.5 ms, so that these are some 12 ms, and what is the same shares most keys.
COMPARED: Final = 24
#: Rows under a key that are the same as a new one, from which the new one is not put there:
#: it is found through those. One would do, were no judgement ever taken back. What is said
#: again comes back under each key from which others have driven it.
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
        self._added: dict[tuple[int, int], None] = {}
        self._gone: dict[tuple[int, int], None] = {}

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
        latest.
        """
        shared: Counter[int] = Counter()
        wanted = set(keys)
        self.read(wanted)
        for key in wanted:
            shared.update(one for one in self._held[key] if one < row)
        nearest = sorted(shared, key=lambda one: (-shared[one], -one))
        return sorted(nearest[:COMPARED])

    def all_candidates(self, keys: Mapping[int, Iterable[int]]) -> set[int]:
        """Return the candidates of many rows as the index is now, read at once."""
        self.read(key for some in keys.values() for key in some)
        return {one for row, some in keys.items() for one in self.candidates(some, row)}

    def add(self, row: int, keys: Iterable[int], alike: Collection[int] = ()) -> None:
        """Put a row under each of its keys but those that hold enough ``alike``.

        From a key that is full the oldest row goes.
        """
        wanted = set(keys)
        self.read(wanted)
        for key in sorted(wanted):
            held = self._held[key]
            if row in held or sum(one in alike for one in held) >= ALIKE:
                continue
            self._put(key, row)
            for oldest in sorted(held)[:-FULL]:
                self._drop(key, oldest)

    def _put(self, key: int, row: int) -> None:
        self._held[key].append(row)
        self._gone.pop((key, row), None)
        self._added[key, row] = None

    def _drop(self, key: int, row: int) -> None:
        self._held[key].remove(row)
        if (key, row) in self._added:
            del self._added[key, row]
        else:
            self._gone[key, row] = None

    def write(self) -> None:
        """Write what was added, and remove what has gone."""
        table, column = f"{self._entity}_keys", f"{self._entity}_id"
        for key, row in self._gone:
            self._batch.run(f"DELETE FROM {table} WHERE key_hash = ? AND {column} = ?", key, row)
        for key, row in self._added:
            self._batch.add(table, {"key_hash": key, column: row})
        self._added.clear()
        self._gone.clear()

    def clear(self) -> None:
        """Forget all keys."""
        self._batch.run(f"DELETE FROM {self._entity}_keys")
        self._held.clear()
        self._added.clear()
        self._gone.clear()
