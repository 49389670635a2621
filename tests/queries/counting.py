"""A reader that counts the statements it is asked."""

from collections.abc import Iterable, Iterator

from claimdb.db.reader import Params, Reader, Row, open_reader


class CountingReader(Reader):
    """As the reader within; ``statements`` is how many have been run."""

    def __init__(self, inner: Reader) -> None:
        """Ask ``inner``, and close it at the end."""
        self.inner = inner
        self.dialect = inner.dialect  # type: ignore[misc]  # of a class with one engine only
        self.statements = 0

    def columns(self, sql: str, params: Params | None = None) -> tuple[list[str], Iterator[Row]]:
        """Count the statement, and run it."""
        self.statements += 1
        return self.inner.columns(sql, params)

    def typed(self, sql: str, params: Params | None = None) -> tuple[list[str], Iterator[Row]]:
        """Count the statement, and run it as it stands."""
        self.statements += 1
        return self.inner.typed(sql, params)

    def make(self, statements: Iterable[str]) -> None:
        """Make temporary tables, uncounted."""
        self.inner.make(statements)

    def close(self) -> None:
        """Close the reader within."""
        self.inner.close()


def open_counting(url: str) -> CountingReader:
    """Open a database for reading and counting."""
    return CountingReader(open_reader(url))
