"""Counting anew: the statements that fill the tallies, in the order in which they run.

The pipeline brings tallies in step after a change, a migration fills them, and
``claimdb verify`` compares them with what would be inserted. What is counted:
``scope`` has the canonical claims that are counted anew, ``sayings_in_scope`` what
counts on them, ``source_sums`` what positions add up to. Whoever writes makes
temporary tables of these; verify, which may not, makes them steps of its query.
Invariant: after ``everything`` no temporary table is left.
"""

from typing import Final

from claimdb.db.dialect import Dialect
from claimdb.queries.catalog import derive

#: Counted claim by claim, each after those that it reads.
BY_CLAIM: Final = ("position_tallies", "unanswered_accused", "claim_tallies")
#: Added up from the positions.
BY_SOURCE: Final = "source_tallies"

OPEN_SCOPE: Final = "CREATE TEMP TABLE scope (claim_id INTEGER PRIMARY KEY)"
ALL_CLAIMS: Final = "SELECT DISTINCT canonical_id FROM claims WHERE canonical_id IS NOT NULL"


def gather(dialect: Dialect) -> list[str]:
    """Return the statements that read what counts in ``scope``, once for all that count it."""
    statements = [
        f"CREATE TEMP TABLE sayings_in_scope AS {derive('sayings_in_scope', dialect)}",
        "CREATE INDEX sayings_in_scope_by_claim ON sayings_in_scope (claim_id)",
    ]
    if dialect is Dialect.POSTGRESQL:
        # Without, it takes a table that is empty or new for one of thousands of rows.
        return ["ANALYZE scope", *statements, "ANALYZE sayings_in_scope"]
    return statements


def filled(table: str, dialect: Dialect, into: str | None = None) -> str:
    """Return the statement that fills ``table``, or ``into``, which has its columns."""
    statement = derive(table, dialect)
    if into is None:
        return statement
    return statement.replace(f"INSERT INTO {table} (", f"INSERT INTO {into} (")


def steps(table: str, dialect: Dialect) -> str:
    """Return what ``filled`` reads, of all claims, as steps that come before a query."""
    made: dict[str, str] = {}
    if table in BY_CLAIM:
        made["scope (claim_id)"] = ALL_CLAIMS
        made["sayings_in_scope"] = derive("sayings_in_scope", dialect)
    elif table == BY_SOURCE:
        made["source_sums"] = sums(dialect)
    return "".join(f"{name} AS MATERIALIZED (\n{sql}\n),\n" for name, sql in made.items())


def sums(dialect: Dialect, positions: str = "SELECT * FROM position_tallies") -> str:
    """Return the query for what ``positions`` add up to, by source."""
    return f"WITH summed_positions AS (\n{positions}\n)\n{derive('source_sums', dialect)}"


def everything(dialect: Dialect) -> list[str]:
    """Return the statements that count everything anew."""
    return [
        OPEN_SCOPE,
        f"INSERT INTO scope {ALL_CLAIMS}",
        *gather(dialect),
        *(
            statement
            for table in BY_CLAIM
            for statement in (f"DELETE FROM {table}", filled(table, dialect))
        ),
        f"CREATE TEMP TABLE source_sums AS {sums(dialect)}",
        f"DELETE FROM {BY_SOURCE}",
        filled(BY_SOURCE, dialect),
        *(f"DROP TABLE {name}" for name in ("source_sums", "sayings_in_scope", "scope")),
    ]
