"""Lists on the screen: filters by name, a page, and whether there is more."""

from dataclasses import dataclass, fields, replace
from functools import partial
from itertools import islice
from typing import TYPE_CHECKING, Final, Generic, TypeVar

import typer

from claimdb.cli._options import Format
from claimdb.cli._output import Output, print_rows
from claimdb.cli._past import At, opened

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

    from _typeshed import DataclassInstance

    from claimdb.db.reader import Row
    from claimdb.queries.choices import Given
    from claimdb.reports.blocks import Document

Thing = TypeVar("Thing", bound="DataclassInstance")

#: What people read; the other formats have every column, and instants as they are stored.
_FOR_PEOPLE: Final = {Format.TABLE, Format.MD}


@dataclass(frozen=True, slots=True)
class Page:
    """Which rows of a list, in which order; ``limit`` 0 means all."""

    sort: str | None = None
    limit: int = 50
    offset: int = 0

    def more(self) -> None:
        """Say, where it does not disturb what is piped, how to see the rest.

        Whatever the format: a file cut short in silence would be taken for all there is.
        """
        after = self.offset + self.limit
        typer.echo(f"There are more: --offset {after} for the next, --limit 0 for all.", err=True)


def print_list(
    ctx: typer.Context,
    name: str,
    filters: "Mapping[str, Given]",
    page: Page,
    to: Output,
    *,
    at: At,
) -> None:
    """Print a page of the named query."""
    from claimdb.queries import listing, run
    from claimdb.queries.catalog import query
    from claimdb.queries.choices import resolve

    asked = query(name)
    with opened(ctx, at) as reader:
        rows = run.stream(
            reader,
            name,
            filters=resolve(reader, name, filters),
            sort=page.sort or _usual_sort(asked.sorts, filters),
            limit=page.limit and page.limit + 1,
            offset=page.offset,
        )
        dated = listing.with_dates(asked, rows, brief=to.format in _FOR_PEOPLE)
        notes: dict[str, None] = {}
        if to.format in _FOR_PEOPLE:
            to = replace(to, columns=to.columns or ",".join(asked.table))
            dated = listing.for_people(_noting(dated, (to.columns or "").split(","), notes))
        shown = islice(dated, page.limit) if page.limit else dated
        print_rows(listing.columns(asked), shown, to=to)
        for note in notes:
            typer.echo(note, err=True)
        if _has_more(dated):
            page.more()


def _noting(
    rows: "Iterable[Row]", shown: "Sequence[str]", notes: dict[str, None]
) -> "Iterator[Row]":
    """Yield the rows, and note what a reader of these columns has to be told."""
    from claimdb.queries.listing import SEEN_MEANS, is_seen

    for row in rows:
        if is_seen(row, shown):
            notes[SEEN_MEANS] = None
        yield row


def print_contested(
    ctx: typer.Context,
    filters: "Mapping[str, Given]",
    page: Page,
    to: Output,
    *,
    each: int,
    at: At,
) -> None:
    """Print a page of contested claims: both sides in words, as objects, or as rows."""
    from claimdb.queries import contested
    from claimdb.reports.contested import contested_document

    told = _Told(
        "contested",
        partial(contested.contested, each=each),
        contested.Contested,
        contested.COLUMNS,
        contested.flat_row,
        contested_document,
    )
    _print_found(ctx, filters, page, to, told, at=at)


def print_changes(
    ctx: typer.Context,
    filters: "Mapping[str, Given]",
    page: Page,
    to: Output,
    *,
    at: At,
) -> None:
    """Print a page of edits that touch quoted words: with their diff, as objects, or as rows."""
    from claimdb.queries import changes
    from claimdb.reports.changes import changes_document

    told = _Told(
        "changes",
        changes.changes,
        changes.PassageChange,
        changes.COLUMNS,
        changes.flat_row,
        changes_document,
    )
    _print_found(ctx, filters, page, to, told, at=at)


@dataclass(frozen=True, slots=True)
class _Told(Generic[Thing]):
    """How things of one kind are asked for, and printed: as objects, as rows, in words.

    ``name`` is that of the query whose filters there are.
    """

    name: str
    ask: "Callable[..., Iterator[Thing]]"
    shape: type[Thing]
    columns: "Sequence[str]"
    row: "Callable[[Thing], Mapping[str, object]]"
    document: "Callable[[list[Thing]], Document]"


def _print_found(
    ctx: typer.Context,
    filters: "Mapping[str, Given]",
    page: Page,
    to: Output,
    told: _Told[Thing],
    *,
    at: At,
) -> None:
    """Ask for a page of things and print it."""
    from claimdb.queries.choices import resolve

    with opened(ctx, at) as reader:
        found = told.ask(
            reader,
            filters=resolve(reader, told.name, filters),
            sort=page.sort,
            limit=page.limit and page.limit + 1,
            offset=page.offset,
        )
        _print_things(found, page, to, told)


def _print_things(found: "Iterator[Thing]", page: Page, to: Output, told: _Told[Thing]) -> None:
    """Print things in words, as objects, or as rows where columns are asked for."""
    from claimdb.cli._screen import print_document
    from claimdb.queries.shapes import as_json

    shown = islice(found, page.limit) if page.limit else found
    if to.format in {Format.JSON, Format.JSONL}:
        names = tuple(field.name for field in fields(told.shape))
        print_rows(names, map(as_json, shown), to=to)
    elif to.format in _FOR_PEOPLE and not to.columns:
        things = list(shown)
        if things:
            print_document(told.document(things), to.format)
        else:
            typer.echo("Nothing found.", err=True)
    else:
        print_rows(told.columns, map(told.row, shown), to=to)
    if _has_more(found):
        page.more()


def _usual_sort(sorts: "Mapping[str, str]", filters: "Mapping[str, Given]") -> str | None:
    """Return the sort where none is asked for: what one source or claim is quoted with, by time.

    All attributions there are, by time, would be a sort of a million rows.
    """
    narrow = any(filters.get(name) for name in ("source", "claim", "article", "topic"))
    return "-said" if narrow and next(iter(sorts)) == "recorded" and "said" in sorts else None


def _has_more(rows: "Iterator[object]") -> bool:
    return next(rows, None) is not None
