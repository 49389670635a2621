"""What commands tell of a link between two articles that a person has made or decided on."""

from typing import TYPE_CHECKING

import typer

from claimdb.db.reader import Reader, Row, open_reader
from claimdb.queries import run
from claimdb.queries.values import flag, optional, string
from claimdb.reports.blocks import visible
from claimdb.settings import Settings

if TYPE_CHECKING:
    from claimdb.pipeline.hand_copies import Linked


def told_link(settings: Settings, done: "Linked", what: str) -> None:
    """Tell what was done with a link, ``what`` in one word, and how the two count now."""
    with open_reader(settings.db_url) as reader:
        row = _row(reader, done)
    rejected = string(row, "decision") == "rejected"
    one, other = (
        optional(row, name) or string(row, f"{name}_id") for name in ("article", "original")
    )
    if done.kind.value == "reuse":
        said = f"“{one}” {'does not use' if rejected else 'uses'} passages of “{other}”"
    else:
        said = f"“{one}” {'is no' if rejected else 'is a'} {done.kind.value} of “{other}”"
    counted = "one report" if flag(row, "counts_once") else "two reports"
    told = what if done.added else f"{what} already, nothing changed"
    for line in (
        f"copy:{done.number} {told}",
        f"  {said}; by this link they count as {counted}.",
        f"next: claimdb copies --article {string(row, 'article_id')}",
    ):
        typer.echo(visible(line))


def _row(reader: Reader, done: "Linked") -> Row:
    rows = run.select(reader, "copies", filters={"article": done.article.number})
    return next(row for row in rows if row["id"] == f"copy:{done.number}")
