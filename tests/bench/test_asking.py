"""The questions of the benchmark: none is forgotten, and the baselines answer the same."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from claimdb.bench.asking import baselines, by_hand, first_page, first_rows, pages
from claimdb.bench.subjects import Subjects, find_subjects
from claimdb.db.location import open_read_only
from claimdb.db.reader import Reader, open_reader
from claimdb.queries.catalog import names, query

HIDDEN = [name for name in names() if query(name).hidden]


@pytest.fixture
def reader(synthetic: Path) -> Iterator[Reader]:
    """Give a reader of the synthetic database."""
    with open_reader(f"sqlite:///{synthetic}") as opened:
        yield opened


@pytest.fixture
def raw(synthetic: Path) -> Iterator[sqlite3.Connection]:
    """Give the driver's own connection to it."""
    with closing(open_read_only(synthetic)) as opened:
        yield opened


@pytest.fixture
def about(reader: Reader) -> Subjects:
    """Return what to ask about."""
    return find_subjects(reader)


def test_every_listed_query_has_a_baseline() -> None:
    """A new query of the catalogue is compared from its first day."""
    listed = {name for name in names() if not query(name).hidden}

    assert listed - baselines().keys() == set()


@pytest.mark.parametrize("case", sorted(baselines()))
def test_a_baseline_gives_the_same_rows(
    case: str, reader: Reader, raw: sqlite3.Connection, about: Subjects
) -> None:
    """SQL by hand that gives less would be no baseline."""
    ours, theirs = first_page(reader, about, case), by_hand(raw, about, case)
    shared = [name for name in (ours or [{}])[0] if theirs and name in theirs[0]]

    assert shared or not (ours or theirs)
    assert [[row[name] for name in shared] for row in ours] == [
        [row[name] for name in shared] for row in theirs
    ]


@pytest.mark.parametrize("name", HIDDEN)
def test_every_hidden_query_can_be_asked(name: str, reader: Reader, about: Subjects) -> None:
    """There is a value for everything that it needs."""
    assert isinstance(first_rows(reader, about, name), list)


def test_every_page_opens(reader: Reader, about: Subjects) -> None:
    """The pages with goals are all there, for the typical and for the most popular."""
    opened = {name: ask() for name, ask, _ in pages(reader, about)}
    goals = {name for name, _, most in pages(reader, about) if most is not None}

    assert all(found is not None for found in opened.values())
    assert {name.split(",")[0].split()[0] for name in goals} == {"contested", "claim", "source"}
