"""The form above a list: what may be chosen in it, and what may be filled in."""

from pathlib import Path

import pytest

from tests.datasette_plugin.conftest import Browse
from tests.queries.world import World


@pytest.mark.parametrize(
    ("topics", "choice", "suggested"),
    [(0, 0, 0), (2, 3, 0), (201, 0, 201)],
)
def test_topics_are_offered_by_their_names(
    world: World, browse: Browse, topics: int, choice: int, suggested: int
) -> None:
    """None where there are none, a choice of a few, suggestions where they are many."""
    claim = world.claim("It rained.")
    for number in range(topics):
        world.topic(claim, f"topic-{number:04}", f"Topic number {number}")
    page = browse(Path(world.done().removeprefix("sqlite:///"))).page("/world/-/claims")

    assert len(page.xpath("//select[@name='topic']/option")) == choice
    assert len(page.xpath("//input[@name='topic']/following-sibling::datalist/option")) == suggested
    assert len(page.xpath("//label[text()='Topic']")) == (topics > 0)
    if topics:
        (told,) = page.xpath("//ul[@class='rows']//p[@class='note']")
        assert "Topic number 0, Topic number 1" in told.text_content()
