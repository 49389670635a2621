"""Documents to the terminal, or to whatever stands in its place.

A terminal gets bold names, dimmed remarks and trees with branches; a pipe gets
plain text, and ``NO_COLOR`` plain text on a terminal too.
"""

import io
import os
import shutil
import sys
from typing import TYPE_CHECKING

from claimdb.cli._options import Format
from claimdb.cli._output import Output, print_rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from _typeshed import DataclassInstance

    from claimdb.export.tables import Row
    from claimdb.reports.blocks import Document

    #: The names of all columns, and the rows.
    Rows = tuple[Sequence[str], Iterable[Row]]


def print_page(
    value: "DataclassInstance",
    document: "Callable[[], Document]",
    rows: "Callable[[], Rows]",
    to: Output,
) -> None:
    """Print one thing: a page for people, the whole object, or its flat rows.

    ``table`` and ``md`` print ``document``, ``json`` the object as it stands, the
    other formats the ``rows`` with their columns.
    """
    if to.format in {Format.TABLE, Format.MD}:
        print_document(document(), to.format)
    elif to.format is Format.JSON:
        print_object(value)
    else:
        columns, found = rows()
        print_rows(columns, found, to=to)


def print_document(document: "Document", to: Format) -> None:
    """Print a document as text for the terminal, or as Markdown."""
    from claimdb.reports.markdown import render_markdown
    from claimdb.reports.text import Look, render_text

    if to is Format.MD:
        write_text(render_markdown(document))
        return
    on_terminal = sys.stdout.isatty()
    look = Look(
        width=width(),
        colours=on_terminal and not os.environ.get("NO_COLOR"),
        branches=on_terminal,
    )
    write_text(render_text(document, look))


def width() -> int:
    """Return how many columns the terminal has; 80 where there is none."""
    return shutil.get_terminal_size().columns


def print_object(value: "DataclassInstance") -> None:
    """Print one object as JSON, indented by two."""
    import json

    from claimdb.queries.shapes import as_json

    write_text(json.dumps(as_json(value), ensure_ascii=False, indent=2) + "\n")


def write_text(text: str) -> None:
    """Write finished text to standard output, in UTF-8."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    sys.stdout.write(text)
