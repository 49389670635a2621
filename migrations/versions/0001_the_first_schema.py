"""The first schema.

Written as text, a block a table, in the file beside this one, because the same
schema as calls is three times as long. A column is ``name type``, with ``!`` where
it must be filled and ``= word`` for its default; ``@made``, ``@editable`` and
``@vague`` are the columns that many tables share. In an index, ``?`` marks a column
whose absent values come before all others, as they always do on SQLite. Comments on
tables and columns are not here: SQLite keeps none, and elsewhere they are made anew
from the model.
"""

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

SCHEMA = Path(__file__).with_suffix(".txt").read_text(encoding="utf-8")


class WholeSeconds(sa.types.UserDefinedType[Any]):
    """An instant without fractions of a second, which SQLAlchemy's own type cannot say."""

    cache_ok = True

    def get_col_spec(self, **_options: object) -> str:
        """Return the type as it stands in a table."""
        return "TIMESTAMP(0) WITH TIME ZONE"


TYPES: Mapping[str, sa.types.TypeEngine[Any]] = {
    "text": sa.Text().with_variant(sa.Text(collation="C"), "postgresql"),
    "integer": sa.Integer(),
    "real": sa.Double().with_variant(sa.REAL(), "sqlite"),
    "rowid": sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
    "instant": sa.Text().with_variant(WholeSeconds(), "postgresql"),
}
PRECISIONS = "'second', 'minute', 'hour', 'day', 'week', 'month', 'season', 'year', 'vague'"
WHO_MADE = (
    "(run_id IS NOT NULL OR created_by IS NOT NULL)"
    " AND (created_by IS NULL OR trim(created_by) <> '')"
)
SHARED = {
    "@made": "run_id rowid, created_by text, recorded_at instant!",
    "@editable": "@made, edited_by text, edited_at instant",
    "@vague": "{0}_earliest instant, {0}_latest instant, {0}_words text, {0}_offset integer,"
    " {0}_precision text",
}

Lines = list[tuple[str, str]]


def tables_of(schema: str) -> Iterator[tuple[str, Lines]]:
    """Yield each table of ``schema`` with its lines: what it is, and the rest."""
    name, lines = "", Lines()
    for line in schema.splitlines():
        if line.startswith("      "):
            word, rest = lines[-1]
            lines[-1] = (word, f"{rest} {line.strip()}")
        elif line.startswith("  "):
            word, _, rest = line.strip().partition(" ")
            lines.append((word, rest))
        elif line:
            if name:
                yield name, lines
            name, lines = line, []
    yield name, lines


def columns_of(spec: str) -> Iterator[sa.Column[Any]]:
    """Yield the columns that ``spec`` writes down."""
    for item in spec.split(", "):
        word, _, prefix = item.partition(" ")
        if word in SHARED:
            yield from columns_of(SHARED[word].format(prefix))
            continue
        column, _, default = item.partition(" = ")
        name, kind = column.split()
        numbered = [sa.Identity()] if item == "id rowid!" else []  # SQLite numbers by itself
        yield sa.Column(
            name,
            TYPES[kind.rstrip("!")],
            *numbered,
            nullable=not kind.endswith("!"),
            server_default="" if default == "empty" else default or None,
        )


def check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    """Return one CHECK of ``table``."""
    return sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))


def shared_constraints(table: str, spec: str) -> Iterator[sa.schema.Constraint]:
    """Yield the constraints that come with the shared columns."""
    if spec.startswith("id "):
        yield check(table, "id_positive", "id > 0")
    for item in spec.split(", "):
        word, _, prefix = item.partition(" ")
        if word in {"@made", "@editable"}:
            yield check(table, "who_made", WHO_MADE)
            yield foreign_key(table, "run_id -> runs id")
        elif word == "@vague":
            low, high, kind = f"{prefix}_earliest", f"{prefix}_latest", f"{prefix}_precision"
            order = (
                f"({low} IS NULL) = ({high} IS NULL) AND ({low} IS NULL) = ({kind} IS NULL)"
                f" AND ({low} IS NULL OR {low} <= {high})"
            )
            yield check(table, f"{prefix}_order", order)
            yield check(table, kind, f"{kind} IN ({PRECISIONS})")


