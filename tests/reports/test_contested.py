"""Contested claims in words: how each name got to its side is said beside it."""

from dataclasses import replace

from claimdb.db.reader import open_reader
from claimdb.queries.contested import contested
from claimdb.reports.contested import contested_document, is_undated
from claimdb.reports.text import Look, render_text
from tests.queries.world import World
from tests.support.stores import Store

TEXT = "It rained. It did not rain. It was wet. It may have rained."


def quarrel(store: Store) -> World:
    """Return a world in which it is contested that it rained."""
    world = World(store)
    rain, pour, snow = (world.claim(f"It {verb}.") for verb in ("rained", "poured", "snowed"))
    world.relate(pour, "entails", rain)
    world.relate(rain, "contradicts", snow)
    paper = world.publisher("The Paper")
    article = world.article(TEXT, "2024-06-01", publisher_id=paper)
    both = world.source("The weatherman")
    world.say(article, both, rain, "It rained")
    world.say(article, both, rain, "It did not rain", denial="qualified", scope="partial")
    world.say(article, paper, rain, "It rained", own_voice=1)
    world.say(article, world.source("Neighbours", article_id=article), rain, hedge="possible")
    world.say(article, world.source("The farmer"), pour, "It was wet")
    world.say(article, world.source("The skier"), snow, "It was wet")
    world.say(article, world.source("The judge"), rain, stance="declines")
    return world


def test_how_each_name_got_there_is_said(store: Store) -> None:
    """Who only said what it follows from, or what is incompatible, is never plainly on a side."""
    with open_reader(quarrel(store).done()) as reader:
        text = render_text(contested_document(contested(reader)), Look(width=100))

    for told in (
        "The weatherman (stands on both sides)",
        "The weatherman (partial denial · stands on both sides)",
        "The Paper (in its own voice)",
        "Neighbours (unnamed · as possible)",
        "The farmer\n    follows from: It poured.",
        "Incompatible: said of other claims; no denial of this",
        "The skier\n    asserts what is incompatible with it: It snowed.",
        "1 saying questions it or declines to comment",
    ):
        assert told in text


def test_a_day_of_reading_is_marked_and_explained(store: Store) -> None:
    """Below the list, once; where every day is told there is nothing to explain."""
    world = World(store)
    claim, undated = world.claim("It rained."), world.article(TEXT, None)
    world.say(undated, world.source("The farmer"), claim, "It rained")
    world.say(undated, world.source("The fireman"), claim, "It did not rain", denial="flat")
    with open_reader(world.done()) as reader:
        found = list(contested(reader))
    told = render_text(contested_document(found), Look(width=100))
    dated = replace(
        found[0], first_dated_by="said", last_dated_by="said", asserted_by=(), denied_by=()
    )

    assert [(one.first_dated_by, one.last_dated_by) for one in found] == [("seen", "seen")]
    assert told.count("seen 2 January 2026") == 3
    assert told.count("\nseen: neither the words nor their article have a date") == 1
    assert not is_undated(dated)


def test_a_side_that_only_follows_has_no_counts_of_its_own(store: Store) -> None:
    """Nobody asserts the claim itself; "0 articles" beside a name would look like an error."""
    world = World(store)
    wet, rain = world.claim("It was wet."), world.claim("It rained.")
    world.relate(rain, "entails", wet)
    article = world.article(TEXT, "2024-06-01")
    world.say(article, world.source("The farmer"), rain, "It rained")
    world.say(article, world.source("The fireman"), wet, "It was wet", denial="flat")
    with open_reader(world.done()) as reader:
        text = render_text(contested_document(contested(reader)), Look(width=100))

    assert "Asserted: only by what follows from other claims\n  The farmer" in text
    assert "Denied: 1 article · 1 origin" in text
