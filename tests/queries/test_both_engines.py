"""A file and a server answer alike: the same rows, in the same order, whatever is asked."""

from collections.abc import Callable, Iterator
from functools import partial

import pytest

from claimdb.db.reader import Reader
from claimdb.errors import ClaimdbError
from claimdb.queries import catalog, lookup, names, run
from claimdb.queries.article_page import article_page
from claimdb.queries.briefing import chosen_briefing, contested_briefing
from claimdb.queries.claim_dossier import claim_dossier
from claimdb.queries.contested import contested
from claimdb.queries.crossing import crossing
from claimdb.queries.history import history
from claimdb.queries.judgements import judgements
from claimdb.queries.matrix import matrix
from claimdb.queries.source_profile import source_profile
from claimdb.queries.trace import trace
from tests.queries.asked import QUERIES
from tests.queries.pairs import Pair

Ask = Callable[[Reader], object]

FINDS: dict[str, Callable[..., int | str]] = {
    "source": lookup.source,
    "article": lookup.article,
    "attribution": lookup.attribution,
    "topic": lookup.topic,
}
LISTS = [name for name in QUERIES if catalog.query(name).filters]


@pytest.mark.parametrize("name", QUERIES)
def test_a_query_gives_the_same_rows_in_the_same_order(name: str, pair: Pair) -> None:
    """With every filter, every sort in both directions, with and without pages."""
    for asked in pair.subject.questions(name):
        one, backwards, other = (
            run.select(reader, name, asked.params, **asked.choice)
            for reader in (pair.sqlite, pair.backwards, pair.postgresql)
        )
        assert other == one, asked
        assert backwards == one, f"the order is left to chance: {asked}"


@pytest.mark.parametrize("name", LISTS)
def test_as_many_are_counted(name: str, pair: Pair) -> None:
    """``--count`` needs no rows."""
    for filters in ({}, *pair.subject.filters(name)):
        one, other = (
            run.count(reader, name, filters=filters) for reader in (pair.sqlite, pair.postgresql)
        )
        assert other == one, filters


def test_the_questions_have_answers(pair: Pair) -> None:
    """Two empty answers are alike whatever is wrong; every filter must find something."""
    empty = {
        f"{name} --{filters}"
        for name in LISTS
        for filters in catalog.query(name).filters
        if not any(
            run.count(pair.sqlite, name, filters=chosen)
            for chosen in pair.subject.filters(name)
            if "+".join(chosen) == filters
        )
    }

    assert empty == pair.unknown


def test_article_pages(pair: Pair) -> None:
    """Head, texts, copies, sayings in the order of the text."""
    for one in pair.subject.numbers("article"):
        alike(pair, partial(article_page, article=one))


@pytest.mark.parametrize("limit", [20, 0])
def test_claim_dossiers(pair: Pair, limit: int) -> None:
    """Both sides with their words and origins, relations, answers."""
    for one in pair.subject.numbers("claim"):
        alike(pair, partial(claim_dossier, claim=one, limit=limit))


@pytest.mark.parametrize("limit", [20, 0])
def test_source_profiles(pair: Pair, limit: int) -> None:
    """What somebody asserts and denies, through whom, against whom."""
    for one in pair.subject.numbers("source"):
        alike(pair, partial(source_profile, source=one, limit=limit))


@pytest.mark.parametrize("each", [10, 0])
def test_what_is_contested(pair: Pair, each: int) -> None:
    """Claims with who stands on which side, and flat rows of them."""
    for sort in catalog.query("contested").sorts:
        alike(pair, partial(contested, each=each, sort=f"-{sort}", limit=10))


@pytest.mark.parametrize("by_party", [False, True])
def test_where_sources_meet(pair: Pair, by_party: bool) -> None:
    """Claims by sources, and what two or three of them agree on."""
    sources = pair.subject.numbers("source")
    alike(pair, partial(matrix, by_party=by_party))
    alike(pair, partial(matrix, filters={"contested": 1}, by_party=by_party, limit=0))
    alike(pair, partial(crossing, sources=sources[:2], by_party=by_party))
    alike(pair, partial(crossing, sources=sources[:3], by_party=by_party, limit=3, offset=1))


def test_traces_and_histories(pair: Pair) -> None:
    """Of whatever has an identifier, also where it counts no more."""
    for public in pair.subject.identifiers():
        alike(pair, partial(trace, text=public))
        alike(pair, partial(history, text=public))


def test_judgements(pair: Pair) -> None:
    """All of them, and what each comes to."""
    alike(pair, judgements)
    alike(pair, partial(judgements, what="claim", limit=2, offset=1))


def test_briefings(pair: Pair) -> None:
    """What an editor prints."""
    claims = pair.subject.numbers("claim")
    alike(pair, partial(contested_briefing, filters={}, asked={}, limit=3, sayings=5))
    alike(pair, partial(chosen_briefing, claims=claims, asked={}, sayings=3))


@pytest.mark.parametrize("kind", FINDS)
def test_what_is_found_by_name(pair: Pair, kind: str) -> None:
    """One row, or the same candidates in the same order, or the same near misses."""
    find = FINDS[kind]
    for text in (*pair.subject.identifiers(), *pair.subject.names()):
        alike(pair, partial(find, text=text))


@pytest.mark.parametrize("complete", [names.sources, names.articles, names.topics])
def test_what_completes_a_name(pair: Pair, complete: Callable[..., object]) -> None:
    """What the shell offers."""
    for text in ("", "s", "K", "p", "the", "100", *pair.subject.names()):
        alike(pair, partial(complete, typed=text, most=20))


def alike(pair: Pair, ask: Ask) -> None:
    """Hold that both engines give the same answer, or the same error."""
    one, other = (_answer(ask, reader) for reader in (pair.sqlite, pair.postgresql))

    assert other == one


def _answer(ask: Ask, reader: Reader) -> object:
    try:
        found = ask(reader)
        return list(found) if isinstance(found, Iterator) else found
    except ClaimdbError as error:
        return type(error), str(error)
