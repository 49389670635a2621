"""What is read beside a text, what becomes of passages, texts that are alike, and the web.

New tables only: no row that is there is touched. Texts that came before have no
bands yet; they are found as copies once ``claimdb db upgrade`` has made those.
"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op

revision: str = "0003"
down_revision: str | None = "0002"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


class WholeSeconds(sa.types.UserDefinedType[Any]):
    """An instant without fractions of a second, which SQLAlchemy's own type cannot say."""

    cache_ok = True

    def get_col_spec(self, **_options: object) -> str:
        """Return the type as it stands in a table."""
        return "TIMESTAMP(0) WITH TIME ZONE"


TYPES: dict[str, sa.types.TypeEngine[Any]] = {
    "text": sa.Text().with_variant(sa.Text(collation="C"), "postgresql"),
    "integer": sa.Integer(),
    "real": sa.Double().with_variant(sa.REAL(), "sqlite"),
    "row": sa.BigInteger().with_variant(sa.Integer(), "sqlite"),
    "instant": sa.Text().with_variant(WholeSeconds(), "postgresql"),
}
MADE = "run_id row?, created_by text?, recorded_at instant"
CARRIED = "outcome text, carried_id row?, score real, method text"
ANSWERED = "etag text?, last_modified text?, status integer, content_hash text?, fetched_at instant"
WHO_MADE = (
    "(run_id IS NOT NULL OR created_by IS NOT NULL)"
    " AND (created_by IS NULL OR trim(created_by) <> '')"
)
FIELDS = (
    "'title', 'byline', 'publisher', 'section', 'language', 'canonical_url', 'published',"
    " 'modified', 'captured', 'digest'"
)
FOUND = (
    "(outcome = 'gone' AND carried_id IS NULL) OR (outcome <> 'gone' AND carried_id IS NOT NULL)"
)
#: Table, columns (``?`` marks one that may be empty), key, references, CHECKs.
TABLES: tuple[tuple[str, str, str, dict[str, str], dict[str, str]], ...] = (
    (
        "article_metadata",
        "id row, revision_id row, number integer, field text, value text, place text",
        "id",
        {"revision_id": "revisions"},
        {
            "id_positive": "id > 0",
            "field": f"field IN ({FIELDS})",
            "number": "number > 0",
            "value_no_nul": "instr(value, char(0)) = 0",
        },
    ),
    (
        "revision_pages",
        "id row, revision_id row, number integer, start_offset integer",
        "id",
        {"revision_id": "revisions"},
        {
            "id_positive": "id > 0",
            "number": "number > 0",
            "start_offset": "start_offset >= 0",
        },
    ),
    (
        "passage_carries",
        f"id row, passage_id row, revision_id row, {CARRIED}, {MADE}",
        "id",
        {
            "passage_id": "passages",
            "revision_id": "revisions",
            "carried_id": "passages",
            "run_id": "runs",
        },
        {
            "id_positive": "id > 0",
            "who_made": WHO_MADE,
            "outcome": "outcome IN ('unchanged', 'moved', 'altered', 'gone')",
            "score": "score BETWEEN 0 AND 1",
            "found": FOUND,
        },
    ),
    (
        "fetches",
        f"id row, url_hash text, url text, final_url text?, {ANSWERED}",
        "id",
        {},
        {"id_positive": "id > 0"},
    ),
    (
        "feed_entries",
        "fetch_id row, entry_hash text, first_seen instant",
        "fetch_id entry_hash",
        {"fetch_id": "fetches"},
        {},
    ),
    (
        "revision_bands",
        "band_hash row, revision_id row",
        "band_hash revision_id",
        {"revision_id": "revisions"},
        {},
    ),
)
UNIQUE = {
    "article_metadata": ("revision_id", "number"),
    "revision_pages": ("revision_id", "number"),
    "passage_carries": ("passage_id", "revision_id"),
    "fetches": ("url_hash",),
}
WITHOUT_ROWID = {"feed_entries", "revision_bands"}
INDEXES = {
    "ix_passage_carries_revision_id": ("passage_carries", "revision_id"),
    "ix_passage_carries_carried_id": ("passage_carries", "carried_id"),
}


def column(spec: str) -> sa.Column[Any]:
    """Return the column ``name type``."""
    name, kind = spec.split()
    numbered = [sa.Identity()] if name == "id" else []
    return sa.Column(name, TYPES[kind.rstrip("?")], *numbered, nullable=kind.endswith("?"))


def check(table: str, name: str, condition: str) -> sa.CheckConstraint:
    """Return one CHECK of ``table``; PostgreSQL has no NUL in a text, and no ``instr()``."""
    made = sa.CheckConstraint(condition, name=op.f(f"ck_{table}_{name}"))
    return made.ddl_if(dialect="sqlite") if name.endswith("_no_nul") else made


def upgrade() -> None:
    """Make the tables and their indexes."""
    for table, columns, key, refers, checks in TABLES:
        unique = UNIQUE.get(table)
        op.create_table(
            table,
            *(column(one) for one in columns.split(", ")),
            sa.PrimaryKeyConstraint(*key.split(), name=op.f(f"pk_{table}")),
            *(
                sa.ForeignKeyConstraint(
                    [name], [f"{target}.id"], name=op.f(f"fk_{table}_{name}_{target}")
                )
                for name, target in refers.items()
            ),
            *(check(table, name, condition) for name, condition in checks.items()),
            *(
                [sa.UniqueConstraint(*unique, name=op.f(f"uq_{table}_{'_'.join(unique)}"))]
                if unique
                else []
            ),
            sqlite_strict=True,
            sqlite_with_rowid=table not in WITHOUT_ROWID,
        )
    for name, (table, listed) in INDEXES.items():
        op.create_index(name, table, [listed])


def downgrade() -> None:
    """Drop them, and what they hold."""
    for table, *_ in reversed(TABLES):
        op.drop_table(table)
