"""Write facts to other formats."""

from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from claimdb.cli._complete import complete_article, complete_claim
from claimdb.cli._lazy import CommandApp
from claimdb.cli._linked_data import write_linked
from claimdb.cli._options import DbOption, settings_of

app = CommandApp()


class RowFormat(StrEnum):
    """How ``--table`` writes rows."""

    CSV = "csv"
    TSV = "tsv"
    JSON = "json"
    JSONL = "jsonl"
    MD = "md"


Table = Annotated[
    str | None, typer.Option("--table", metavar="NAME", help="All rows of a table or view.")
]
PackName = Annotated[
    str | None,
    typer.Option("--pack", metavar="NAME", help="A pack as it stands now, or all, as YAML."),
]
DatasetteMetadata = Annotated[
    bool, typer.Option("--datasette-metadata", help="What Datasette shows, for datasette -m.")
]
Parquet = Annotated[
    Path | None,
    typer.Option("--parquet", metavar="DIR", help="Everything, as a new folder of Parquet files."),
]
Sqlite = Annotated[
    Path | None,
    typer.Option("--sqlite", metavar="FILE", help="The whole database as one file."),
]
Annotations = Annotated[
    list[str] | None,
    typer.Option(
        "--annotations",
        metavar="ARTICLE",
        help="What is said in an article, or in all, as W3C Web Annotations.",
        autocompletion=complete_article,
    ),
]
SchemaOrg = Annotated[
    list[str] | None,
    typer.Option(
        "--schema-org",
        metavar="CLAIM",
        help="A claim, or all, with both sides, as schema.org Claim.",
        autocompletion=complete_claim,
    ),
]
BaseIri = Annotated[
    str | None,
    typer.Option(
        "--base-iri",
        metavar="IRI",
        help="Where the pages of the database are published.  [env: CLAIMDB_BASE_IRI]",
    ),
]
NoTexts = Annotated[
    bool, typer.Option("--no-texts", help="With --parquet: leave the texts of articles out.")
]
Out = Annotated[
    Path | None, typer.Option("--out", "-o", metavar="FILE", help="Write here, not to the screen.")
]
Force = Annotated[
    bool, typer.Option("--force", help="Write over what was written before.", show_default=False)
]
To = Annotated[RowFormat, typer.Option("--format", "-f", help="How to write the rows of --table.")]


@app.command()
def export(
    ctx: typer.Context,
    table: Table = None,
    pack: PackName = None,
    datasette_metadata: DatasetteMetadata = False,
    parquet: Parquet = None,
    sqlite: Sqlite = None,
    annotations: Annotations = None,
    schema_org: SchemaOrg = None,
    base_iri: BaseIri = None,
    no_texts: NoTexts = False,
    to: To = RowFormat.CSV,
    out: Out = None,
    force: Force = False,
    db: DbOption = None,
) -> None:
    """Write facts to other formats.

    Say what to write. The metadata for Datasette fit a database of the same
    file name as this one; those of --db need not exist yet.

    --parquet writes every table and view into a folder, for pandas, Polars and
    DuckDB (duckdb -init DIR/load.sql); pip install 'claimdb[parquet]' brings
    what it needs. --sqlite writes a database file, compared with its source row
    by row: for a desk's Datasette, for a colleague, for the archive.

    --annotations and --schema-org write linked data (JSON-LD, described in
    docs/linked-data.md), with --base-iri under the addresses of your pages: one
    document, or one a line for all, and where the option is given again.

    For example:

      claimdb export --table attribution_details --format csv --out said.csv
      claimdb export --pack all --out everything.yaml
      claimdb export --datasette-metadata --out metadata.json
      claimdb export --parquet june --no-texts
      claimdb export --sqlite desk.db --db postgresql://desk@server/claimdb
      claimdb export --annotations 2024-06-18 --out said.jsonld
      claimdb export --schema-org all --base-iri https://facts.example.org/
    """
    settings = settings_of(ctx, db=db)
    url, linked = settings.db_url, (annotations or [], schema_org or [])
    _require_one(ctx, table, pack, parquet, sqlite, *linked, datasette_metadata)
    if no_texts and parquet is None:  # a licence may hang on it
        ctx.fail("--no-texts goes with --parquet.")
    if parquet is not None:
        _write_parquet(url, parquet, texts=not no_texts, force=force)
    elif sqlite is not None:
        _write_sqlite(url, sqlite, force=force)
    elif any(linked):
        write_linked(url, *linked, base_iri or settings.base_iri, out, force=force)
    else:
        _write_rows(url, (table, pack), to, out, force=force)
    _tell(out)


def _write_rows(
    url: str,
    named: tuple[str | None, str | None],
    to: RowFormat,
    out: Path | None,
    *,
    force: bool,
) -> None:
    """Write a table, else a pack, else the metadata."""
    table, pack = named
    if table is not None:
        _write_table(url, table, to, out, force=force)
    elif pack is not None:
        _write_pack(url, pack, out, force=force)
    else:
        _write_metadata(url, out, force=force)


def _tell(out: Path | None) -> None:
    if out is not None and str(out) != "-":
        typer.echo(f"Wrote {out}.", err=True)


def _require_one(ctx: typer.Context, *asked: object) -> None:
    if sum(one not in (None, [], False) for one in asked) != 1:  # an empty name is one, too
        ctx.fail(
            "say what to write: --table NAME, --pack NAME, --parquet DIR, --sqlite FILE,"
            " --annotations ARTICLE, --schema-org CLAIM, or --datasette-metadata."
        )


def _write_table(url: str, table: str, to: RowFormat, out: Path | None, *, force: bool) -> None:
    from claimdb.export.dump import dumped
    from claimdb.export.files import write_text
    from claimdb.export.tables import WRITERS

    with dumped(url, table) as (columns, rows):
        write_text(WRITERS[to](columns, rows), out, force=force)


def _write_pack(url: str, name: str, out: Path | None, *, force: bool) -> None:
    from claimdb.db.reader import open_reader
    from claimdb.export.files import write_text
    from claimdb.export.pack import export_pack
    from claimdb.packs import write_pack

    with open_reader(url) as reader:
        exported = export_pack(reader, name)
    write_text([write_pack(exported.pack)], out, force=force)
    for sentence in exported.left_out:
        typer.echo(f"left out: {sentence}", err=True)


def _write_metadata(url: str, out: Path | None, *, force: bool) -> None:
    from claimdb.db.names import database_stem
    from claimdb.export.datasette import metadata_json
    from claimdb.export.files import write_text

    write_text([metadata_json(database_stem(url))], out, force=force)


def _write_parquet(url: str, folder: Path, *, texts: bool, force: bool) -> None:
    from claimdb.export.parquet import export_parquet

    written = export_parquet(url, folder, texts=texts, force=force)
    rows = sum(one.rows for one in written.values())
    typer.echo(f"Wrote {folder}: {len(written)} tables and views, {rows:,} rows.", err=True)


def _write_sqlite(url: str, file: Path, *, force: bool) -> None:
    from claimdb.admin.copying import copy_to_file

    rows = sum(copy_to_file(url, file, force=force).rows.values())
    typer.echo(f"Wrote {file}: {rows:,} rows, each compared with its source.", err=True)
