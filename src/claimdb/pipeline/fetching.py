"""What is remembered of addresses and of entries of feeds, and how it comes to be.

Invariant: it is written in the transaction that stores what came with it. A feed
counts as visited, and an entry as dealt with, only when nothing of it is missing,
so that a run killed at any point loses no article to the next one.
"""

from collections.abc import Collection
from contextlib import closing
from datetime import datetime
from typing import Final

from claimdb.canonical import text_hash
from claimdb.db.reader import open_reader
from claimdb.fetch.inputs import Arrived, Entry, Visit
from claimdb.fetch.record import Known
from claimdb.model.types import instant_text
from claimdb.pipeline.maker import Work

#: Values in one statement; SQLite took 999 at most for long.
_AT_ONCE: Final = 500


class StoredState:
    """What former runs have left in the database.

    Asked between transactions and never within one: the web is waited for there.
    """

    def __init__(self, url: str) -> None:
        """Name the database."""
        self._url = url

    def known(self, url: str) -> Known | None:
        """Return what the address gave when it was stored last."""
        with closing(open_reader(self._url)) as reader:
            rows = reader.rows(
                "SELECT etag, last_modified, final_url, content_hash FROM fetches"
                " WHERE url_hash = :url_hash AND content_hash IS NOT NULL",
                {"url_hash": address_hash(url)},
            )
        return Known(**{name: _text(value) for name, value in rows[0].items()}) if rows else None

    def unseen(self, url: str, entries: Collection[str]) -> set[str]:
        """Return which ``entries`` of the feed at ``url`` have not been dealt with."""
        asked, seen = list(entries), set[str]()
        with closing(open_reader(self._url)) as reader:
            for start in range(0, len(asked), _AT_ONCE):
                rows = reader.rows(
                    "SELECT entry.entry_hash FROM feed_entries AS entry"
                    " JOIN fetches AS feed ON feed.id = entry.fetch_id"
                    " WHERE feed.url_hash = :url_hash AND entry.entry_hash IN (:entries)",
                    {
                        "url_hash": address_hash(url),
                        "entries": asked[start : start + _AT_ONCE],
                    },
                )
                seen |= {str(row["entry_hash"]) for row in rows}
        return set(asked) - seen


def pages_since(url: str, since: datetime) -> list[str]:
    """Return the addresses of pages that first came into the database ``since`` then, in order."""
    with closing(open_reader(url)) as reader:
        rows = reader.rows(
            "SELECT page.url FROM fetches AS page WHERE EXISTS (SELECT 1 FROM imports AS item"
            " WHERE item.origin = 'url:' || page.url AND item.outcome IN ('new', 'copy')"
            " AND item.recorded_at >= :since)"
            " AND NOT EXISTS (SELECT 1 FROM feed_entries AS entry WHERE entry.fetch_id = page.id)"
            " ORDER BY page.id",
            {"since": instant_text(since)},
        )
    return [str(row["url"]) for row in rows]


def remember(work: Work, arrived: Arrived) -> None:
    """Remember what is to be remembered of a piece, after it was stored in this transaction."""
    if arrived.entry is not None:
        _remember_entry(work, arrived.entry)
    if arrived.visit is not None:
        _remember_visit(work, arrived.visit)


def address_hash(url: str) -> str:
    """Return the key of an address as it was asked for."""
    return text_hash(f"fetch {url}")


def _remember_visit(work: Work, visit: Visit) -> None:
    """Let the next run ask for what is newer only."""
    work.batch.run(
        "INSERT INTO fetches"
        " (url_hash, url, final_url, etag, last_modified, status, content_hash, fetched_at)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (url_hash) DO UPDATE SET"
        " final_url = excluded.final_url, etag = excluded.etag,"
        " last_modified = excluded.last_modified, status = excluded.status,"
        " content_hash = excluded.content_hash, fetched_at = excluded.fetched_at",
        address_hash(visit.url),
        visit.url,
        visit.final_url,
        visit.etag,
        visit.last_modified,
        visit.status,
        visit.content_hash or None,
        visit.fetched_at,
    )


def _remember_entry(work: Work, entry: Entry) -> None:
    """Let the next run pass over an entry; its feed may have others that are missing still."""
    feed = entry.feed
    hashed = address_hash(feed.url)
    # Without a hash of its content the feed does not count as visited.
    work.batch.run(
        "INSERT INTO fetches (url_hash, url, status, fetched_at) VALUES (?, ?, ?, ?)"
        " ON CONFLICT (url_hash) DO NOTHING",
        hashed,
        feed.url,
        feed.status,
        feed.fetched_at,
    )
    work.batch.run(
        "INSERT INTO feed_entries (fetch_id, entry_hash, first_seen)"
        " SELECT id, ?, ? FROM fetches WHERE url_hash = ? ON CONFLICT DO NOTHING",
        entry.entry_hash,
        feed.fetched_at,
        hashed,
    )


def _text(value: object) -> str | None:
    return None if value is None else str(value)
