"""Load packs of curated facts."""

from pathlib import Path
from typing import Annotated

import typer

from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import DbOption, settings_of

app = CommandApp()

Packs = Annotated[
    list[Path],
    typer.Argument(metavar="PACK…", help="A YAML file, or a folder that has a pack.yaml."),
]


@app.command()
def load(ctx: typer.Context, packs: Packs, db: DbOption = None) -> None:
    """Load packs of curated facts.

    A pack is a YAML file that people write: sources, claims, articles, and who
    said what in them, with the quoted words. All of a pack is loaded, or, if
    anything in it is wrong, nothing, and every problem is named with its line.
    Loading it again changes nothing; a changed pack supersedes what it said
    before, and never overwrites what somebody has corrected since. The format
    is described in docs/packs.md.

    For example:

      claimdb load seeds/putin-pyongyang-2024
      claimdb load first.yaml second.yaml --db desk.db
    """
    from claimdb.cli._told import told_load, told_next_of_load
    from claimdb.pipeline.load import load_pack

    settings = settings_of(ctx, db=db)
    loaded = []
    for pack in packs:
        loaded.append(load_pack(settings.db_url, pack))
        told_load(loaded[-1])
    told_next_of_load(loaded)
