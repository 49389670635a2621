"""The schema reference in Markdown: tables, views, diagram, triggers, vocabularies.

Each function returns one part of ``docs/schema.md``, which ``make docs`` writes
anew and a test holds current. Nothing is said here that the model, the
catalogue or a trigger doesn't say of itself.
"""

import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from itertools import takewhile
from typing import Final

from sqlalchemy import CheckConstraint, Column, ForeignKeyConstraint, Table, UniqueConstraint
from sqlalchemy.dialects.sqlite import dialect as sqlite

from claimdb.export.described import Described, described_views, themes
from claimdb.model import vocab
from claimdb.model.base import Editable, Made
from claimdb.model.tables import DERIVED, metadata
from claimdb.model.types import Instant

_TRIGGER: Final = re.compile(
    r"TRIGGER (?P<name>\w+)\s+(?P<when>BEFORE|AFTER) (?P<event>INSERT|UPDATE|DELETE)"
    r"(?: OF [\w, ]+)? ON (?P<table>\w+)"
)
_WRITES: Final = re.compile(r"\bINTO (\w+)")
_REFUSAL: Final = re.compile(r"RAISE\(ABORT, '\w+: ((?:[^']|'')+)'\)")
#: One message per column; what they hold is one thing.
_POINTS: Final = re.compile(r"^\w+ points at no row of \w+$")

#: Checks that stand in the text once, since nearly every table has them.
_EVERYWHERE: Final = {"id_positive", "who_made"}


def tables_reference() -> str:
    """Return every table with its columns and constraints, by theme."""
    return "\n".join(
        f"### {theme.title.rstrip('.')}\n\n" + "\n".join(map(_table, theme.tables))
        for theme in themes()
    )


def views_reference() -> str:
    """Return every view with its columns; plumbing comes last."""
    known = sorted(described_views(), key=lambda one: one.hidden)
    return "\n".join(map(_view, known))


def diagram() -> str:
    """Return the tables and their foreign keys as a Mermaid diagram.

    Left out: the tables that are derived, and what every table has (its run).
    """
    return "\n".join(["```mermaid", "erDiagram", *_relationships(), "```"])


def triggers_reference(triggers: Mapping[str, str]) -> str:
    """Return what each trigger holds, name to SQL given; those alike stand in one row."""
    alike: dict[tuple[str, str, str], list[str]] = {}
    for sql in triggers.values():
        found = _TRIGGER.search(sql)
        if found is not None:
            name = found["name"].replace(f"_{found['table']}_", "_…_")
            key = (name, f"{found['when'].lower()} {found['event'].lower()}", _holds(sql))
            alike.setdefault(key, []).append(found["table"])
    rows = [
        (f"`{name}`", event, ", ".join(f"`{table}`" for table in tables), holds)
        for (name, event, holds), tables in alike.items()
    ]
    return _markdown(("trigger", "when", "on", "holds"), rows)


def vocabularies() -> str:
    """Return every closed vocabulary with its words."""
    words = [
        (name, _first_line(one), ", ".join(f"`{word}`" for word in one))
        for name, one in vars(vocab).items()
        if inspect.isclass(one) and issubclass(one, StrEnum) and one is not StrEnum
    ]
    return _markdown(("vocabulary", "what it says", "words"), words)


def _table(table: Table) -> str:
    rows = [
        (f"`{column.name}`", _type(column), _key(table, column), column.comment or "")
        for column in table.columns
        if column.name not in _made()
    ]
    parts = [
        f"#### `{table.name}`\n",
        f"{(table.comment or '').rstrip('…, ')}.\n",
        _markdown(("column", "type", "key", "what it is"), rows),
    ]
    rules = [*_unique_keys(table), *_checks(table)]
    if rules:
        parts.append("\n".join(f"- {rule}" for rule in rules) + "\n")
    return "\n".join(parts)


def _view(one: Described) -> str:
    note = " (plumbing)" if one.hidden else ""
    rows = [(f"`{name}`", help_) for name, help_ in one.columns.items()]
    return "\n".join(
        [
            f"### `{one.name}`{note}\n",
            f"{one.title}. {one.description}\n",
            _markdown(("column", "what it is"), rows),
        ]
    )


def _made() -> set[str]:
    """Return the columns that say who made and edited a row, which stand in the text once."""
    return {name for one in (Made, Editable) for name in vars(one) if not name.startswith("_")}


def _type(column: Column[object]) -> str:
    name = str(column.type.compile(dialect=sqlite()))
    if isinstance(column.type, Instant):
        name = "TEXT, instant"
    return name if column.nullable else f"{name}, never empty"


def _key(table: Table, column: Column[object]) -> str:
    found = ["primary"] if column.primary_key else []
    for key in _foreign_keys(table):
        if column.name in [element.parent.name for element in key.elements]:
            target = next(one.column for one in key.elements if one.parent.name == column.name)
            found.append(f"→ `{target.table.name}.{target.name}`")
    return ", ".join(dict.fromkeys(found))


def _foreign_keys(table: Table) -> list[ForeignKeyConstraint]:
    return sorted(table.foreign_key_constraints, key=lambda key: list(key.column_keys))


def _unique_keys(table: Table) -> Iterator[str]:
    keys = [
        [column.name for column in one.columns]
        for one in table.constraints
        if isinstance(one, UniqueConstraint)
    ]
    for names in sorted(keys):
        yield "unique: " + ", ".join(f"`{name}`" for name in names)


def _checks(table: Table) -> Iterator[str]:
    checks = {
        str(one.name).removeprefix(f"ck_{table.name}_"): one.sqltext
        for one in table.constraints
        if isinstance(one, CheckConstraint)
    }
    for name in sorted(checks.keys() - _EVERYWHERE):
        yield f"check `{name}`: `{checks[name]}`"


def _relationships() -> Iterator[str]:
    for table in metadata.tables.values():
        if table in DERIVED:
            continue
        for key in _foreign_keys(table):
            column = key.elements[0].parent
            target = key.elements[0].column.table
            if column.name in _made() or target.name == "runs":
                continue
            one = "|o" if column.nullable else "||"
            many = "o|" if column.primary_key or column.unique else "o{"
            yield f'    {target.name} {one}--{many} {table.name} : "{column.name}"'


def _first_line(one: type) -> str:
    return (inspect.getdoc(one) or "").partition("\n")[0].replace("``", "`")


def _holds(sql: str) -> str:
    """Return what a trigger says of itself: its comment, its refusals, or what it writes."""
    head = takewhile(lambda line: line.startswith("--"), sql.splitlines())
    if told := " ".join(line.removeprefix("-- ") for line in head):
        return told
    refused = [message.replace("''", "'") for message in _REFUSAL.findall(sql)]
    if refused:
        points = ("a reference points at no row" if _POINTS.match(one) else one for one in refused)
        return "refused: " + "; ".join(dict.fromkeys(points))
    return "; ".join(f"writes to `{name}`" for name in _WRITES.findall(sql))


def _markdown(columns: Iterable[str], rows: Iterable[Iterable[str]]) -> str:
    heads = list(columns)
    lines = [heads, ["---"] * len(heads), *rows]
    return "".join(
        "| " + " | ".join(cell.replace("|", "\\|") for cell in line) + " |\n" for line in lines
    )
