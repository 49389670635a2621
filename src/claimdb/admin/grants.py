"""Roles on a server: who may read, review, write, and own the schema.

Four roles that nobody logs in as; people and programs are made their members,
and each has what the one before it has. What the guards refuse to everybody, no
role is given at all. Invariant: a reader can change nothing by any path.
"""

from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum
from typing import Final

from sqlalchemy import Connection
from sqlalchemy.exc import DBAPIError

from claimdb.admin.edits import KEPT
from claimdb.admin.postgresql.managed import parts
from claimdb.admin.search_postgres import SEARCHED
from claimdb.db.dialect import Dialect, dialect_of
from claimdb.db.engine import make_engine
from claimdb.db.engines import engine_part
from claimdb.db.names import database_stem
from claimdb.db.state import require_current
from claimdb.errors import QueryFailed, ServerNeeded
from claimdb.model.tables import DERIVED, EVIDENCE, MEMORIES, OPINIONS, RECORDS, metadata
from claimdb.queries.catalog import views

#: What deciding brings about: canonical rows, groups of copies, and all that is counted.
_CACHES: Final = {"sources": "canonical_id", "claims": "canonical_id", "articles": "root_id"}
#: Filled with the row that they are derived from, and no reviewer's matter.
_WITH_THE_ROW: Final = (
    "chain_links",
    "text_chunks",
    "revision_bands",
    "source_keys",
    "claim_keys",
)
_DECIDED: Final = ("runs", "reviews", "judgements")
_SEARCHED: Final = tuple(f"{name}_fts" for name in SEARCHED)
#: What a redaction empties, and where it says why.
_REDACTED: Final = {
    "revisions": "text, withheld_reason, withheld_by, withheld_at",
    "passages": "exact, prefix, suffix, withheld_reason",
}


class Role(StrEnum):
    """What somebody may do, from least to most."""

    READER = "reader"
    REVIEWER = "reviewer"
    WRITER = "writer"
    OWNER = "owner"


def grant(url: str, members: Mapping[Role, Iterable[str]] | None = None) -> list[str]:
    """Make the roles of the database at ``url``, give them their rights, and add ``members``.

    Returns the statements, all of which are done or none; the same again is
    harmless. Raises ``ServerNeeded`` for a file, ``NotAllowed`` where whoever asks
    may not make roles.
    """
    if dialect_of(url) is Dialect.SQLITE:
        raise ServerNeeded("roles")
    require_current(url)
    engine = make_engine(url)
    try:
        with engine.begin() as connection:
            made = list(_statements(connection, database_stem(url), members or {}))
            for statement in made:
                _run(connection, statement)
    except DBAPIError as error:
        connect = engine_part(url, "connect")
        raise connect.told(error.orig) or QueryFailed(connect.words(error.orig)) from error
    finally:
        engine.dispose()
    return made


def renew(connection: Connection, database: str) -> None:
    """Give the roles their rights anew, where there are roles: new tables and views have none."""
    if _one(connection, f"to_regrole({_text(_quoted(role_name(database, Role.OWNER)))})"):
        for statement in _rights(connection, database):
            _run(connection, statement)


def role_name(database: str, role: Role) -> str:
    """Return the name of a role: roles belong to a whole server, so that it has the database's."""
    return f"{database}_{role.value}"


def _statements(
    connection: Connection, database: str, members: Mapping[Role, Iterable[str]]
) -> Iterator[str]:
    yield from _roles(connection, database)
    yield f"GRANT {_quoted(role_name(database, Role.OWNER))} TO CURRENT_USER"
    yield from _rights(connection, database)
    for role, names in members.items():
        for one in names:
            yield f"GRANT {_quoted(role_name(database, role))} TO {_quoted(one)}"


def _rights(connection: Connection, database: str) -> Iterator[str]:
    """Yield what gives each role its rights, and the owner what there is."""
    schema = _one(connection, "quote_ident(current_schema())")
    name = _quoted(_one(connection, "current_database()"))
    reader, reviewer, writer, owner = (_quoted(role_name(database, role)) for role in Role)
    yield f"REVOKE CREATE ON SCHEMA {schema} FROM PUBLIC"
    yield f"REVOKE TEMPORARY ON DATABASE {name} FROM PUBLIC"
    yield f"GRANT CONNECT ON DATABASE {name} TO {reader}"
    yield f"GRANT TEMPORARY ON DATABASE {name} TO {reviewer}"
    yield f"GRANT USAGE ON SCHEMA {schema} TO {reader}"
    yield f"GRANT CREATE ON SCHEMA {schema} TO {owner}"
    readable = [one for kind, one in _mine(connection) if kind != "ROUTINE"]
    yield f"GRANT SELECT ON {', '.join(readable)} TO {reader}"
    yield f"GRANT SELECT ON {', '.join(_sequences(metadata.tables))} TO {reader}"
    yield from _reviewing(reviewer)
    yield from _writing(writer)
    for kind, one in _mine(connection):
        yield f"ALTER {kind} {one} OWNER TO {owner}"


