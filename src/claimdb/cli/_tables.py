"""Several tables, one after the other for people, as one list for programs."""

from collections import Counter
from typing import TYPE_CHECKING

import typer

from claimdb.cli._options import Format
from claimdb.cli._output import Output, print_rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from claimdb.bench.tables import Table


def print_tables(tables: "Iterable[Table]", *, to: Output) -> Counter[str]:
    """Print tables, and return how many goals are missed, by the name of the table.

    Each with its title as it comes; or, for programs and where some columns are
    wanted, all rows together, with the columns of all tables.
    """
    missed = Counter[str]()
    kept: list[Table] = []
    together = to.format not in {Format.TABLE, Format.MD} or to.columns is not None
    for table in tables:
        missed[table.name] += sum(row.get("met") == "no" for row in table.rows)
        if together:
            kept.append(table)
            continue
        typer.echo(table.title + "\n")
        print_rows(table.columns, table.rows, to=to)
        typer.echo()
    if together:
        columns = dict.fromkeys(name for table in kept for name in table.columns)
        rows = (
            {"table": table.name, "corpus": table.corpus, **row}
            for table in kept
            for row in table.rows
        )
        print_rows(["table", "corpus", *columns], rows, to=to)
    return missed
