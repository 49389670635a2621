"""Remove a text that may not be kept; hash and reason stay."""

from pathlib import Path
from typing import Annotated

import typer

from claimdb.cli._ask import asked, confirmed
from claimdb.cli._complete import complete_article
from claimdb.cli._lazy import CommandApp
from claimdb.cli._options import ByOption, DbOption, settings_of

app = CommandApp()


@app.command()
def redact(
    ctx: typer.Context,
    target: Annotated[
        str,
        typer.Argument(
            metavar="ARTICLE|REVISION",
            help="An article (every state of it), or one revision (rev_…).",
            autocompletion=complete_article,
        ),
    ],
    why: Annotated[str, typer.Option("--why", metavar="WORDS", help="Why; it stays for all.")],
    text_only: Annotated[
        bool, typer.Option("--text-only", help="Keep the quoted words; remove the text around.")
    ] = False,
    raw: Annotated[
        Path | None,
        typer.Option("--raw", metavar="DIR", help="Where bytes are kept; beside the database."),
    ] = None,
    yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
    db: DbOption = None,
    by: ByOption = None,
) -> None:
    """Remove a text that may not be kept; hash and reason stay.

    For takedowns and licences. The text goes, the quoted words with it unless
    --text-only is given, and neither stays in the file or its search index, nor
    the bytes that 'claimdb ingest --keep-raw' has kept; hashes, offsets, who
    removed it, when and why stay, so that what was said still counts. Backups
    made before still hold the words.

    For example:

      claimdb redact "Kirby on missiles" --why "takedown of 3 May" --yes
      claimdb redact rev_… --why "licence ended" --text-only
    """
    from claimdb.cli._hand import told_redaction
    from claimdb.fetch.rawstore import RawStore
    from claimdb.pipeline.hand_evidence import redact_texts
    from claimdb.settings import raw_folder

    settings = settings_of(ctx, db=db, by=by)
    confirmed(f"Removing the text of {target} from {settings.db_shown}", yes=yes)
    kept = RawStore(raw or raw_folder(settings.db_url))
    words = not text_only
    told_redaction(
        asked(settings, lambda desk: redact_texts(desk, target, why, words=words, kept=kept))
    )
