"""Managed code on PostgreSQL, made anew after each migration.

A file of ``functions/postgresql`` has one function, which views and triggers may
use; a file of ``triggers/postgresql`` has a trigger and, before it, the function
that it calls. ``{safe}`` in them stands for the settings under which a function
runs, whoever calls it. Invariant: only what is claimdb's by name and signature is
dropped, and never with CASCADE: a view of a user's own on one of ours stops an
upgrade, which then says so, and is not lost by it.
"""

import re
from functools import cache
from importlib.resources import files
from itertools import pairwise
from typing import Final

from sqlalchemy import Connection

from claimdb.admin.postgresql.guards import guards
from claimdb.admin.search_postgres import create_search
from claimdb.db.dialect import Dialect
from claimdb.db.postgres.translate import translated
from claimdb.db.version import APPLICATION_ID
from claimdb.model.vocab import AffiliationKind
from claimdb.queries.catalog import views

#: Views, triggers and functions (with the types of their arguments) of earlier versions.
RETIRED: Final[frozenset[str]] = frozenset()
_STATEMENT: Final = re.compile(r"^CREATE (?:CONSTRAINT )?(\w+) (\w+)", re.MULTILINE)
_ARGUMENTS: Final = re.compile(r"\(([^)]*)\)")


@cache
def parts() -> dict[str, str]:
    """Return every managed function and trigger, name to SQL, in the order of making.

    A function is named with the types of its arguments, as ``instr(text, text)``.
    """
    made: dict[str, str] = {}
    for folder in ("functions", "triggers"):
        place = files("claimdb.admin") / folder / "postgresql"
        for file in sorted(place.iterdir(), key=lambda one: one.name):
            if file.name.endswith(".sql"):
                made |= split(_filled(file.read_text(encoding="utf-8")))
    return made | guards()


def _filled(text: str) -> str:
    """Return ``text`` with what the model and the version say in its places."""
    speaking = ", ".join(f"'{kind}'" for kind in AffiliationKind if kind.speaks_for)
    return text.replace("{speaking}", speaking).replace("{application_id}", str(APPLICATION_ID))


def split(text: str) -> dict[str, str]:
    """Return the statements of ``text``, each named after what it makes."""
    found = list(_STATEMENT.finditer(text))
    starts = [0, *(one.start() for one in found[1:]), len(text)]
    made = {}
    for one, (start, end) in zip(found, pairwise(starts), strict=True):
        name = one[2]
        if one[1] != "TRIGGER":
            arguments = _ARGUMENTS.search(text, one.end())
            name += f"({arguments[1] if arguments else ''})"
        made[name] = text[start:end].strip()
    return made


def drop_managed(connection: Connection) -> None:
    """Drop managed views, triggers and functions, leaving tables, search tables and rows."""
    known = parts().keys() | RETIRED
    for table, trigger in _rows(connection, _TRIGGERS):
        if trigger in known:
            _run(connection, f'DROP TRIGGER "{trigger}" ON "{table}"')
    # All in one statement, which sorts out by itself what reads what.
    mine = views(Dialect.POSTGRESQL).keys() | RETIRED
    if found := [f'"{name}"' for (name,) in _rows(connection, _VIEWS) if name in mine]:
        _run(connection, f"DROP VIEW {', '.join(found)}")
    if found := [str(one) for one, name in _rows(connection, _ROUTINES) if name in known]:
        _run(connection, f"DROP ROUTINE {', '.join(found)}")


def create_managed(connection: Connection) -> None:
    """Create functions, views, search tables and triggers where there are tables to hold them."""
    tables = {name for (name,) in _rows(connection, _TABLES)}
    if "attributions" not in tables:  # downgraded to nothing
        return
    made = parts()
    for name, sql in made.items():
        if "(" in name:
            _run(connection, sql.replace("{safe}", _safe(connection)))
    for sql in views(Dialect.POSTGRESQL).values():
        _run(connection, translated(sql))
    create_search(connection)
    for name, sql in made.items():
        if "(" not in name:
            _run(connection, sql)


def _safe(connection: Connection) -> str:
    """Return the settings of a function that holds a rule.

    Whoever writes chooses a search path, and with it could name operators and
    tables of their own. And a plan is kept for a session: one made while a table
    was small would read all of it for every row, also when it has a million.
    """
    ((schema,),) = _rows(connection, "SELECT quote_ident(current_schema())")
    return f"SET search_path = pg_catalog, {schema}, pg_temp SET enable_seqscan = off"


def _run(connection: Connection, sql: str) -> None:
    # Without parameters a % is a % and several statements may be sent at once.
    connection.exec_driver_sql(sql, execution_options={"no_parameters": True})


def _rows(connection: Connection, sql: str) -> list[tuple[str, ...]]:
    found = connection.exec_driver_sql(sql, execution_options={"no_parameters": True})
    return [tuple(row) for row in found.fetchall()]


_HERE: Final = "quote_ident(current_schema())::regnamespace"
_TABLES: Final = (
    f"SELECT relname FROM pg_class WHERE relnamespace = {_HERE} AND relkind IN ('r', 'p')"
)
_VIEWS: Final = f"SELECT relname FROM pg_class WHERE relnamespace = {_HERE} AND relkind = 'v'"
_TRIGGERS: Final = (
    "SELECT relation.relname, fired.tgname FROM pg_trigger AS fired"
    " JOIN pg_class AS relation ON relation.oid = fired.tgrelid"
    f" WHERE NOT fired.tgisinternal AND relation.relnamespace = {_HERE}"
)
_ROUTINES: Final = (
    "SELECT oid::regprocedure::text, proname || '(' || oidvectortypes(proargtypes) || ')'"
    f" FROM pg_proc WHERE pronamespace = {_HERE}"
)
