"""The catalogue: every view and named query, one ``.sql`` file each."""

from importlib.resources import files
from typing import Final

#: An unreviewed machine-made row counts from even odds upwards. It is written into
#: the views, so that every surface, plain SQL included, counts alike.
MIN_CONFIDENCE: Final = 0.5


def views() -> dict[str, str]:
    """Return every managed view, name to SQL, each after those it reads.

    SQLite makes a view in any order; PostgreSQL needs this one.
    """
    folder = files("claimdb.queries") / "sql" / "views"
    return {
        file.name.removesuffix(".sql"): _sql(file.read_text(encoding="utf-8"))
        for file in sorted(folder.iterdir(), key=lambda one: one.name)
        if file.name.endswith(".sql")
    }


def derive(name: str) -> str:
    """Return the statement that fills the derived table ``name``."""
    file = files("claimdb.queries") / "sql" / "derive" / f"{name}.sql"
    return _sql(file.read_text(encoding="utf-8"))


def _sql(text: str) -> str:
    return text.replace("{min_confidence}", str(MIN_CONFIDENCE)).strip().rstrip(";")
