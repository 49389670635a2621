"""Options that several commands have: one name, one meaning, one help.

Use them as annotations, with the default in the command's signature:
``limit: LimitOption = 50``. Filters are None where they are not given.
"""

import os
from dataclasses import dataclass
from enum import StrEnum
from typing import Annotated, Final, TypeAlias

import typer

from claimdb.cli._coerce import FILTERS
from claimdb.cli._complete import complete_source, complete_topic
from claimdb.settings import Settings

_OUTPUT: Final = "Output"


class Format(StrEnum):
    """How rows are printed: ``table`` for people, the others for programs."""

    TABLE = "table"
    JSON = "json"
    JSONL = "jsonl"
    CSV = "csv"
    TSV = "tsv"
    MD = "md"


@dataclass(frozen=True, slots=True)
class GlobalOptions:
    """What stood before the command's name."""

    db: str | None = None
    by: str | None = None


def settings_of(ctx: typer.Context, *, db: str | None = None, by: str | None = None) -> Settings:
    """Return the settings of this run; an option after the command outranks one before it."""
    before = ctx.find_root().obj
    if not isinstance(before, GlobalOptions):  # a command run by itself, as in tests
        before = GlobalOptions()
    return Settings.load(
        os.environ,
        db=before.db if db is None else db,
        by=before.by if by is None else by,
    )


DbOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--db",
        metavar="PATH|URL",
        help="The database: a path, or a SQLAlchemy URL.  [env: CLAIMDB_DB]",
    ),
]
ByOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--by",
        metavar="NAME",
        help="Who records this; your login name if not given.  [env: CLAIMDB_USER]",
    ),
]

FormatOption: TypeAlias = Annotated[
    Format,
    typer.Option("--format", "-f", help="How to print the rows.", rich_help_panel=_OUTPUT),
]
LimitOption: TypeAlias = Annotated[
    int,
    typer.Option(
        "--limit",
        "-n",
        min=0,
        metavar="N",
        help="Print at most this many rows; 0 means all.",
        rich_help_panel=_OUTPUT,
    ),
]
OffsetOption: TypeAlias = Annotated[
    int,
    typer.Option(
        "--offset", min=0, metavar="N", help="Skip this many rows.", rich_help_panel=_OUTPUT
    ),
]
ColumnsOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--columns",
        "-c",
        metavar="A,B,…",
        help="Print these columns only, in this order.",
        rich_help_panel=_OUTPUT,
    ),
]
SortOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--sort",
        metavar="COLUMN",
        help="Sort by this column; with '-' before it, from high to low.",
        rich_help_panel=_OUTPUT,
    ),
]

SourceOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--source",
        metavar="NAME",
        help="Only where this source speaks; any name or alias.",
        autocompletion=complete_source,
        rich_help_panel=FILTERS,
    ),
]
PartyOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--party",
        metavar="NAME",
        help="Only where this party speaks, by whomever.",
        autocompletion=complete_source,
        rich_help_panel=FILTERS,
    ),
]
TopicOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--topic",
        metavar="TOPIC",
        help="Only on this topic.",
        autocompletion=complete_topic,
        rich_help_panel=FILTERS,
    ),
]
SinceOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--since",
        metavar="DATE",
        help="Only from this date on, such as 2024, 2024-06 or 2024-06-18.",
        rich_help_panel=FILTERS,
    ),
]
UntilOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--until",
        metavar="DATE",
        help="Only up to this date, which is included.",
        rich_help_panel=FILTERS,
    ),
]
MinOriginsOption: TypeAlias = Annotated[
    int | None,
    typer.Option(
        "--min-origins",
        min=1,
        metavar="N",
        help="Only with at least this many independent origins.",
        rich_help_panel=FILTERS,
    ),
]
StanceOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--stance",
        metavar="STANCE",
        help="Only this stance: asserts, denies, questions, declines or relays.",
        rich_help_panel=FILTERS,
    ),
]
PublisherOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--publisher",
        metavar="NAME",
        help="Only in articles of this publisher.",
        autocompletion=complete_source,
        rich_help_panel=FILTERS,
    ),
]
