"""Kept bytes are read again by a better reader: a new revision that is known for what it is."""

from dataclasses import replace
from pathlib import Path

import pytest

from claimdb.canonical import bytes_hash
from claimdb.errors import NotFound
from claimdb.fetch.rawstore import RawStore
from claimdb.ingest.registry import readers
from claimdb.pipeline.ingest import Ingested, ingest
from claimdb.pipeline.maker import working
from claimdb.pipeline.redaction import redact
from claimdb.pipeline.reread import reread
from tests.pipeline.packing import require_in_step
from tests.support.stores import Store


class Desk:
    """A database whose articles were read by an older reader than there is."""

    def __init__(self, store: Store) -> None:
        """Begin without articles."""
        self.store = store
        self.raw = RawStore(store.folder / "raw")

    def ingest(self, text: str, *, of: str | None = None, reader: str = "plain/0") -> str:
        """Store ``text`` as an older reader has read it from the bytes ``of``."""
        data = (of or text).encode()
        path = self.store.folder / f"{bytes_hash(data)[3:]}.txt"
        path.write_bytes(text.encode())
        (result,) = ingest(self.store.url, [path], who="ana").results
        self.raw.keep(data, ".txt")
        with self.store.unguarded() as work:
            work.run(
                "UPDATE revisions SET reader = ?, raw_hash = ? WHERE raw_hash = ?",
                reader,
                bytes_hash(data),
                bytes_hash(text.encode()),
            )
        return result.article or ""

    def reread(self, *articles: str) -> Ingested:
        """Read again; derived rows must be in step."""
        done = reread(self.store.url, self.raw, who="ben", articles=articles)
        require_in_step(self.store.url)
        return done

    def states(self) -> list[tuple[object, ...]]:
        """Return number, text and reader of all revisions."""
        return list(
            self.store.rows("SELECT number, text, reader FROM revisions ORDER BY article_id, 1")
        )


@pytest.fixture
def desk(store: Store) -> Desk:
    """Return an empty database and no bytes."""
    return Desk(store)


def test_a_text_that_comes_out_otherwise_is_a_new_revision(desk: Desk) -> None:
    """Of the same bytes, by the reader of now, in a run that says so."""
    article = desk.ingest("Words and a menu.", of="Words.")

    (result,) = desk.reread().results

    assert (result.outcome.value, result.article) == ("revision", article)
    assert "read again by plain/1 instead of plain/0" in (result.reason or "")
    assert desk.states() == [(1, "Words and a menu.", "plain/0"), (2, "Words.", "plain/1")]
    assert desk.store.rows("SELECT DISTINCT raw_hash, seen_at IS NULL FROM revisions") in (
        [(bytes_hash(b"Words."), 0)],
        [(bytes_hash(b"Words."), False)],
    )
    run = desk.store.one("SELECT run_id FROM revisions WHERE number = 2")
    assert desk.store.one("SELECT name FROM runs WHERE id = ?", run) == "claimdb reread"


def test_it_is_read_again_once(desk: Desk) -> None:
    """Then its reader is the one of now."""
    desk.ingest("Words and a menu.", of="Words.")

    desk.reread()

    assert desk.reread().results == []
    assert len(desk.states()) == 2
    assert desk.store.count("runs") == 2


def test_the_same_text_makes_no_revision(desk: Desk) -> None:
    """What became of it is told all the same."""
    desk.ingest("Words.")

    (result,) = desk.reread().results

    assert result.outcome.value == "same"
    assert len(desk.states()) == 1
    assert desk.store.rows("SELECT outcome, origin FROM imports WHERE run_id = 2") == [
        ("same", f"raw:{bytes_hash(b'Words.')}")
    ]


def test_what_the_reader_of_now_has_read_is_left(desk: Desk) -> None:
    """Though its bytes are kept."""
    desk.ingest("Words.", reader="plain/1")

    assert desk.reread().results == []


def test_what_is_not_kept_is_told_of_who_was_named(desk: Desk) -> None:
    """Of all, it would be a line for each article that was ever ingested without."""
    article = desk.ingest("Words and a menu.", of="Words.")
    desk.raw.forget(bytes_hash(b"Words."))

    assert desk.reread().results == []
    (result,) = desk.reread(article).results
    assert (result.outcome.value, result.reason) == (
        "skipped",
        "its bytes are not kept; ingest it again with --keep-raw",
    )


def test_only_who_is_named_is_read_again(desk: Desk) -> None:
    """By identifier; a name of nothing is an error."""
    first = desk.ingest("One and a menu.", of="One.")
    desk.ingest("Two and a menu.", of="Two.")

    assert [one.article for one in desk.reread(first).results] == [first]
    with pytest.raises(NotFound):
        desk.reread("art_none")


def test_damaged_bytes_stop_nobody_else(desk: Desk) -> None:
    """The sentence names their file."""
    desk.ingest("One and a menu.", of="One.")
    desk.ingest("Two and a menu.", of="Two.")
    path = desk.raw.find(bytes_hash(b"One."))
    assert path is not None
    path.write_bytes(b"junk")

    done = desk.reread()

    assert [one.outcome.value for one in done.results] == ["failed", "revision"]
    assert Path(path).name in (done.results[0].reason or "")


@pytest.mark.parametrize("kept", ["Words.", "Words and a menu."])
def test_what_was_removed_stays_removed(desk: Desk, kept: str) -> None:
    """A text that may not be kept does not come back from its bytes."""
    desk.ingest("Words and a menu.", of=kept)
    with working(desk.store.url, program="claimdb redact", who="ana") as work:
        redact(work, 1, by="ana", reason="takedown", words=True)

    assert desk.reread().results == []
    assert [text for _, text, _ in desk.states()] == [None]


def test_more_than_a_transaction_holds_are_one_run(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """That comes to its end."""
    monkeypatch.setattr("claimdb.pipeline.reread._TOGETHER", 2)
    for number in range(4):
        desk.ingest(f"Text {number} and a menu.", of=f"Text {number}.")

    assert len(desk.reread().results) == 4
    assert desk.store.rows(
        "SELECT finished_at IS NULL FROM runs WHERE name = 'claimdb reread'"
    ) in (
        [(0,)],
        [(False,)],
    )


def test_the_reader_of_now_is_known_by_its_version() -> None:
    """Else nothing would ever be read again."""
    assert "plain/1" in readers()
    assert "plain/0" not in readers()
    assert replace(readers()["plain/1"]).name == "plain/1"
