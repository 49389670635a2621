"""Minimal valid rows, straight into a database, for tests of what lies below the writers.

Each maker inserts one row with an engine's driver and returns its number; what
it points at is made too where it is not given. ``one_of_each`` puts a row into
every table that holds facts.
"""

import itertools
import os
import sqlite3
from collections.abc import Iterable, Mapping
from typing import Final, TypeAlias

from claimdb.canonical import text_hash
from tests.support.attacked import Connected, Database, Value, digest_of_file

Row: TypeAlias = dict[str, Value]

NOW: Final = "2024-06-18T09:30:00Z"
LATER: Final = "2024-06-19T09:30:00Z"
BY_HAND: Final[Mapping[str, Value]] = {"created_by": "ana", "recorded_at": NOW}
TEXT: Final = "Kirby said missiles were used. Moscow denied it, an aide said."

#: Rows of two workers meet in one database, where one of them has filled a template.
_number = itertools.count(os.getpid() * 100_000 + 1)


def insert(
    connection: Connected,
    table: str,
    values: Mapping[str, Value],
    *,
    verb: str = "INSERT",
    then: str = "",
) -> int:
    """Insert one row and return its number; ``then`` follows the values, as ON CONFLICT."""
    marks = ", ".join("?" for _ in values)
    cursor = connection.execute(
        f"{verb} INTO {table} ({', '.join(values)}) VALUES ({marks}) {then}",
        tuple(values.values()),
    )
    return cursor.lastrowid or 0


def _made(connection: Connected, table: str, row: Mapping[str, Value]) -> int:
    return insert(connection, table, {**BY_HAND, **row})


def run(connection: Connected, **row: Value) -> int:
    """Make a run that has not ended."""
    base: Row = {"name": "claimdb test", "version": "0", "settings": "{}", "started_by": "ana"}
    return insert(connection, "runs", {**base, "started_at": NOW, **row})


def source(connection: Connected, **row: Value) -> int:
    """Make a named person; with ``article_id``, an unnamed source of that article."""
    number = next(_number)
    base: Row = {"public_id": f"src_{number}", "kind": "person", "name": f"Source {number}"}
    named: Row = {"name_key": f"source {number}", "is_named": int("article_id" not in row)}
    return _made(connection, "sources", {**base, **named, **row})


def article(connection: Connected, **row: Value) -> int:
    """Make an article without a publisher."""
    number = next(_number)
    hashes: Row = {"url_hash": f"b2:url{number}", "identity_hash": f"b2:identity{number}"}
    return _made(connection, "articles", {"public_id": f"art_{number}", **hashes, **row})


def revision(connection: Connected, text: str | None = TEXT, **row: Value) -> int:
    """Make the first revision of an article, with ``text``."""
    row.setdefault("article_id", article(connection) if "article_id" not in row else None)
    base: Row = {"public_id": f"rev_{next(_number)}", "number": 1, "text": text}
    base |= {"text_hash": text_hash(text or ""), "text_length": len(text or ""), "seen_at": NOW}
    return _made(connection, "revisions", {**base, **row})


def passage(connection: Connected, revision_id: int, exact: str = "missiles", **row: Value) -> int:
    """Make the passage where ``exact`` first stands in the revision's text."""
    (text,) = connection.execute(
        "SELECT text FROM revisions WHERE id = ?", (revision_id,)
    ).fetchone()
    start = (text or TEXT).index(exact)
    span: Row = {"start_offset": start, "end_offset": start + len(exact)}
    words: Row = {"exact": exact, "exact_hash": text_hash(exact)}
    base: Row = {"public_id": f"psg_{next(_number)}", "revision_id": revision_id}
    return _made(connection, "passages", {**base, **span, **words, **row})


def claim(connection: Connected, **row: Value) -> int:
    """Make a claim."""
    number = next(_number)
    base: Row = {"public_id": f"clm_{number}", "statement": f"Missiles of type {number} were used"}
    return _made(connection, "claims", {**base, **row})


def attribution(connection: Connected, revision_id: int, **row: Value) -> int:
    """Make an attribution, of a new source on a new claim unless they are given."""
    if "source_id" not in row:
        row["source_id"] = source(connection)
    if "claim_id" not in row:
        row["claim_id"] = claim(connection)
    base: Row = {"public_id": f"att_{next(_number)}", "stance": "asserts", "mode": "indirect"}
    return _made(connection, "attributions", {**base, "revision_id": revision_id, **row})


def denial(connection: Connected, revision_id: int, **row: Value) -> int:
    """Make an attribution that denies, and its denial; return the number of both."""
    number = attribution(connection, revision_id, stance="denies")
    base: Row = {"attribution_id": number, "kind": "flat", "scope": "full"}
    return _made(connection, "denials", {**base, **row})


