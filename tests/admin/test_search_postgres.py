"""Full-text search on a server: how words are read, and how its tables are made and kept."""

import sqlite3
from collections import Counter
from collections.abc import Iterator
from contextlib import closing
from typing import Final

import psycopg
import pytest

from claimdb.admin import migrate
from claimdb.admin.search_postgres import SEARCHED, create_search
from claimdb.canonical import text_hash
from claimdb.db.engine import make_engine
from claimdb.db.postgres.connect import connect
from claimdb.queries.marking import TOKENIZER
from tests.factories import NOW
from tests.queries.words import WORDS, texts
from tests.support.engines import PostgresEngine
from tests.support.postgres import Server
from tests.support.stores import Cell, PostgresStore, Store

#: Where letters differ; all of Chinese and Hangul, and behind the planes, are alike.
_POINTS: Final = [
    *(*range(1, 0x3400), *range(0x4DB0, 0x4E10), *range(0x9F00, 0xAC10), *range(0xD790, 0xD800)),
    *(*range(0xE000, 0xE010), *range(0xF800, 0x1F800), *range(0xE0000, 0xE1000), 0x10FFFF),
]
_BY_ANA: Final[dict[str, Cell]] = {"created_by": "ana", "recorded_at": NOW}


@pytest.fixture
def store(postgres_engine: PostgresEngine) -> Iterator[PostgresStore]:
    """Return an empty database on the server."""
    with postgres_engine.lent() as lent:
        assert isinstance(lent, PostgresStore)
        yield lent


def _claims(store: Store, *statements: str) -> None:
    with store.working() as work:
        for number, statement in enumerate(statements, 1):
            work.insert("claims", public_id=f"clm_{number}", statement=statement, **_BY_ANA)


def _read_by_fts5(text: str) -> list[str]:
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(f"CREATE VIRTUAL TABLE one USING fts5 (text, tokenize='{TOKENIZER}')")
        memory.execute("CREATE VIRTUAL TABLE word USING fts5vocab (one, instance)")
        memory.execute("INSERT INTO one VALUES (?)", (text,))
        return [term for (term,) in memory.execute("SELECT term FROM word ORDER BY offset")]


def test_every_letter_is_folded_as_on_sqlite(store: Store) -> None:
    """Code point by code point: what separates, what is small, what loses its accent."""
    text = " ".join(f"a{chr(point)}b" for point in _POINTS)
    words = _read_by_fts5(text)

    assert str(store.one("SELECT search_folded(?)", text)).split() == words


def test_a_vector_has_the_words_at_their_places(store: Store) -> None:
    """Whichever way they were read; long words by their beginning, long texts without places."""
    for text in (*WORDS, *texts(40), "", " ", "…"):
        found = store.rows(
            "SELECT left(lexeme, 250), coalesce(place, 0)"
            " FROM unnest(search_words(?)) AS one (lexeme, places, weights)"
            " LEFT JOIN LATERAL unnest(places) AS place ON TRUE",
            text,
        )

        assert set(found) == set(_kept(text)), text


def _kept(text: str) -> Iterator[tuple[str, int]]:
    """Yield what a vector keeps: the words with their places, of each the first 255."""
    seen: Counter[str] = Counter()
    for place, word in enumerate(_read_by_fts5(text), 1):
        seen[word] += 1
        if len(text) > 32_000:
            yield word[:250], 0
        elif seen[word] <= 255:
            yield word[:250], place


@pytest.mark.parametrize("locale", ["LC_COLLATE 'C' LC_CTYPE 'C'", "icu"])
def test_words_are_read_alike_in_every_locale(server: Server, store: Store, locale: str) -> None:
    """Nothing asks the server's locale: Turkish has another small I, and C no letters but ours."""
    if locale == "icu":
        if server.version < 15:
            pytest.skip("databases have had locales of ICU since PostgreSQL 15")
        locale = "LOCALE_PROVIDER icu ICU_LOCALE 'tr'"
    name = f"locale_{len(locale)}"
    server.run(f"CREATE DATABASE {name} TEMPLATE template0 {locale}")
    other = PostgresStore(server.url(name), store.folder)
    migrate.init(other.url)
    sql, text = "SELECT search_words(?)::text", " ".join((*WORDS, "INDIGO"))

    assert other.one(sql, text) == store.one(sql, text)
    other.close()
    server.drop(other.url)


def _revision(store: Store, text: str) -> int:
    with store.working() as work:
        article = work.insert(
            "articles", public_id="art_1", url_hash="b2:u", identity_hash="b2:i", **_BY_ANA
        )
        size: dict[str, Cell] = {"text_length": len(text), "text_hash": text_hash(text)}
        row: dict[str, Cell] = {"public_id": "rev_1", "number": 1, "text": text, "seen_at": NOW}
        return work.insert("revisions", article_id=article, **row, **size, **_BY_ANA)