def _roles(connection: Connection, database: str) -> Iterator[str]:
    """Yield what makes the roles that are missing, each a member of the one before it."""
    before = None
    for role in Role:
        name = role_name(database, role)
        if not _one(connection, f"to_regrole({_text(_quoted(name))})"):
            yield f"CREATE ROLE {_quoted(name)} NOLOGIN"
        if before is not None:
            yield f"GRANT {_quoted(before)} TO {_quoted(name)}"
        before = name


def _reviewing(role: str) -> Iterator[str]:
    """Yield what deciding takes: the decision, and what is counted from it."""
    yield f"GRANT INSERT ON {', '.join(_DECIDED)} TO {role}"
    yield f"GRANT UPDATE (finished_at) ON runs TO {role}"
    for table, column in _CACHES.items():
        yield f"GRANT UPDATE ({column}) ON {table} TO {role}"
    counted = [table.name for table in DERIVED if table.name not in _WITH_THE_ROW]
    yield f"GRANT INSERT, UPDATE, DELETE ON {', '.join(counted)} TO {role}"
    yield f"GRANT USAGE ON {', '.join(_sequences((*_DECIDED, *counted)))} TO {role}"


def _writing(role: str) -> Iterator[str]:
    """Yield what adding takes: any row but one of the log, which writes itself."""
    evidence = [table.name for table in EVIDENCE if table.name != "changes"]
    opinions = [table.name for table in OPINIONS]
    records = [table.name for table in RECORDS if table.name not in _DECIDED]
    added = (*evidence, *opinions, *records, *_WITH_THE_ROW)
    yield f"GRANT INSERT ON {', '.join(added)} TO {role}"
    yield f"GRANT UPDATE ON {', '.join(opinions)} TO {role}"
    removable = [name for name in opinions if name not in KEPT]
    yield f"GRANT DELETE ON {', '.join((*removable, *_WITH_THE_ROW))} TO {role}"
    for table, columns in _REDACTED.items():
        yield f"GRANT UPDATE ({columns}) ON {table} TO {role}"
    kept = [table.name for table in MEMORIES]
    yield f"GRANT INSERT, UPDATE, DELETE ON {', '.join((*_SEARCHED, *kept))} TO {role}"
    numbered = [name for name in metadata.tables if name != "changes"]
    yield f"GRANT USAGE ON {', '.join(_sequences(numbered))} TO {role}"


def _mine(connection: Connection) -> list[tuple[str, str]]:
    """Return the kind and name of each table, view and function of claimdb's own."""
    known = {"alembic_version", *metadata.tables, *views(Dialect.POSTGRESQL), *_SEARCHED}
    known |= {name.partition("(")[0] for name in parts()}
    return [(kind, name) for kind, name in _rows(connection, _OBJECTS) if _bare(name) in known]


def _bare(name: str) -> str:
    return name.partition("(")[0].rpartition(".")[2].strip('"')


def _sequences(tables: Iterable[str]) -> list[str]:
    listed = [f"{name}_id_seq" for name in tables if "id" in metadata.tables[name].columns]
    return [f"SEQUENCE {listed[0]}", *listed[1:]]


#: An identity's sequence goes with its table.
_OBJECTS: Final = """
SELECT CASE relation.relkind WHEN 'v' THEN 'VIEW' ELSE 'TABLE' END, relation.oid::regclass::text
FROM pg_class AS relation
WHERE relation.relnamespace = quote_ident(current_schema())::regnamespace
  AND relation.relkind IN ('r', 'v')
UNION ALL
SELECT 'ROUTINE', routine.oid::regprocedure::text
FROM pg_proc AS routine
WHERE routine.pronamespace = quote_ident(current_schema())::regnamespace
ORDER BY 1, 2
"""


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(name: str) -> str:
    return "'" + name.replace("'", "''") + "'"


def _run(connection: Connection, statement: str) -> None:
    connection.exec_driver_sql(statement, execution_options={"no_parameters": True})


def _rows(connection: Connection, query: str) -> list[tuple[str, str]]:
    found = connection.exec_driver_sql(query, execution_options={"no_parameters": True})
    return [(str(kind), str(name)) for kind, name in found.fetchall()]


def _one(connection: Connection, expression: str) -> str:
    found = connection.exec_driver_sql(
        f"SELECT {expression}", execution_options={"no_parameters": True}
    )
    return str(found.scalar_one() or "")
