"""Search: what people type, what the index is asked, what is found."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimdb.db.reader import Reader, open_reader
from claimdb.errors import SearchEmpty
from claimdb.queries.search import CLOSING, OPENING, Kind, expression, mark, search
from tests.queries.missiles import Missiles
from tests.queries.world import World


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("missiles Ukraine", '("missiles") AND ("Ukraine")'),
        ('"comrades in arms"', '("comrades in arms")'),
        ("shells OR missiles used", '("shells" OR "missiles") AND ("used")'),
        ("missiles -Iran", '(("missiles")) NOT ("Iran")'),
        ("missiles NOT Iran", '(("missiles")) NOT ("Iran")'),
        ("missil*", '("missil" *)'),
        ('"balli miss"*', '("balli miss" *)'),
        ("a AND b", '("a") AND ("b")'),
        ("“in arms”", '("in arms")'),
        ("Kyiv's", '("Kyiv\'s")'),
        ("— missiles …", '("missiles")'),
        ('missiles "unclosed phrase', '("missiles") AND ("unclosed phrase")'),
        ("title:missiles", '("title:missiles")'),
        ("OR missiles", '("missiles")'),
    ],
)
def test_what_is_typed_becomes_quoted_words(query: str, expected: str) -> None:
    """Words are all wanted; OR binds closer; what begins with - is not wanted."""
    assert expression(query) == expected


@pytest.mark.parametrize("query", ["", "   ", "-missiles", "*", '""', "()", "AND", "\x00"])
def test_a_search_for_nothing_is_an_error(query: str) -> None:
    """Only what must not occur would be everything else there is."""
    with pytest.raises(SearchEmpty, match="asks for no word"):
        expression(query)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(query=st.text(alphabet=st.one_of(st.characters(), st.sampled_from('"*-^:(){}+ ANDORT'))))
def test_nothing_that_is_typed_breaks_the_index(query: str, reader: Reader) -> None:
    """No input is an error of the index's language: it is searched, or asks for no word."""
    try:
        words = expression(query)
    except SearchEmpty:
        return

    assert words
    list(search(reader, query, limit=3))


def test_words_are_found_in_their_place(case: Missiles, reader: Reader) -> None:
    """With who said them, of which claim, and the words marked."""
    (hit,) = search(reader, "misleading", [Kind.QUOTES])

    assert (hit.kind, hit.source, hit.stance) == ("quotes", "Kim Yo Jong", "asserts")
    assert hit.id == case.world.id_of("attributions", case["sister answers"])
    assert hit.date == "May 2024"
    assert mark(hit.snippet, "<", ">") == "<misleading> public opinion"


def test_claims_quotes_and_articles_are_found(reader: Reader) -> None:
    """Kind by kind, and each thing once."""
    hits = list(search(reader, "missiles"))

    assert [kind for kind in Kind if any(hit.kind == kind for hit in hits)] == [
        Kind.QUOTES,
        Kind.ARTICLES,
    ]
    assert len({(hit.kind, hit.id) for hit in hits}) == len(hits)


def test_a_claim_is_found_by_its_statement(case: Missiles, reader: Reader) -> None:
    """The identifier is that of the claim."""
    (hit,) = search(reader, "supplied", [Kind.CLAIMS])

    assert hit.id == case.world.id_of("claims", case["supplied"])
    assert f"{OPENING}supplied{CLOSING}" in hit.snippet


def test_cues_are_not_searched_as_words(reader: Reader) -> None:
    """The word of saying itself would find everybody."""
    assert list(search(reader, "said", [Kind.QUOTES])) == []


def test_case_and_accents_do_not_matter(world: World) -> None:
    """Zelenskyy is found by zelenskyy, Çelik by celik."""
    world.claim("Çelik has spoken.")
    with open_reader(world.done()) as reader:
        assert len(list(search(reader, "CELIK", [Kind.CLAIMS]))) == 1


def test_what_is_not_wanted_is_left_out(reader: Reader) -> None:
    """A minus takes away."""
    with_both = list(search(reader, "missiles", [Kind.ARTICLES]))
    without = list(search(reader, "missiles -Kirby", [Kind.ARTICLES]))

    assert (len(with_both), len(without)) == (3, 1)


def test_a_limit_is_for_each_kind(reader: Reader) -> None:
    """Claims do not crowd out articles."""
    assert [hit.kind for hit in search(reader, "missiles", limit=1)] == ["quotes", "articles"]


def test_a_withdrawn_saying_is_not_found(world: World) -> None:
    """Only what counts is shown as said."""
    article, claim = world.article("It rained hard."), world.claim("It rained.")
    source = world.source("A")
    old = world.say(article, source, claim, "rained hard")
    world.say(article, source, claim, "It rained", supersedes_id=old)
    with open_reader(world.done()) as reader:
        assert list(search(reader, "hard", [Kind.QUOTES])) == []


def test_what_was_found_tells_how_it_is_known(reader: Reader) -> None:
    """A retelling is marked, and so is what only a program recorded."""
    denied = search(reader, "deny missiles", [Kind.QUOTES])
    believed = search(reader, "believe", [Kind.QUOTES])
    retold = search(reader, "deny", [Kind.ARTICLES])

    assert {(one.retelling, one.automatic) for one in denied} == {(True, False)}
    assert {(one.retelling, one.automatic) for one in believed} == {(False, True)}
    assert [one.retelling for one in retold] == [True]