def foreign_key(table: str, spec: str) -> sa.ForeignKeyConstraint:
    """Return the key ``a b -> other a b``.

    Tables refer to each other in circles, which only SQLite takes as they come:
    elsewhere the keys are added when all tables are there.
    """
    here, _, there = spec.partition(" -> ")
    names, (target, *referred) = here.split(), there.split()
    return sa.ForeignKeyConstraint(
        names,
        [f"{target}.{name}" for name in referred],
        name=op.f(f"fk_{table}_{'_'.join(names)}_{target}"),
        use_alter=True,
    )


def exactly_one(table: str, spec: str) -> Iterator[sa.CheckConstraint]:
    """Yield the CHECK ``name: a b`` that one of the columns is set, as each engine counts."""
    name, _, columns = spec.partition(": ")
    total = " + ".join(f"({column} IS NOT NULL)" for column in columns.split())
    yield check(table, name, f"{total} = 1").ddl_if(dialect="sqlite")
    counted = f"num_nonnulls({', '.join(columns.split())}) = 1"
    yield check(table, name, counted).ddl_if(dialect="postgresql")


def constraints_of(table: str, lines: Lines) -> Iterator[sa.schema.Constraint]:
    """Yield the constraints that the lines of ``table`` write down."""
    key = dict(lines).get("key", "id").split()
    yield sa.PrimaryKeyConstraint(*key, name=op.f(f"pk_{table}"))
    for word, rest in lines:
        if word == "unique":
            for names in (item.split() for item in rest.split("; ")):
                yield sa.UniqueConstraint(*names, name=op.f(f"uq_{table}_{'_'.join(names)}"))
        elif word == "refer":
            yield from (foreign_key(table, item) for item in rest.split("; "))
        elif word == "check":
            name, _, condition = rest.partition(": ")
            yield check(table, name, condition)
        elif word == "one_of":
            yield from exactly_one(table, rest)
        elif word == "no_nul":
            for column in rest.split():
                # PostgreSQL has no NUL in a text, and no instr().
                condition = f"instr({column}, char(0)) = 0"
                yield check(table, f"{column}_no_nul", condition).ddl_if(dialect="sqlite")


def make_index(table: str, spec: str) -> None:
    """Make the index ``name: a b``, of some rows only where it ends in ``where …``."""
    name, _, rest = spec.partition(": ")
    columns, _, where = rest.partition(" where ")
    condition = sa.text(f"{columns} IS NOT NULL" if where == "set" else where) if where else None
    low = "" if is_sqlite() else " NULLS FIRST"
    op.create_index(
        name,
        table,
        [
            sa.text(column.replace("?", low)) if "?" in column else column
            for column in columns.split()
        ],
        sqlite_where=condition,
        postgresql_where=condition,
    )


def is_sqlite() -> bool:
    """Return whether this runs on a file."""
    return op.get_context().dialect.name == "sqlite"


def upgrade() -> None:
    """Make every table, key and index."""
    keys: list[sa.ForeignKeyConstraint] = []
    for table, lines in tables_of(SCHEMA):
        spec = dict(lines)["columns"]
        made = op.create_table(
            table,
            *columns_of(spec),
            *shared_constraints(table, spec),
            *constraints_of(table, lines),
            sqlite_strict=True,
        )
        keys += sorted(made.foreign_key_constraints, key=lambda key: str(key.name))
        for word, rest in lines:
            if word == "index":
                make_index(table, rest)
    if not is_sqlite():
        for key in keys:
            op.execute(sa.schema.AddConstraint(key))


def downgrade() -> None:
    """Drop every table, and the search tables with them."""
    for search in ("text_chunks_fts", "passages_fts", "claims_fts"):
        op.execute(f"DROP TABLE IF EXISTS {search}")
    cascade = "" if is_sqlite() else " CASCADE"
    for table, _ in reversed(list(tables_of(SCHEMA))):
        op.execute(f"DROP TABLE {table}{cascade}")
