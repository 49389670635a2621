"""The shape of a database on a server, beside the shape that this version makes.

What a server says of its tables and views is in its own words, which differ from
version to version. So the same server is made to say what it would say of ours:
in a scratch schema, in a transaction that is rolled back. Invariant: nothing is
left behind, and no writer or reader waits.
"""

from importlib.resources import files
from typing import Final

from sqlalchemy import Connection
from sqlalchemy.schema import AddConstraint, CreateIndex, CreateTable

from claimdb.admin.keeping import model_kept
from claimdb.admin.managed import create_managed
from claimdb.admin.postgresql.looking import looking
from claimdb.admin.shape import Part, Shape
from claimdb.errors import NotAllowed
from claimdb.model.tables import metadata

#: Ends the definition of a trigger, or of a foreign key, that somebody switched off.
DISABLED: Final = "\nDISABLED"
#: Tables of full-text search, which managed code makes with all that is in them.
_SEARCH: Final = "_fts"
_HERE: Final = "SELECT quote_ident(current_schema())"
_MAY: Final = "SELECT has_database_privilege(current_database(), 'CREATE')::int"
_SCRATCH: Final = "SELECT 'claimdb_check_' || pg_backend_pid()"


def shapes(url: str) -> tuple[Shape, Shape]:
    """Return the shape that this version makes on the server, and that of the database.

    Raises ``NotAllowed`` where the role may not make a schema.
    """
    with looking(url) as connection:
        found = _shape_in(connection, _one(connection, _HERE))
        return _expected(connection), found


def _expected(connection: Connection) -> Shape:
    """Return the shape of what this version makes; the transaction is not to be kept."""
    if _one(connection, _MAY) != "1":
        raise NotAllowed(
            "comparing the schema takes the right to CREATE in the database, for a scratch schema"
            " that is gone at the end"
        )
    scratch = _one(connection, _SCRATCH)
    connection.exec_driver_sql(f"CREATE SCHEMA {scratch}")
    connection.exec_driver_sql(f"SET LOCAL search_path = {scratch}")
    _create_tables(connection)
    create_managed(connection)
    return _shape_in(connection, scratch)


def _create_tables(connection: Connection) -> None:
    """Create the model's tables, and then the keys by which they refer to each other."""
    for table in metadata.tables.values():
        connection.execute(CreateTable(table, include_foreign_key_constraints=[]))
        for index in table.indexes:
            connection.execute(CreateIndex(index))
    with model_kept():
        for table in metadata.tables.values():
            for key in table.foreign_key_constraints:
                connection.execute(AddConstraint(key))


def _shape_in(connection: Connection, schema: str) -> Shape:
    """Return the shape of ``schema``, in which names stand as they do within it."""
    connection.exec_driver_sql(f"SET LOCAL search_path = {schema}")
    sql = (files("claimdb.admin.postgresql") / "shape.sql").read_text(encoding="utf-8")
    rows = connection.exec_driver_sql(sql, execution_options={"no_parameters": True})
    shape: Shape = {}
    search: dict[str, list[str]] = {}
    for kind, table, name, definition in rows:
        whole = table or name
        if whole.endswith(_SEARCH) and (table or kind == "table"):
            search.setdefault(whole, []).append(f"{kind} {name} {definition}")
        else:
            shape[Part(kind, table, name)] = definition.replace(f" ON {schema}.", " ON ")
    for name, parts in search.items():
        shape[Part("search table", "", name)] = "\n".join(sorted(parts))
    return shape


def _one(connection: Connection, sql: str) -> str:
    found = connection.exec_driver_sql(sql, execution_options={"no_parameters": True})
    return str(found.scalar_one())