def one_of_each(connection: Connected) -> dict[str, int]:
    """Put one row at least into every table but the derived ones; return the last numbers."""
    made = {"runs": run(connection), "articles": article(connection)}
    made["revisions"] = revision(connection, article_id=made["articles"])
    left, right = source(connection), source(connection)
    source(connection, article_id=made["articles"], name="an aide")
    made["sources"], made["claims"] = left, claim(connection)
    other_claim = claim(connection)
    made["passages"] = passage(connection, made["revisions"])
    made["attributions"] = attribution(
        connection, made["revisions"], source_id=left, claim_id=made["claims"]
    )
    attribution(connection, made["revisions"], via_id=made["attributions"])
    made["denials"] = denial(connection, made["revisions"])
    rows: Iterable[tuple[str, Mapping[str, Value]]] = (
        ("source_aliases", {"source_id": left, "name": "Kirby", "name_key": "k", "kind": "name"}),
        ("affiliations", {"source_id": left, "target_id": right, "kind": "part_of"}),
        ("publishers", {"source_id": right, "domain": "example.org"}),
        ("claim_subjects", {"claim_id": made["claims"], "source_id": right, "role": "accused"}),
        (
            "claim_relations",
            {"claim_id": made["claims"], "other_id": other_claim, "kind": "entails"},
        ),
        ("topics", {"slug": f"war{next(_number)}", "name": "War"}),
        ("article_credits", {"article_id": made["articles"], "source_id": right, "kind": "agency"}),
        (
            "article_copies",
            {"article_id": article(connection), "original_id": made["articles"], "kind": "copy"},
        ),
        ("judgements", {"left_source_id": left, "right_source_id": right, "judgement": "unsure"}),
    )
    for table, row in rows:
        made[table] = _made(connection, table, row)
    made["passage_carries"] = _carried(connection, made)
    filed = {"claim_id": made["claims"], "topic_id": made["topics"]}
    made["claim_topics"] = _made(connection, "claim_topics", filed)
    made |= _records(connection, made)
    return made


def _carried(connection: Connected, made: Mapping[str, int]) -> int:
    """Say what a page told of itself, and what became of its passage in another state."""
    of: Row = {"revision_id": made["revisions"], "number": 1}
    insert(connection, "article_metadata", {**of, "field": "title", "value": "T", "place": "h1"})
    insert(connection, "revision_pages", {**of, "start_offset": 0})
    visit: Row = {"url_hash": f"b2:{next(_number)}", "url": "https://example.org/", "status": 200}
    feed = insert(connection, "fetches", {**visit, "fetched_at": NOW})
    entry: Row = {"fetch_id": feed, "entry_hash": "b2:0", "first_seen": NOW}
    insert(connection, "feed_entries", entry)
    later = revision(connection, "Words said later.", article_id=made["articles"], number=7)
    words = passage(connection, later, "said later")
    found: Row = {"passage_id": made["passages"], "carried_id": words}
    return _made(
        connection,
        "passage_carries",
        {**found, "revision_id": later, "outcome": "altered", "score": 0.5, "method": "fuzzy"},
    )


def _records(connection: Connected, made: Mapping[str, int]) -> dict[str, int]:
    """Make a proof, a review, an import and, by an edit, a change."""
    link: Row = {"attribution_id": made["attributions"], "passage_id": made["passages"]}
    proof = insert(connection, "attribution_passages", {**link, "role": "content", "ordinal": 1})
    decided: Row = {"decision": "accepted", "reviewer": "ana", "reviewed_at": NOW}
    review = insert(connection, "reviews", {"attribution_id": made["attributions"], **decided})
    item: Row = {"run_id": made["runs"], "origin": "stdin", "item": "", "content_hash": "b2:0"}
    read = insert(connection, "imports", {**item, "outcome": "new", "recorded_at": NOW})
    connection.execute(
        "UPDATE sources SET description = 'aide', edited_by = 'ben', edited_at = ? WHERE id = ?",
        (LATER, made["sources"]),
    )
    (change,) = connection.execute("SELECT max(id) FROM changes").fetchone()
    reading: Row = {"revision_id": made["revisions"], "extractor": "rules/1", "found": 1}
    reading |= {"run_id": made["runs"], "recorded_at": NOW}
    extraction = insert(connection, "extractions", reading)
    found = {"attribution_passages": proof, "reviews": review, "imports": read}
    found |= {"extractions": extraction}
    mark: Row = {"entity": "claim", "linker": "links/1", "last_id": made["claims"]}
    insert(connection, "link_marks", {**mark, "run_id": made["runs"], "recorded_at": NOW})
    return found | {"changes": change}


def digest(connection: sqlite3.Connection | Database) -> str:
    """Return a hash of every row of every table, search tables included."""
    if isinstance(connection, Database):
        return connection.digest()
    return digest_of_file(connection)
