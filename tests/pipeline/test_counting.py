"""What "contested" counts, case by case, in the words of the design."""

from collections.abc import Callable
from typing import Final

import pytest

from tests.pipeline.scene import NOTHING, Scene, Side, played
from tests.pipeline.slow_count import slow_tallies
from tests.support.stores import Store

Case = tuple[str, Callable[[Scene, int], None], Side, Side, int]


def _forty_quote_one(scene: Scene, claim: int) -> None:
    kirby = scene.named()
    for _ in range(40):
        scene.say(scene.article(), kirby, claim)


def _wire_copy(scene: Scene, claim: int) -> None:
    wire, other = scene.article(), scene.article()
    scene.copy(other, wire)
    for article in (wire, other):
        scene.say(article, scene.unnamed(article), claim)
        scene.say(article, scene.named(), claim, own_voice=1)


def _reuse(scene: Scene, claim: int) -> None:
    wire, other = scene.article(), scene.article()
    scene.copy(other, wire, "reuse")
    for article in (wire, other):
        scene.say(article, scene.unnamed(article), claim)


def _rejected_copy(scene: Scene, claim: int) -> None:
    wire, other = scene.article(), scene.article()
    scene.review("rejected", article_copy_id=scene.copy(other, wire))
    for article in (wire, other):
        scene.say(article, scene.unnamed(article), claim)


def _retelling(scene: Scene, claim: int) -> None:
    original, retelling = scene.article(), scene.article()
    scene.copy(retelling, original, "retelling")
    for article in (original, retelling):
        scene.say(article, scene.named(), claim, own_voice=1)


def _spokesperson(scene: Scene, claim: int) -> None:
    kirby, council, house, austin = (scene.named() for _ in range(4))
    scene.affiliate(kirby, council)
    scene.affiliate(council, house, "part_of")
    scene.affiliate(austin, house, "official_of")
    for source in (kirby, council, house, austin):
        scene.say(scene.article(), source, claim)


def _member(scene: Scene, claim: int) -> None:
    state, alliance = scene.named(), scene.named()
    scene.affiliate(state, alliance, "member_of")
    for source in (state, alliance):
        scene.say(scene.article(), source, claim)


def _ended(scene: Scene, claim: int) -> None:
    speaker, body = scene.named(), scene.named()
    scene.affiliate(speaker, body, until=10)
    scene.say(scene.article(), body, claim, day=5)
    scene.say(scene.article(), speaker, claim, day=9)
    scene.say(scene.article(day=20), speaker, claim)


def _two_tops(scene: Scene, claim: int) -> None:
    speaker, one, other = (scene.named() for _ in range(3))
    scene.affiliate(speaker, one)
    scene.affiliate(speaker, other)
    for source in (speaker, one, other):
        scene.say(scene.article(), source, claim)


def _unnamed_alone(scene: Scene, claim: int) -> None:
    for _ in range(3):
        article = scene.article()
        scene.say(article, scene.unnamed(article), claim)


def _unnamed_and_named(scene: Scene, claim: int) -> None:
    _unnamed_alone(scene, claim)
    scene.say(scene.article(), scene.named(), claim)


def _unnamed_judged_named(scene: Scene, claim: int) -> None:
    article, named = scene.article(), scene.named()
    aide = scene.unnamed(article)
    scene.same("source", aide, named)
    scene.say(article, aide, claim)
    scene.say(scene.article(), named, claim)


def _unnamed_judged_the_same(scene: Scene, claim: int) -> None:
    aides = []
    for _ in range(2):
        article = scene.article()
        aides.append(scene.unnamed(article))
        scene.say(article, aides[-1], claim)
    scene.same("source", *aides)


def _own_voice(scene: Scene, claim: int) -> None:
    for publisher in (scene.named(), scene.named()):
        for _ in range(2):
            scene.say(scene.article(), publisher, claim, own_voice=1)


def _relays(scene: Scene, claim: int) -> None:
    article = scene.article()
    agency = scene.say(article, scene.named(), claim, "relays")
    scene.say(article, scene.named(), claim, via_id=agency)


