"""Measure speed on a large synthetic database."""

from pathlib import Path
from typing import Annotated

import typer

from claimdb.bench.lines import COLUMNS, Part
from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import ColumnsOption, Format, FormatOption
from claimdb.cli._output import Output, print_rows

app = CommandApp()

Keep = Annotated[
    Path | None,
    typer.Option("--keep", metavar="FILE", help="Leave the database in this file.", dir_okay=False),
]
Server = Annotated[
    str | None,
    typer.Option("--server", metavar="URL", help="Measure an empty database on a server."),
]
Attributions = Annotated[int, typer.Option(min=1, metavar="N", help="Attributions.")]
Ingested = Annotated[int, typer.Option("--ingest", min=10, metavar="N", help="Articles to ingest.")]
Only = Annotated[Part | None, typer.Option("--only", help="Measure this alone.")]


@app.command()
def bench(
    articles: Annotated[int, typer.Option(min=1, metavar="N", help="Articles.")] = 100_000,
    attributions: Attributions = 1_000_000,
    claims: Annotated[int, typer.Option(min=1, metavar="N", help="Claims.")] = 200_000,
    seed: Annotated[int, typer.Option(metavar="N", help="Another one makes other facts.")] = 1,
    ingested: Ingested = 20_000,
    small: Annotated[bool, typer.Option("--small", help="A small database, in seconds.")] = False,
    only: Only = None,
    keep: Keep = None,
    server: Server = None,
    to: FormatOption = Format.TABLE,
    columns: ColumnsOption = None,
) -> None:
    """Measure speed on a large synthetic database.

    Each figure is compared with a baseline in the same run, by turns: the bulk
    load with sqlite3's own executemany of the same rows into the same tables,
    each query with SQL written by hand for the same rows, the start of the
    program with that of sqlite-utils, ingesting with executemany of the same
    rows and, for web pages, with trafilatura alone. The ratio is the figure
    divided by the baseline. Takes some fifteen minutes and 2 GB of disk, and removes what it made.

    With --only queries and --keep, a database that is there already is asked as
    it is. docs/benchmarks.md says what is measured, and has the whole table.

    With --server the load and the pages are measured on PostgreSQL instead, the
    load against COPY of the same rows into tables with the same indexes and
    keys. The facts are left there.

    For example:

      claimdb bench --small
      claimdb bench --only start --format json
      claimdb bench --keep big.db
      claimdb bench --server postgresql://localhost/bench
    """
    from claimdb.admin import migrate
    from claimdb.bench.loading import Product
    from claimdb.bench.synthetic import Size
    from claimdb.bench.whole import Plan, in_seconds, measure
    from claimdb.pipeline.bulk import bring_in_step, load_records
    from claimdb.settings import database_url

    url = None if server is None else database_url(server)
    size = Size(articles, attributions, claims)
    plan = Plan(size=size, seed=seed, only=only, keep=keep, ingested=ingested, server=url)
    plan = in_seconds(plan) if small else plan
    product = Product(migrate.init, load_records, bring_in_step)
    lines = measure(product, plan, lambda text: typer.echo(f"… {text}", err=True))
    print_rows(COLUMNS, (line.row() for line in lines), to=Output(to, columns))
