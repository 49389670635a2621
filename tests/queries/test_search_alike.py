"""Search finds the same on both engines, in every form of question, in nearly the same order."""

from collections.abc import Iterator
from contextlib import ExitStack
from typing import Final, TypeAlias

import pytest
from hypothesis import HealthCheck, given, settings

from claimdb.db.reader import Params, Reader, open_reader
from claimdb.errors import SearchEmpty
from claimdb.queries import run
from claimdb.queries.search import Hit, Kind, expression, search
from tests.factories import NOW
from tests.queries.pairs import Pair
from tests.queries.words import texts, typed
from tests.support.engines import PostgresEngine, SqliteEngine
from tests.support.stores import Cell, Store

Two: TypeAlias = tuple[Reader, Reader]

_TEXTS: Final = 400
_QUESTIONS: Final = (
    *("the", "Korea", "korea*", "north korea", '"north korea"', '"north korea" OR shells', "mis*"),
    *("missiles OR russia", "missiles -Iran", 'korea -"north korea"', "said", '"the" "that"'),
    *(
        "Kremlin’s",
        "2024",
        "xyzzy",
        "tested banned",
        '"tested banned"',
        "supplied denied OR denies",
    ),
)


def _fill(store: Store) -> None:
    by_ana: dict[str, Cell] = {"created_by": "ana", "recorded_at": NOW}
    with store.working() as work:
        for number, text in enumerate(texts(_TEXTS), 1):
            work.insert("claims", id=number, public_id=f"clm_{number}", statement=text, **by_ana)


@pytest.fixture(scope="session")
def two(sqlite_engine: SqliteEngine, postgres_engine: PostgresEngine) -> Iterator[Two]:
    """Return readers of the same hard words on both engines."""
    with ExitStack() as opened:
        stores = [one.reading("hard_words", _fill)[0] for one in (sqlite_engine, postgres_engine)]
        file, server = (opened.enter_context(open_reader(store.url)) for store in stores)
        yield file, server


def _found(reader: Reader, query: str, kind: Kind) -> dict[str, Hit]:
    return {hit.id: hit for hit in search(reader, query, [kind], limit=0)}


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=typed())
def test_every_question_finds_the_same(query: str, two: Two) -> None:
    """Words, phrases, beginnings, either and neither, with the same words marked."""
    try:
        expression(query)
    except SearchEmpty:
        return
    file, server = (_found(reader, query, Kind.CLAIMS) for reader in two)

    assert {one: hit.snippet for one, hit in server.items()} == {
        one: hit.snippet for one, hit in file.items()
    }


@pytest.mark.parametrize("words", ['^ "the" *', '^ "ab ab"', '^ "the end"', '"_"', '"a" "_"', ""])
def test_what_only_programs_ask_finds_the_same(words: str, two: Two) -> None:
    """Words that stand first, as completion asks, and terms without a letter."""
    params: Params = {"words": words or '""', "most": 1_000}
    file, server = (
        {row["statement"] for row in run.select(reader, "lookup_claim_words", params)}
        for reader in two
    )

    assert server == file


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("query", _QUESTIONS)
def test_hits_tell_the_same(query: str, kind: Kind, pair: Pair) -> None:
    """In claims, in quoted words and in articles, all but the score."""
    file, server = (_found(reader, query, kind) for reader in (pair.sqlite, pair.postgresql))

    assert {one: _untied(hit) for one, hit in server.items()} == {
        one: _untied(hit) for one, hit in file.items()
    }


def _untied(hit: Hit) -> tuple[object, ...]:
    """Return what a hit says; of an article, a window that scores alike may come first."""
    snippet = None if hit.kind == Kind.ARTICLES else hit.snippet
    return (hit.source, hit.claim, hit.article, hit.publisher, hit.stance, hit.date, snippet)


@pytest.mark.parametrize("kind", Kind)
def test_the_best_are_nearly_the_same(kind: Kind, pair: Pair) -> None:
    """Of ten, nine are among the ten best of the other engine, ties of the tenth included."""
    shares = []
    for query in _QUESTIONS:
        scores = {one: hit.score or 0 for one, hit in _found(pair.sqlite, query, kind).items()}
        best = list(search(pair.postgresql, query, [kind], limit=10))
        if len(best) > 1:
            tenth = sorted(scores.values())[len(best) - 1]
            shares.append(sum(scores[hit.id] <= tenth for hit in best) / len(best))

    assert sum(shares) >= 0.9 * len(shares)
