"""What a search finds, on the screen or as rows."""

import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import fields, replace

import typer

from claimdb.cli._options import Format
from claimdb.cli._output import Output, print_rows
from claimdb.cli._screen import print_document
from claimdb.queries.search import CLOSING, OPENING, Hit, mark
from claimdb.queries.shapes import as_json
from claimdb.reports.search import search_document


def print_hits(query: str, hits: Iterable[Hit], *, to: Output) -> None:
    """Print hits; found words are bold where that shows, else between asterisks."""
    if to.format in {Format.TABLE, Format.MD} and not to.columns:
        found = list(hits)
        if not found:
            typer.echo(f"Nothing found.{_hint(query)}", err=True)
            return
        bold = to.format is Format.MD or (sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
        shown = found if bold else list(_starred(found))
        print_document(search_document(query, shown), to.format)
        return
    names = tuple(field.name for field in fields(Hit))
    print_rows(names, map(as_json, _starred(hits)), to=to)


def _hint(query: str) -> str:
    """Return what else to try: words are found whole, and "missile" is not "missiles"."""
    last = query.rsplit(maxsplit=1)[-1]
    return f" Words are found whole; {last}* finds what begins so." if last.isalpha() else ""


def _starred(hits: Iterable[Hit]) -> Iterator[Hit]:
    """Yield hits with found words between asterisks."""
    for hit in hits:
        starred = mark(hit.snippet, f"**{OPENING}", f"{CLOSING}**")
        yield replace(hit, snippet=mark(starred, "", ""))
