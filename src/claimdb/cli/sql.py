"""Run one SQL query and print its rows."""

import re
import sys
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Annotated, Final

import typer

from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import (
    ColumnsOption,
    DbOption,
    Format,
    FormatOption,
    LimitOption,
    OffsetOption,
    settings_of,
)
from claimdb.cli._output import Output, print_rows
from claimdb.errors import ParameterUnusable, QueryFailed, QueryInvalid

_INTEGER: Final = re.compile(r"-?(?:0|[1-9]\d{0,17})", re.ASCII)  # 18 digits fit 64 bits
_DECIMAL: Final = re.compile(r"-?(?:0|[1-9]\d*)\.\d+", re.ASCII)

app = CommandApp()

Query = Annotated[str, typer.Argument(metavar="QUERY", help="One SELECT, or - for standard input.")]
Parameters = Annotated[
    list[str] | None,
    typer.Option("--param", "-p", metavar="NAME=VALUE", help="A value for :NAME in the query."),
]


@app.command()
def sql(
    ctx: typer.Context,
    query: Query,
    param: Parameters = None,
    limit: LimitOption = 0,
    offset: OffsetOption = 0,
    db: DbOption = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """Run one SQL query and print its rows.

    The database is opened for reading only. The views answer most questions
    without a join; docs/sql.md has twenty of them.

    For example:

      claimdb sql "SELECT * FROM contested_claims"
      claimdb sql "SELECT * FROM sources WHERE kind = :kind" -p kind=state -f json
      claimdb sql - < question.sql
    """
    from claimdb.db.reader import open_reader

    settings = settings_of(ctx, db=db)
    text = _asked(sys.stdin.read() if query == "-" else query)
    with _typed_by_hand(), open_reader(settings.db_url) as reader:
        names, rows = reader.typed(text, _values(param or ()))
        page = islice(rows, offset, offset + limit if limit else None)
        print_rows(names, page, to=Output(to, columns))


@contextmanager
def _typed_by_hand() -> Iterator[None]:
    """Tell a query that fails from a database that does: this one somebody wrote."""
    try:
        yield
    except QueryFailed as error:
        raise QueryInvalid(error.words) from error


def _asked(text: str) -> str:
    """Return a query that asks for something."""
    if not text.strip():
        raise QueryInvalid("it is empty")
    return _whole(text)


def _whole(text: str) -> str:
    """Return ``text`` if it is text: the bytes of a command line may be anything."""
    try:
        text.encode()
    except UnicodeEncodeError as error:
        raise QueryInvalid("it is not written in UTF-8") from error
    return text


def _values(given: Iterable[str]) -> dict[str, str | int | float]:
    """Return the parameters by name; what is written like a number is one."""
    values: dict[str, str | int | float] = {}
    for pair in given:
        name, equals, value = pair.partition("=")
        if not equals or not name.isidentifier():
            raise ParameterUnusable(pair, "has no name and value")
        if name in values:
            raise ParameterUnusable(pair, "is given twice")
        values[name] = _number_or_text(_whole(value))
    return values


def _number_or_text(value: str) -> str | int | float:
    """Return a number where it is written as one: 2024 and -0.5 are, 007 and 1e3 are not."""
    if _INTEGER.fullmatch(value):
        return int(value)
    return float(value) if _DECIMAL.fullmatch(value) else value