def test_each_window_of_a_long_text_has_its_own_words(store: Store) -> None:
    """Also behind the parts in which a long text is cut up."""
    _revision(store, " ".join(f"слово{number}" for number in range(60_000)))

    assert store.count("text_chunks_fts") == 42
    assert store.one("SELECT search_filled('text_chunks')") == 0


def test_rows_that_come_by_copy_are_indexed(store: PostgresStore) -> None:
    """All of one COPY by one statement."""
    text = " ".join(f"word{number}" for number in range(500))
    revision = _revision(store, text)
    with closing(connect(store.url)) as connection, connection, connection.cursor() as cursor:
        columns = "public_id, revision_id, start_offset, end_offset, exact, exact_hash"
        sql = f"COPY passages ({columns}, created_by, recorded_at) FROM STDIN".encode()
        with cursor.copy(sql) as copy:
            for number, word in enumerate(text.split()):
                start = text.index(f"{word} ") if number < 499 else len(text) - len(word)
                row = (f"psg_{number}", revision, start, start + len(word), word, text_hash(word))
                copy.write_row((*row, "ana", NOW))

    assert store.count("passages_fts") == 500
    assert store.rows("SELECT id FROM search_found('passages', '\"word7\" OR \"word499\"')") == (
        store.rows("SELECT id FROM passages WHERE exact IN ('word7', 'word499') ORDER BY id")
    )


def _tables(store: Store) -> list[Cell]:
    """Return what tells each search table from one made anew."""
    sql = "SELECT CAST(CAST(CAST(? AS regclass) AS oid) AS bigint)"
    return [store.one(sql, f"{table}_fts") for table in SEARCHED]


def _made_again(store: Store) -> None:
    engine = make_engine(store.url)
    with engine.begin() as connection:
        create_search(connection)
    engine.dispose()


def test_an_upgrade_leaves_tables_that_are_as_made(store: Store) -> None:
    """To index a million passages again takes a minute."""
    before = _tables(store)
    migrate.upgrade(store.url)

    assert _tables(store) == before


@pytest.mark.parametrize(
    "spoilt",
    [
        "DROP INDEX ix_claims_fts_words",
        "ALTER TABLE claims_fts ADD COLUMN note text",
        "ALTER TABLE claims_fts ALTER COLUMN words DROP NOT NULL",
        "DROP TABLE claims_fts",
        "COMMENT ON TABLE claims_fts IS NULL",
    ],
)
def test_a_table_that_is_not_as_made_is_made_anew(store: Store, spoilt: str) -> None:
    """With all words in it."""
    _claims(store, "Shells were found.")
    before = _tables(store)
    store.run(spoilt)
    _made_again(store)

    assert [old == new for old, new in zip(before, _tables(store), strict=True)] == [
        False,
        True,
        True,
    ]
    assert store.rows("SELECT id FROM search_found('claims', 'shells')") == [(1,)]
    _made_again(store)
    assert len(set(_tables(store))) == 3


def test_words_that_are_missing_are_indexed_at_an_upgrade(store: Store) -> None:
    """A migration that adds rows has no triggers to index them."""
    _claims(store, "Shells were found.", "Missiles were found.")
    store.run("DELETE FROM claims_fts WHERE id = 2")
    _made_again(store)

    assert store.rows("SELECT id FROM search_found('claims', 'missiles')") == [(2,)]


def test_search_is_filled_anew(store: Store) -> None:
    """What is missing, what has other words, and what belongs to nothing; the rest stays."""
    _claims(store, "Shells were found.", "Missiles were found.", "Ships sailed.")
    store.run("DELETE FROM claims_fts WHERE id = 1")
    store.run("UPDATE claims_fts SET words = search_words('lies') WHERE id = 2")
    store.run("INSERT INTO claims_fts (id, words) VALUES (4711, search_words('nothing'))")

    assert store.one("SELECT search_filled('claims')") == 3
    assert store.one("SELECT search_filled('claims')") == 0
    assert store.rows(
        'SELECT id FROM claims_fts WHERE words @@ search_query(\'"found" OR "lies" OR "nothing"\')'
        " ORDER BY id"
    ) == [(1,), (2,)]


def test_a_query_that_is_none_is_a_syntax_error(store: Store) -> None:
    """As FTS5 says it of what nobody has typed into ``claimdb search``."""
    with pytest.raises(psycopg.errors.SyntaxError):
        store.rows("SELECT search_query('NOT')")
