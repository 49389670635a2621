"""Counting everything anew, as managed code: tallies have one current meaning.

Invariant: a migration that changes what is counted writes no row of it; after each
upgrade the tallies are those that this version of the pipeline would make.
"""

from sqlalchemy import Connection

from claimdb.db.dialect import Dialect
from claimdb.db.postgres.translate import translated
from claimdb.queries.counting import everything


def count_anew(connection: Connection) -> None:
    """Fill the tallies from the rows that they are made from."""
    dialect = Dialect(connection.dialect.name)
    for statement in everything(dialect):
        sql = translated(statement) if dialect is Dialect.POSTGRESQL else statement
        # Without parameters a % is a %.
        connection.exec_driver_sql(sql, execution_options={"no_parameters": True})
