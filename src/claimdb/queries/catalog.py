"""The catalogue: every view and named query, one ``.sql`` file each."""

from importlib.resources import files


def views() -> dict[str, str]:
    """Return every managed view, name to SQL, in an order in which they can be made."""
    folder = files("claimdb.queries") / "sql" / "views"
    return {
        file.name.removesuffix(".sql"): file.read_text(encoding="utf-8").strip().rstrip(";")
        for file in sorted(folder.iterdir(), key=lambda one: one.name)
        if file.name.endswith(".sql")
    }
