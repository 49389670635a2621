"""What both kinds of linked data tell alike."""

from dataclasses import replace

import pytest

from claimdb.export.iris import Iris
from claimdb.export.linked import (
    Names,
    article_terms,
    makers,
    saying_terms,
    sentence,
    source_node,
    sources_in,
)
from claimdb.model.vocab import Stance
from claimdb.queries.shapes import Denial, Link, SourceName
from tests.support.linked_data import PROOF, SAYING

WORDS = "The ferry sailed with its doors open."
NAMES = Names(Iris(), {}, "sameAs")
HARBOUR = SourceName("src_b", "the harbour", "organisation")


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, f"Northern Lines denies: {WORDS}"),
        ({"denial": Denial("flat", "partial", None)}, f"Northern Lines denies in part: {WORDS}"),
        (
            {"denial": Denial("flat", "element", "open")},
            f"Northern Lines denies (only “open”): {WORDS}",
        ),
        ({"stance": "asserts", "denial": None}, f"Northern Lines asserts: {WORDS}"),
        (
            {"stance": "asserts", "denial": None, "hedge": "likely"},
            f"Northern Lines asserts (likely): {WORDS}",
        ),
        (
            {"stance": "declines", "denial": None},
            f"Northern Lines declines to comment on: {WORDS}",
        ),
        (
            {"chain": (Link("att_b", HARBOUR, "relays", ()),)},
            f"Northern Lines denies, through the harbour: {WORDS}",
        ),
    ],
)
def test_a_sentence_says_no_more_than_was_said(changes: dict[str, object], told: str) -> None:
    """A part is a part, and what is known through another is not known from the speaker."""
    assert sentence(replace(SAYING, **changes)) == told  # type: ignore[arg-type]


def test_every_stance_has_words_of_its_own() -> None:
    """None is told in the words of another."""
    told = {sentence(replace(SAYING, stance=stance.value)) for stance in Stance}

    assert len(told) == len(Stance)


def test_another_name_is_told_where_it_was_another() -> None:
    """As the words were recorded, before the source was judged to be another."""
    same = saying_terms(SAYING, PROOF, NAMES)
    other = saying_terms(replace(SAYING, recorded_as="the line"), PROOF, NAMES)

    assert "claimdb:recordedAs" not in same
    assert other["claimdb:recordedAs"] == "the line"


def test_a_kind_that_others_do_not_know_is_told_in_our_word() -> None:
    """A group is not called an organisation for want of a better one."""
    group = source_node(SourceName("src_c", "experts", "group", named=False), NAMES)

    assert group["@type"] == ["claimdb:Source"]
    assert (group["claimdb:sourceKind"], group["claimdb:named"]) == ("claimdb:group", False)


def test_who_made_it_and_who_accepted_it() -> None:
    """A program with its model, and the person who looked at it; or a person alone."""
    machine = replace(PROOF, created_by=None, program="claimdb extract 1", model="m2")

    assert makers(PROOF, "Person", "Software") == ({"@type": "Person", "name": "ana"}, None)
    assert makers(replace(machine, accepted_by="ben"), "Person", "Software") == (
        {"@type": "Software", "name": "claimdb extract 1 with m2"},
        {"@type": "Person", "name": "ben"},
    )


def test_an_article_is_told_by_its_web_address_only() -> None:
    """What else stands there is left out."""
    for address, told in (("https://daily.example/", True), ("javascript:alert(1)", False)):
        article = replace(SAYING.article, url=address)
        assert ("claimdb:address" in article_terms(article, NAMES)) is told


@pytest.mark.parametrize(
    ("item", "same"),
    [
        ("Q159", {"@id": "http://www.wikidata.org/entity/Q159"}),
        ("q159", None),
        ("Q159/../x", None),
        ("", None),
        (None, None),
    ],
)
def test_what_wikidata_calls_it_is_told(item: str | None, same: object) -> None:
    """Where it is recorded, and is the name of an item."""
    items = {} if item is None else {HARBOUR.id: item}

    assert source_node(HARBOUR, replace(NAMES, items=items)).get("sameAs") == same


def test_every_source_of_a_saying_is_named() -> None:
    """Who speaks, for whom, through whom, and who published it."""
    party, outlet = replace(HARBOUR, id="src_p"), replace(HARBOUR, id="src_o")
    article = replace(SAYING.article, publisher=outlet)
    chain = (Link("att_b", HARBOUR, "relays", ()),)
    saying = replace(SAYING, party=party, chain=chain, article=article)

    assert set(sources_in([saying])) == {SAYING.source.id, "src_p", "src_o", HARBOUR.id}