def _not_counted(scene: Scene, claim: int) -> None:
    rejected = scene.say(scene.article(), scene.named(), claim)
    scene.review("accepted", attribution_id=rejected)
    scene.review("rejected", attribution_id=rejected)
    scene.say(scene.article(), scene.named(), claim, confidence=0.49)
    article, source = scene.article(), scene.named()
    old = scene.say(article, source, claim)
    scene.say(article, source, claim, "questions", supersedes_id=old)


def _machine_made(scene: Scene, claim: int) -> None:
    scene.say(scene.article(), scene.named(), claim, confidence=0.5)
    unsure = scene.say(scene.article(), scene.named(), claim, confidence=0.1)
    scene.review("accepted", attribution_id=unsure)


def _changed_mind(scene: Scene, claim: int) -> None:
    source = scene.named()
    scene.say(scene.article(), source, claim, day=1)
    scene.say(scene.article(), source, claim, "denies", day=2)


def _both_sides(scene: Scene, claim: int) -> None:
    _changed_mind(scene, claim)
    scene.say(scene.article(), scene.named(), claim)


CASES: Final[tuple[Case, ...]] = (
    ("forty articles quote one", _forty_quote_one, (40, 1, 1, 1), NOTHING, 0),
    ("wire copy is one report", _wire_copy, (1, 1, 2, 0), NOTHING, 0),
    ("reuse of passages is two reports", _reuse, (2, 1, 2, 0), NOTHING, 0),
    ("a rejected copy is two reports", _rejected_copy, (2, 1, 2, 0), NOTHING, 0),
    ("retelling and original are one", _retelling, (1, 0, 1, 0), NOTHING, 0),
    ("who speaks for a body is one with it", _spokesperson, (4, 1, 1, 1), NOTHING, 0),
    ("a member does not speak for the alliance", _member, (2, 2, 2, 2), NOTHING, 0),
    ("not after the affiliation has ended", _ended, (3, 2, 2, 2), NOTHING, 0),
    ("with two tops there is no party", _two_tops, (3, 3, 3, 3), NOTHING, 0),
    ("unnamed ones: one, or all different", _unnamed_alone, (3, 1, 3, 0), NOTHING, 0),
    ("unnamed ones may be a named one", _unnamed_and_named, (4, 1, 4, 1), NOTHING, 0),
    ("unnamed judged a named one", _unnamed_judged_named, (2, 1, 1, 1), NOTHING, 0),
    ("unnamed judged the same", _unnamed_judged_the_same, (2, 1, 1, 0), NOTHING, 0),
    ("own voice adds to the most only", _own_voice, (4, 0, 2, 0), NOTHING, 0),
    ("relays are no position", _relays, (1, 1, 1, 1), NOTHING, 0),
    ("rejected, unsure, superseded", _not_counted, NOTHING, NOTHING, 0),
    ("sure enough, or accepted", _machine_made, (2, 2, 2, 2), NOTHING, 0),
    ("one who changes sides contests nothing", _changed_mind, (1, 1, 1, 1), (1, 1, 1, 1), 0),
    ("two who differ do", _both_sides, (2, 2, 2, 2), (1, 1, 1, 1), 1),
)


@pytest.mark.parametrize(("name", "play", "asserts", "denies", "contested"), CASES)
def test_a_case_of_the_design(
    scratch: Store,
    name: str,
    play: Callable[[Scene, int], None],
    asserts: Side,
    denies: Side,
    contested: int,
) -> None:
    """Articles, origins at the least and at the most, parties; by SQL and by hand."""
    with played(scratch.url) as scene:
        claim = scene.claim()
        play(scene, claim)
        scene.refresh()

        found = scene.tallies().get(claim, (0, NOTHING, NOTHING))
        slow = slow_tallies(scene).get(frozenset([claim]), (0, NOTHING, NOTHING))

        assert found == slow == (contested, asserts, denies), name
        sums = scene.batch.rows(
            "SELECT sum(counts_min), sum(counts_max) FROM independent_origins"
            " WHERE stance = 'asserts' AND claim_id = ?",
            claim,
        )
        assert sums in ([asserts[1:3]], [(None, None)])
        scene.require_in_step()
