"""Leaving texts out: the words are gone from the file, and what was said still counts."""

import pytest

from claimdb.canonical import bytes_hash, text_hash
from claimdb.errors import NotFound, NothingSaid
from claimdb.fetch.rawstore import RawStore
from claimdb.pipeline.hand_evidence import redact_texts
from claimdb.pipeline.ingest import Wish, ingest
from tests.support.engines import Engine, Stores
from tests.support.ferry import TEXT, TITLE, Ferry, boarded, sailing
from tests.support.stores import SqliteStore


@pytest.fixture
def case(engine: Engine, stores: Stores) -> Ferry:
    """Return the case of the ferry, with nothing said yet."""
    template = sailing(engine, TEXT.replace(" doors open", " zebra doors"))
    return boarded(stores(template), template)


def test_the_words_are_gone_from_the_file(case: Ferry) -> None:
    """Text, passages, and the words of the search index, which FTS5 keeps until merged."""
    case.says("sailed with its zebra doors")
    assert _still_there(case)

    done = redact_texts(case.desk, TITLE, "takedown", words=True)

    assert [(one.text, one.passages) for one in done] == [(True, 1)]
    assert not _still_there(case)
    assert case.one("SELECT asserts_attributions FROM claim_tallies") == 1
    assert case.rows("SELECT text, withheld_by, withheld_reason FROM revisions") == [
        (None, "ana", "takedown")
    ]
    assert case.violations() == []


def _still_there(case: Ferry) -> bool:
    """Tell whether the bytes of a file, or the rows and columns of a server, have the word."""
    if isinstance(case.store, SqliteStore):
        files = case.folder.glob(f"{case.store.path.name}*")
        return any(b"zebra" in path.read_bytes() for path in files)
    tables = case.rows(
        "SELECT table_name FROM information_schema.tables"
        " WHERE table_schema = 'public' AND table_type = 'BASE TABLE'"
    )
    return any(
        case.one(f"SELECT count(*) FROM {table} AS t WHERE t::text LIKE '%zebra%'")
        for (table,) in tables
    )


def test_the_quoted_words_may_stay(case: Ferry) -> None:
    """A licence may allow the quotation and not the text; the words may go later."""
    case.says("sailed with its zebra doors")

    redact_texts(case.desk, TITLE, "licence", words=False)

    assert case.one("SELECT exact FROM passages") == "sailed with its zebra doors"
    assert case.violations() == []
    later = redact_texts(case.desk, TITLE, "takedown", words=True)
    assert [(one.text, one.passages) for one in later] == [(False, 1)]
    assert case.violations() == []


def test_every_state_of_an_article_or_one(case: Ferry) -> None:
    """A revision is named by its identifier; an article stands for all of them."""
    file = case.folder / "changed.txt"
    file.write_text("Another text.")
    ingest(case.desk.url, [file], who="ana", wish=Wish(revises=case.article))
    first = str(case.one("SELECT public_id FROM revisions WHERE number = 1"))

    assert len(redact_texts(case.desk, first, "takedown", words=True)) == 1
    assert case.one("SELECT text FROM revisions WHERE number = 2") == "Another text."
    done = redact_texts(case.desk, case.article, "takedown", words=True)
    assert [one.text for one in done] == [False, True]
    hashed = text_hash("Another text.")
    assert case.one("SELECT text_hash FROM revisions WHERE number = 2") == hashed


def test_again_is_harmless(case: Ferry) -> None:
    """Nothing is written, and who did it first stays."""
    redact_texts(case.desk, TITLE, "takedown", words=True)
    before = case.digest()

    again = redact_texts(case.desk, TITLE, "another reason", words=True)

    assert [(one.text, one.passages) for one in again] == [(False, 0)]
    assert case.digest() == before


def test_a_reason_is_needed(case: Ferry) -> None:
    """And an article that there is."""
    with pytest.raises(NothingSaid, match="--why"):
        redact_texts(case.desk, TITLE, " ", words=True)
    with pytest.raises(NotFound):
        redact_texts(case.desk, "no such article", "takedown", words=True)


def _kept(case: Ferry) -> RawStore:
    """Keep the bytes that the article was read from."""
    store = RawStore(case.folder / "raw")
    store.keep(b"the page", ".html")
    with case.store.unguarded() as work:
        work.run("UPDATE revisions SET raw_hash = ?", bytes_hash(b"the page"))
    return store


def test_the_bytes_it_was_read_from_go_too(case: Ferry) -> None:
    """They hold the same words."""
    kept = _kept(case)

    first, second = (
        redact_texts(case.desk, TITLE, "takedown", words=True, kept=kept) for _ in range(2)
    )

    assert [(one.text, one.raw) for one in (*first, *second)] == [(True, True), (False, False)]
    assert kept.read(bytes_hash(b"the page")) is None


def test_killed_before_the_bytes_went_it_is_done_the_next_time(case: Ferry) -> None:
    """They are asked for whatever is left of the text."""
    kept = _kept(case)
    redact_texts(case.desk, TITLE, "takedown", words=True)

    (again,) = redact_texts(case.desk, TITLE, "takedown", words=True, kept=kept)

    assert (again.text, again.raw) == (False, True)


def test_bytes_of_another_article_stay(case: Ferry) -> None:
    """What was read from the same file and may be kept."""
    other = case.folder / "other.txt"
    other.write_text("Another text.")
    ingest(case.desk.url, [other], who="ana")
    kept = _kept(case)

    (done,) = redact_texts(case.desk, TITLE, "takedown", words=True, kept=kept)

    assert (done.text, done.raw) == (True, False)
    assert kept.read(bytes_hash(b"the page")) is not None
