"""Rows in bulk: numbered before they are written, parents first, all or nothing."""

from collections.abc import Iterator

import pytest

from claimdb.db.bulk import WRITE_ORDER, open_batch
from claimdb.db.engine import writing
from claimdb.errors import DatabaseConflict, RuleBroken
from claimdb.model.tables import EVIDENCE, OPINIONS, RECORDS
from tests.factories import NOW
from tests.pipeline.scene import Scene, played
from tests.support.engines import PostgresEngine
from tests.support.stores import Store


@pytest.fixture
def scene(scratch: Store) -> Iterator[Scene]:
    """Give rows that are never kept."""
    with played(scratch.url) as opened:
        yield opened


def test_every_table_that_is_filled_has_its_place() -> None:
    """All but the log, which triggers write; and the linker's keys, though they are derived."""
    filled = {table.name for table in (*EVIDENCE, *OPINIONS, *RECORDS)}

    assert set(WRITE_ORDER) == (filled - {"changes"}) | {"source_keys", "claim_keys"}


def test_numbers_are_known_before_rows_are_written(scene: Scene) -> None:
    """A child can name its parent at once, whatever comes first."""
    article = scene.article()
    aide = scene.unnamed(article)
    claim = scene.claim()
    scene.say(article, aide, claim)

    rows = scene.batch.rows("SELECT revision_id, source_id, claim_id FROM attributions")

    assert rows == [(article, aide, claim)]
    assert scene.batch.rows("SELECT canonical_id FROM sources") == [(aide,)]
    assert scene.batch.rows("SELECT root_id FROM articles") == [(article,)]


def test_what_waits_is_found_by_its_identifier(scene: Scene) -> None:
    """As what is written is; what is not there is None."""
    number = scene.claim()
    public = str(scene.facts["claims"][number]["public_id"])

    assert scene.batch.find("claims", public) == number
    scene.batch.flush()
    assert open_batch(scene.batch.connection).find("claims", public) == number
    assert scene.batch.find("claims", "clm_none") is None


def test_what_was_looked_up_ahead_is_told_as_if_asked_then(scene: Scene) -> None:
    """What was there, what came since in this batch, and what never was."""
    there = scene.claim()
    public = str(scene.facts["claims"][there]["public_id"])
    scene.batch.flush()
    batch = open_batch(scene.batch.connection)
    batch.look_ahead("claims", "public_id", [public, "clm_later", "clm_none"])
    later = batch.add(
        "claims",
        {"public_id": "clm_later", "statement": "Later.", "created_by": "ana", "recorded_at": NOW},
    )

    assert batch.find("claims", public) == there
    assert batch.find("claims", "clm_later") == later
    assert batch.find("claims", "clm_none") is None


def test_a_row_added_after_a_look_ahead_is_found_by_its_key(scene: Scene) -> None:
    """Waiting or written."""
    ask = "SELECT id FROM articles WHERE url_hash = ?"
    key = {"url_hash": "art_1"}  # what the first article of a scene has
    scene.batch.look_ahead("articles", "url_hash", ["art_1", "art_9"])
    assert scene.batch.rows_of("articles", key, ask, "art_1") == []

    article = scene.article()

    assert scene.batch.rows_of("articles", key, ask, "art_1") == [(article,)]
    assert scene.batch.rows_of("articles", key, ask, "art_1") == [(article,)]


def test_nothing_points_at_a_row_that_was_just_made(scene: Scene) -> None:
    """Until this batch adds what does."""
    ask = "SELECT source_id FROM article_credits WHERE article_id = ?"
    article = scene.article()
    source = scene.named()
    key = {"article_id": article}
    assert scene.batch.rows_of("article_credits", key, ask, article) == []

    scene.add("article_credits", article_id=article, source_id=source, kind="byline")

    assert scene.batch.rows_of("article_credits", key, ask, article) == [(source,)]


def test_a_statement_may_give_a_key_that_was_looked_up(scene: Scene) -> None:
    """Then the database is asked again."""
    article = scene.article()
    scene.batch.flush()
    ask = "SELECT id FROM articles WHERE url_hash = ?"
    batch = open_batch(scene.batch.connection)
    batch.look_ahead("articles", "url_hash", ["b2:new"])
    assert batch.rows_of("articles", {"url_hash": "b2:new"}, ask, "b2:new") == []

    batch.run("UPDATE articles SET url_hash = 'b2:new', edited_by = 'ana', edited_at = ?", NOW)

    assert batch.rows_of("articles", {"url_hash": "b2:new"}, ask, "b2:new") == [(article,)]


def test_a_refused_row_takes_all_back(store: Store) -> None:
    """Nothing of a transaction stays, and the error is in our words."""
    with pytest.raises(RuleBroken, match="claim_topics: topic_id points at no row of topics"):
        _write_a_bad_row(store.url)

    assert store.count("claims") == 0


def test_numbers_go_on_without_a_gap(store: Store) -> None:
    """People are told some of them; and one batch after another sees what was written."""
    for slug in ("a", "b", "c"):
        with writing(store.url) as connection:
            scene = Scene(open_batch(connection))
            for place in range(2):
                scene.add("topics", slug=f"{slug}{place}", name="Topic")
                scene.batch.flush()

    assert store.rows("SELECT id FROM topics ORDER BY id") == [(one,) for one in range(1, 7)]


def test_a_number_that_somebody_else_took_is_a_conflict(postgres_engine: PostgresEngine) -> None:
    """Somebody who writes past claimdb's lock, between a number and its row; nothing is kept."""
    with postgres_engine.lent() as store:
        with pytest.raises(DatabaseConflict, match="topics outside of claimdb"):
            _write_beside_somebody(store)

        assert store.rows("SELECT slug FROM topics") == [("theirs",)]


def _write_beside_somebody(store: Store) -> None:
    with writing(store.url) as connection:
        scene = Scene(open_batch(connection))
        scene.add("topics", slug="ours", name="Ours")
        with store.working() as work:
            work.insert("topics", slug="theirs", name="T", created_by="ben", recorded_at=NOW)
        scene.batch.flush()


def _write_a_bad_row(url: str) -> None:
    with writing(url) as connection:
        scene = Scene(open_batch(connection))
        scene.claim()
        scene.add("claim_topics", claim_id=1, topic_id=7)
        scene.batch.flush()


def test_what_the_caller_knows_is_known_until_a_statement_runs(scene: Scene) -> None:
    """As what is known not to be there: either may be otherwise behind an UPDATE."""
    scene.batch.learn("revisions", "text_hash", ["b2:one"])
    assert scene.batch.knows("revisions", "text_hash", "b2:one")
    assert not scene.batch.knows("revisions", "text_hash", "b2:two")
    assert not scene.batch.has_run

    scene.batch.run("UPDATE claims SET note = NULL WHERE id = 0")

    assert not scene.batch.knows("revisions", "text_hash", "b2:one")
    assert scene.batch.has_run


def test_a_row_is_looked_for_by_two_keys_at_once(scene: Scene) -> None:
    """It has both: where either is a key of no row, there is nothing to ask."""
    ask = "SELECT kind FROM article_copies WHERE article_id = ? AND original_id = ?"
    original, copy = scene.article(), scene.article()

    def linked(one: int, other: int) -> list[tuple[object, ...]]:
        key = {"article_id": one, "original_id": other}
        return list(scene.batch.rows_of("article_copies", key, ask, one, other))

    assert linked(copy, original) == linked(original, copy) == []

    scene.add("article_copies", article_id=copy, original_id=original, kind="copy", method="text")

    assert linked(copy, original) == [("copy",)]
    assert linked(original, copy) == []
