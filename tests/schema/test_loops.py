"""Rule 7 on a server: sources that speak for one another do so at different times.

On a file the pipeline refuses a loop, and ``claimdb verify`` finds one; on a server
several write at once, and so a trigger looks when a transaction commits.
"""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from itertools import pairwise
from typing import Any, Final

import psycopg
import pytest

from claimdb.db.postgres.connect import connect
from tests.factories import NOW, Row, insert, source
from tests.support.attacked import PostgresDatabase, Refused
from tests.support.databases import lent
from tests.support.postgres import Server

MADE: Final[Row] = {"created_by": "ana", "recorded_at": NOW}
Dates = tuple[str | None, str | None]


def linked(db: PostgresDatabase, *ends: int, when: Dates = (None, None), **row: str) -> int:
    """Make one source speak for another, at all times or between two."""
    link: Row = {"source_id": ends[0], "target_id": ends[1], "kind": "part_of", **MADE, **row}
    for column, day in zip(("since", "until"), when, strict=True):
        if day is not None:
            link |= {f"{column}_earliest": day, f"{column}_latest": day}
            link |= {f"{column}_precision": "day"}
    return insert(db, "affiliations", link)


@pytest.fixture
def four(psql: PostgresDatabase) -> list[int]:
    """Return four sources, the first of which speaks for the second, and so on."""
    found = [source(psql) for _ in range(4)]
    for one, other in pairwise(found):
        linked(psql, one, other)
    return found


@pytest.mark.parametrize("last", [1, 2, 3])
def test_no_loop_is_closed(psql: PostgresDatabase, four: list[int], last: int) -> None:
    """Of two, of three, of four."""
    with pytest.raises(Refused, match="already speaks for"):
        linked(psql, four[last], four[0])


def test_who_does_not_speak_for_the_other_closes_no_loop(
    psql: PostgresDatabase, four: list[int]
) -> None:
    """A member state does not speak for its alliance; two ways to one top are no loop."""
    linked(psql, four[3], four[0], kind="member_of")
    linked(psql, four[0], four[3])


def test_a_loop_is_one_only_while_all_of_it_holds(psql: PostgresDatabase) -> None:
    """One ends in the second in which the other begins; a day of both is too much."""
    one, other = source(psql), source(psql)
    linked(psql, one, other, when=("2020-01-01T00:00:00Z", "2021-01-01T00:00:00Z"))
    linked(psql, other, one, when=("2021-01-01T00:00:00Z", None))
    with pytest.raises(Refused, match="already speaks for"):
        linked(psql, other, one, when=(None, "2020-01-02T00:00:00Z"))


def test_an_edit_closes_no_loop(psql: PostgresDatabase, four: list[int]) -> None:
    """Neither of the kind, nor of the dates, nor of whom it is about."""
    signed = "edited_by = 'zoe', edited_at = '2024-07-01T00:00:00Z'"
    member = linked(psql, four[3], four[0], kind="member_of")
    later = linked(psql, source(psql), four[0])
    for number, edit in ((member, "kind = 'head_of'"), (later, f"source_id = {four[3]}")):
        with pytest.raises(Refused, match="already speaks for"):
            psql.execute(f"UPDATE affiliations SET {edit}, {signed} WHERE id = ?", (number,))


def test_sources_judged_the_same_are_one_in_a_loop(psql: PostgresDatabase, four: list[int]) -> None:
    """What is followed is whom a source stands for; a rejected link is none."""
    alias = source(psql, canonical_id=four[0])
    with pytest.raises(Refused, match="already speaks for"):
        linked(psql, four[3], alias)
    (link,) = psql.execute("SELECT id FROM affiliations WHERE source_id = ?", (four[1],)).fetchone()
    review: Row = {"affiliation_id": link, "decision": "rejected", "reviewer": "ana"}
    insert(psql, "reviews", {**review, "reviewed_at": NOW})

    linked(psql, four[3], alias)


@pytest.fixture
def both(server: Server, owned: str) -> Iterator[list[psycopg.Connection[tuple[Any, ...]]]]:
    """Give two writers on one database."""
    with lent(server, owned) as url, connect(url) as one, connect(url) as other:
        yield [one, other]


def committed(writer: psycopg.Connection[tuple[Any, ...]]) -> str:
    """Commit and return what was said against it."""
    try:
        writer.commit()
    except psycopg.errors.IntegrityError as error:
        return str(error)
    return ""


def test_two_who_each_write_half_of_a_loop_do_not_both_succeed(
    both: list[psycopg.Connection[tuple[Any, ...]]],
) -> None:
    """Neither sees what the other has not committed; whoever commits second is refused."""
    with both[0].transaction():
        one, other = (source(PostgresDatabase(both[0])) for _ in range(2))
    for writer, ends in zip(both, ((one, other), (other, one)), strict=True):
        linked(PostgresDatabase(writer), *ends)
    with ThreadPoolExecutor() as threads:
        said = sorted(threads.map(committed, both))

    assert said[0] == ""
    assert "already speaks for" in said[1]


def test_whoever_cannot_see_what_others_commit_writes_no_such_link(
    both: list[psycopg.Connection[tuple[Any, ...]]],
) -> None:
    """A snapshot of the beginning would miss the other half."""
    both[0].isolation_level = psycopg.IsolationLevel.REPEATABLE_READ
    db = PostgresDatabase(both[0])
    linked(db, 1, source(db))

    assert "READ COMMITTED" in committed(both[0])
