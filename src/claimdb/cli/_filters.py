"""Filters that lists have beside those of ``_options``: one name, one meaning."""

from typing import Annotated, Final, TypeAlias

import typer

from claimdb.cli._complete import complete_article, complete_claim, complete_source

_PANEL: Final = "Filters"

ClaimOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--claim",
        metavar="CLAIM",
        help="Only on this claim; identifier, key, or words of it.",
        autocompletion=complete_claim,
        rich_help_panel=_PANEL,
    ),
]
ArticleOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--article",
        metavar="ARTICLE",
        help="Only in this article; identifier, address, or title.",
        autocompletion=complete_article,
        rich_help_panel=_PANEL,
    ),
]
SubjectOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--subject",
        metavar="NAME",
        help="Only claims about this source: accused, acting or affected.",
        autocompletion=complete_source,
        rich_help_panel=_PANEL,
    ),
]
TextOption: TypeAlias = Annotated[
    str | None,
    typer.Option(
        "--text",
        metavar="WORDS",
        help="Only where these words stand; claimdb search finds more.",
        rich_help_panel=_PANEL,
    ),
]
AutomaticOption: TypeAlias = Annotated[
    bool | None,
    typer.Option(
        "--automatic/--reviewed",
        help="Only what no person has made or reviewed, or only the rest.",
        show_default=False,
        rich_help_panel=_PANEL,
    ),
]
KindOption: TypeAlias = Annotated[
    str | None,
    typer.Option("--kind", metavar="KIND", help="Only of this kind.", rich_help_panel=_PANEL),
]
