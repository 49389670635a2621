"""Permanent addresses: what was judged the same is shown at one of them."""

from pathlib import Path

from tests.datasette_plugin.conftest import Browse, Browser
from tests.queries.world import World


def test_what_was_merged_leads_to_what_stands_for_it(
    browse: Browse, world: World, tmp_path: Path
) -> None:
    """With its parameters and its form; the old address keeps working."""
    bob, robert = world.source("Bob"), world.source("Robert")
    rain, wet = world.claim("It rained."), world.claim("Rain fell.")
    text = "It rained, Robert said."
    world.say(world.article(text, "2024-05-01"), robert, wet, text, stance="asserts")
    world.run("UPDATE sources SET canonical_id = ? WHERE id = ?", bob, robert)
    world.run("UPDATE claims SET canonical_id = ? WHERE id = ?", rain, wet)
    old = world.id_of("claims", wet), world.id_of("sources", robert)
    new = world.id_of("claims", rain), world.id_of("sources", bob)
    world.done()
    world.close()
    server = browse(tmp_path / "world.db")

    for kind, before, after in zip(("claim", "source"), old, new, strict=True):
        moved = server.get(f"/world/-/{kind}/{before}.json?page=1")
        assert moved.status_code == 302
        assert moved.headers["location"] == f"/world/-/{kind}/{after}.json?page=1"
        assert server.get(f"/world/-/{kind}/{after}").status_code == 200


def test_a_name_leads_to_the_page_of_whom_it_names(seeds: Browser) -> None:
    """As on the command line."""
    moved = seeds.get("/claimdb/-/source/Moscow")

    assert moved.status_code == 302
    assert "Russia" in seeds.get(moved.headers["location"]).text
