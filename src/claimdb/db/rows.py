"""What reading gives: rows as dictionaries, whichever engine they come from."""

from abc import abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import ClassVar

from claimdb.db.closing import Closing
from claimdb.db.dialect import Dialect

Value = str | int | float | bytes | None
Row = dict[str, Value]
Params = Mapping[str, Value | Sequence[Value]]


class Reader(Closing):
    """A read-only connection that answers rows as dictionaries.

    Statements are the catalogue's, with ``:name`` for a value; a list stands for
    ``IN (:name)``. Instants come as text (``2024-06-18T09:30:00Z``), flags as 0 and 1.
    """

    dialect: ClassVar[Dialect]

    @abstractmethod
    def columns(self, sql: str, params: Params | None = None) -> tuple[list[str], Iterator[Row]]:
        """Return the column names of ``sql``, also where it has no rows, and its rows.

        Raises ``QueryFailed`` with the database's own words, ``DatabaseLocked``, and
        a ``DatabaseProblem`` where the database is at fault.
        """

    @abstractmethod
    def typed(self, sql: str, params: Params | None = None) -> tuple[list[str], Iterator[Row]]:
        """Do the same for a statement that a person wrote for this engine, as it stands."""

    @abstractmethod
    def make(self, statements: Iterable[str]) -> None:
        """Run statements on temporary tables and views, which only this connection sees.

        Their names hide those of the database. What was read before is of another moment.
        """

    def stream(self, sql: str, params: Params | None = None) -> Iterator[Row]:
        """Yield the rows of ``sql`` as they come."""
        yield from self.columns(sql, params)[1]

    def rows(self, sql: str, params: Params | None = None) -> list[Row]:
        """Return all rows of ``sql``."""
        return list(self.stream(sql, params))


def distinct(names: Iterable[str]) -> list[str]:
    """Return the names of columns, each once: the second ``name`` is ``name_2``.

    A row is a dictionary, in which it would take the place of the first.
    """
    known = list(names)
    told: list[str] = []
    for name in known:
        number, once = 1, name
        while once in told or (number > 1 and once in known):
            number += 1
            once = f"{name}_{number}"
        told.append(once)
    return told


def expand(sql: str, params: Params) -> tuple[str, dict[str, Value]]:
    """Return ``sql`` and values with each list parameter written out.

    ``IN (:ids)`` with ``ids=[1, 2]`` becomes ``IN (:ids_0, :ids_1)``; an empty
    list becomes ``IN (NULL)``, which nothing is in.
    """
    values: dict[str, Value] = {}
    for name, value in params.items():
        if isinstance(value, (list, tuple)):
            names = [f"{name}_{number}" for number in range(len(value))]
            sql = sql.replace(f"(:{name})", f"({', '.join(f':{one}' for one in names) or 'NULL'})")
            values |= dict(zip(names, value, strict=True))
        elif value is None or isinstance(value, (str, int, float, bytes)):
            values[name] = value
        else:
            raise TypeError(name)
    return sql, values
