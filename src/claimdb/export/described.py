"""What every table and view is, in words: from the model's comments and the catalogue's heads.

Invariant: nothing is described here. The schema reference and the Datasette
metadata say what the model and the catalogue say, and a test holds that no
column is left out.
"""

import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from sqlalchemy import Table

from claimdb.model.base import Base
from claimdb.model.tables import DERIVED, metadata
from claimdb.queries.catalog import View, view, views

#: "SELECT attribution.*, … FROM attributions AS attribution" has the columns of the table.
_ALL_OF: Final = re.compile(r"\b(?P<alias>\w+)\.\*")


@dataclass(frozen=True, slots=True)
class Described:
    """A table or view: its name, what it is, its columns with their help, in their order.

    ``hidden`` is plumbing, which the reference lists last and Datasette hides.
    """

    name: str
    description: str
    columns: Mapping[str, str]
    hidden: bool
    title: str = ""


@dataclass(frozen=True, slots=True)
class Theme:
    """Tables that belong together, with the sentence that says why."""

    name: str
    title: str
    tables: tuple[Table, ...]


def themes() -> list[Theme]:
    """Return the tables by theme, as the modules of the model group them."""
    grouped: dict[str, list[Table]] = {}
    for mapper in Base.registry.mappers:
        table = metadata.tables[mapper.class_.__tablename__]
        grouped.setdefault(mapper.class_.__module__, []).append(table)
    order = list(metadata.tables)
    return [
        Theme(
            module.rpartition(".")[2],
            (sys.modules[module].__doc__ or "").partition("\n")[0],
            tuple(sorted(tables, key=lambda table: order.index(table.name))),
        )
        for module, tables in sorted(grouped.items(), key=lambda pair: _place(pair[0]))
    ]


def described_table(table: Table) -> Described:
    """Return a table in words."""
    columns = {column.name: column.comment or "" for column in table.columns}
    return Described(
        table.name, table.comment or "", MappingProxyType(columns), hidden=table in DERIVED
    )


def described_tables() -> Iterator[Described]:
    """Yield every table, in the order of the themes."""
    for theme in themes():
        yield from map(described_table, theme.tables)


def described_view(name: str) -> Described:
    """Return a view in words."""
    found = view(name)
    return Described(
        name, found.description, _columns(found), hidden=found.hidden, title=found.title
    )


def described_views() -> Iterator[Described]:
    """Yield every view, in the order of names."""
    yield from map(described_view, sorted(views()))


def _columns(found: View) -> Mapping[str, str]:
    columns = dict[str, str]()
    for match in _ALL_OF.finditer(found.sql):
        whole = re.search(rf"\b(?:FROM|JOIN) (\w+) AS {match['alias']}\b", found.sql)
        if whole and whole[1] in metadata.tables:
            columns |= described_table(metadata.tables[whole[1]]).columns
    return MappingProxyType({**columns, **found.columns})


def _place(module: str) -> int:
    known = (
        *("sources", "documents", "readings", "claims", "attributions", "provenance"),
        *("fetching", "linking", "derived"),
    )
    return known.index(module.rpartition(".")[2])
