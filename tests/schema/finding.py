"""How the tests of the schema search, on either engine."""

from typing import Final

from tests.support.attacked import Database, SqliteDatabase

#: What is searched -> the table or view that has its words, and the column.
TEXTS: Final = {
    "claims": ("claims", "statement"),
    "passages": ("passages", "exact"),
    "text_chunks": ("chunk_texts", "text"),
}


def found(db: Database, table: str, words: str) -> set[int]:
    """Return the numbers of the rows of ``table`` in which ``words`` are found."""
    sql = f"SELECT id FROM {table}_fts WHERE words @@ search_query(?)"
    if isinstance(db, SqliteDatabase):
        sql = f"SELECT rowid FROM {table}_fts WHERE {table}_fts MATCH ?"
    return {number for (number,) in db.execute(sql, (words,)).fetchall()}


def sound(db: Database) -> bool:
    """Return whether each index says exactly what its rows say."""
    return all(_is_sound(db, table, *place) for table, place in TEXTS.items())


def _is_sound(db: Database, table: str, texts: str, column: str) -> bool:
    if isinstance(db, SqliteDatabase):
        db.execute(f"INSERT INTO {table}_fts ({table}_fts, rank) VALUES ('integrity-check', 1)")
        return True
    wrong = db.execute(
        f"SELECT 1 FROM {texts} AS one FULL JOIN {table}_fts AS known ON known.id = one.id"
        f" WHERE known.words IS DISTINCT FROM search_words(one.{column}) OR one.id IS NULL"
    )
    return not wrong.fetchall()
