"""The catalogue: every view and named query, one ``.sql`` file each, with its own manual.

A file is a head of comment lines and one statement. The head says what the
surfaces show (help, Datasette, the schema reference) and what may be chosen::

    -- title: Claims that are contested
    -- description: …
    -- hidden: yes                        (plumbing: not listed)
    -- param claim int [= default]: help  (a value that the statement always needs)
    -- column statement: help             (in the order of the statement's columns)
    -- filter since: tally.last_said >= :since
    -- filter source+stance: …            (what the two mean together, where that is more)
    -- sort last: tally.last_said, tally.claim_id
    -- order: -last                       (the sort unless asked otherwise; else the first)
    -- table: id, claim                   (the columns that fit a terminal; else all)
    --   three spaces or more carry on the line before

``{where}`` (or ``{and}``, after a WHERE of the statement's own) stands for the
filters in use, ``{order}`` and ``{page}`` for ORDER BY and LIMIT. A filter that
nobody asked for is not in the statement at all, so that it costs nothing and
hides no index. Sorts are written from low to high; ``-name`` turns them round.
``{materialized}`` makes a step be finished first where there is a page of it, so
that words and chains are fetched for the page alone, and where rows are counted;
without, they stream. ``{shared name}`` stands for the steps that several statements
have in common, in ``sql/shared``, so that one rule is written once.
What one form cannot say on both engines stands beside it for PostgreSQL, in
``name.postgresql.sql``: the statement alone, since the manual is that of the
shared file. Invariant: only the file asked for is read, with the steps that it
shares, and nothing is imported but text.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from types import MappingProxyType
from typing import Final

from claimdb.db.dialect import Dialect
from claimdb.errors import ChoiceUnknown
from claimdb.queries.filters import FILTERS
from claimdb.queries.sorting import order_by

#: An unreviewed machine-made row counts from even odds upwards. It is written into
#: the views, so that every surface, plain SQL included, counts alike.
MIN_CONFIDENCE: Final = 0.5

_ENTRY: Final = re.compile(r"-- (?P<key>[a-z]+)(?: (?P<name>[^:]+))?: (?P<text>.*)")
_MORE: Final = re.compile(r"-- {3,}(?P<text>.*)")
_SHARED: Final = re.compile(r"\{shared (?P<name>\w+)\}")
_WORD: Final = re.compile(r"\w+")
_TOGETHER: Final = "+"


@dataclass(frozen=True, slots=True)
class Param:
    """A value that a query always needs: its type, its default (or None), its help."""

    type: str
    default: str | None
    help: str


@dataclass(frozen=True, slots=True)
class View:
    """A view: what it is, its columns with their help, and the statement that makes it."""

    name: str
    title: str
    description: str
    hidden: bool
    columns: Mapping[str, str]
    sql: str


@dataclass(frozen=True, slots=True)
class Check:
    """A rule that ``claimdb verify`` proves: the rows of ``sql`` are those that break it.

    The statement gives table_name, row_id, public_id and problem. ``rule`` is the
    number of the design's rule, or empty; a ``notice`` is worth knowing and breaks
    nothing. Rules that SQL cannot prove have an empty statement.
    """

    name: str
    title: str
    rule: str
    remedy: str
    notice: bool = False
    sql: str = ""


@dataclass(frozen=True, slots=True)
class Query:
    """A named query: what it is, what it gives, what may be chosen."""

    name: str
    title: str
    description: str
    hidden: bool
    params: Mapping[str, Param]
    columns: Mapping[str, str]
    filters: Mapping[str, str]
    sorts: Mapping[str, str]
    order: str
    table: tuple[str, ...]
    body: str

    def sql(
        self, filters: tuple[str, ...] = (), sort: str | None = None, *, paged: bool = False
    ) -> str:
        """Return the statement with these filters and this sort.

        ``paged`` adds LIMIT :limit OFFSET :offset. Raises ChoiceUnknown for a
        filter or sort that the query does not have.
        """
        return self._fill(self._conditions(filters), self._order(sort), paged=paged)

    def count_sql(self, filters: tuple[str, ...] = (), *, paged: bool = False) -> str:
        """Return the statement that counts the rows, as ``total``; ``paged``, those of a page."""
        rows = self._fill(self._conditions(filters), "", paged=paged, finished=True)
        return f"SELECT count(*) AS total FROM (\n{rows}\n) AS counted"

    def static_sql(self) -> str:
        """Return one statement with every filter optional, for Datasette.

        An empty parameter filters nothing; a source, claim or article may be
        given by name or public identifier, a date in part.
        """
        conditions = [
            FILTERS[name].optional(name, text)
            for name, text in self.filters.items()
            if _TOGETHER not in name
        ]
        return self._fill(conditions, self._order(None), paged=False)

    @property
    def filter_names(self) -> tuple[str, ...]:
        """The filters that may be chosen."""
        return tuple(name for name in self.filters if _TOGETHER not in name)

    def _conditions(self, chosen: tuple[str, ...]) -> list[str]:
        """Return the conditions of the chosen filters, those that mean more together first."""
        for name in chosen:
            if name not in self.filter_names:
                raise ChoiceUnknown(f"filter of '{self.name}'", name, self.filter_names)
        left, conditions = set(chosen), []
        for name in sorted(self.filters, key=lambda one: -one.count(_TOGETHER)):
            if (parts := set(name.split(_TOGETHER))) <= left:
                conditions.append(self.filters[name])
                left -= parts
        return conditions

    def _order(self, sort: str | None) -> str:
        return order_by(self.sorts, sort or self.order)

    def _fill(
        self, conditions: list[str], order: str, *, paged: bool, finished: bool = False
    ) -> str:
        both = "\n  AND ".join(conditions)
        parts = {
            "where": f"WHERE {both}" if both else "",
            "and": f"AND {both}" if both else "",
            "order": order,
            "page": "LIMIT :limit OFFSET :offset" if paged else "",
            "materialized": "MATERIALIZED" if paged or finished else "",
        }
        text = self.body
        for marker, part in parts.items():
            text = text.replace(f"{{{marker}}}", part)
        return "\n".join(line for line in text.splitlines() if line.strip())


@cache
def query(name: str, dialect: Dialect = Dialect.SQLITE) -> Query:
    """Return a named query; raises ChoiceUnknown where there is none."""
    entries, body = _split(_read("named", name, "query"))
    body = _own("named", name, dialect) or body
    head = _singles(entries)
    sorts = {key: value for kind, key, value in entries if kind == "sort"}
    columns = {key: value for kind, key, value in entries if kind == "column"}
    return Query(
        name=name,
        title=head["title"],
        description=head.get("description", ""),
        hidden=head.get("hidden") == "yes",
        params=MappingProxyType(dict(_params(entries))),
        columns=MappingProxyType(columns),
        filters=MappingProxyType({key: value for kind, key, value in entries if kind == "filter"}),
        sorts=MappingProxyType(sorts),
        order=head.get("order", next(iter(sorts), "")),
        table=tuple(head.get("table", ", ".join(columns)).split(", ")),
        body=body,
    )


def names() -> list[str]:
    """Return the name of every named query."""
    return _listed("named")


@cache
def view(name: str, dialect: Dialect = Dialect.SQLITE) -> View:
    """Return a managed view; raises ChoiceUnknown where there is none."""
    entries, body = _split(_read("views", name, "view"))
    body = _own("views", name, dialect) or body
    head = _singles(entries)
    return View(
        name=name,
        title=head["title"],
        description=head.get("description", ""),
        hidden=head.get("hidden") == "yes",
        columns=MappingProxyType({key: value for kind, key, value in entries if kind == "column"}),
        sql=body,
    )


def views(dialect: Dialect = Dialect.SQLITE) -> dict[str, str]:
    """Return every managed view, name to SQL, each after those it reads.

    SQLite makes a view in any order; PostgreSQL needs this one.
    """
    known = {name: view(name, dialect).sql for name in _listed("views")}
    needs = {
        name: {word for word in _WORD.findall(sql) if word in known and word != name}
        for name, sql in known.items()
    }
    ordered: dict[str, str] = {}
    while len(ordered) < len(known):
        ready = [name for name in known if name not in ordered and needs[name] <= ordered.keys()]
        if not ready:
            circle = ", ".join(sorted(known.keys() - ordered.keys()))
            raise RecursionError(f"views read one another in a circle: {circle}")
        ordered |= {name: known[name] for name in ready}
    return ordered


def derive(name: str, dialect: Dialect = Dialect.SQLITE) -> str:
    """Return the statement that fills the derived table ``name``."""
    return _own("derive", name, dialect) or _split(_read("derive", name, "derived table"))[1]


def past(clock: str) -> tuple[str, list[str]]:
    """Return what was known then by ``clock``, and the views of evidence that hold it.

    ``{real}`` stands before the tables that the views hide, ``{instant}`` for then.
    """
    entries, body = _split(_read("past", clock, "clock"))
    statements = [part.strip() for part in body.split(";\n")]
    return _singles(entries)["title"], statements


def checks(dialect: Dialect = Dialect.SQLITE) -> list[Check]:
    """Return every rule that one statement proves, by name."""
    return [_check(name, dialect) for name in _listed("verify")]


def _check(name: str, dialect: Dialect) -> Check:
    entries, body = _split(_read("verify", name, "check"))
    body = _own("verify", name, dialect) or body
    head = _singles(entries)
    return Check(
        name=name,
        title=head["title"],
        rule=head.get("rule", ""),
        remedy=head["remedy"],
        notice=head.get("notice") == "yes",
        sql=body,
    )


_Entry = tuple[str, str, str]


def _read(folder: str, name: str, what: str) -> str:
    file = files("claimdb.queries") / "sql" / folder / f"{name}.sql"
    if not name.isidentifier() or not file.is_file():
        raise ChoiceUnknown(what, name, _listed(folder))
    return _text(file)


def _own(folder: str, name: str, dialect: Dialect) -> str | None:
    """Return the statement that ``dialect`` has of its own, or None."""
    file = files("claimdb.queries") / "sql" / folder / f"{name}.{dialect}.sql"
    if dialect is Dialect.SQLITE or not file.is_file():
        return None
    return _split(_text(file))[1]


def _text(file: Traversable) -> str:
    text = file.read_text(encoding="utf-8").replace("{min_confidence}", str(MIN_CONFIDENCE))
    return _SHARED.sub(lambda step: _split(_read("shared", step["name"], "steps"))[1], text)


@cache
def _listed(folder: str) -> list[str]:
    found = (files("claimdb.queries") / "sql" / folder).iterdir()
    names = (file.name.removesuffix(".sql") for file in found if file.name.endswith(".sql"))
    return sorted(name for name in names if "." not in name)


def _split(text: str) -> tuple[list[_Entry], str]:
    """Return the entries of the head, and the statement without its semicolon."""
    lines = text.splitlines()
    length = next(number for number, line in enumerate(lines) if not line.startswith("--"))
    body = "\n".join(lines[length:]).strip().rstrip(";")
    return list(_entries(lines[:length])), body


def _entries(head: list[str]) -> Iterator[_Entry]:
    joined: list[str] = []
    for line in head:
        if more := _MORE.fullmatch(line):
            joined[-1] += " " + more["text"]
        else:
            joined.append(line)
    for line in joined:
        match = _ENTRY.fullmatch(line)
        if match is None:
            raise ValueError(line)
        yield match["key"], match["name"] or "", match["text"]


def _singles(entries: list[_Entry]) -> dict[str, str]:
    return {kind: text for kind, name, text in entries if not name}


def _params(entries: list[_Entry]) -> Iterator[tuple[str, Param]]:
    for kind, spec, text in entries:
        if kind == "param":
            declared, _, default = spec.partition(" = ")
            name, _, type_ = declared.partition(" ")
            yield name, Param(type_, default or None, text)
