"""Whatever is said, judged, copied and taken back: two ways of counting agree, in any order."""

from collections.abc import Callable
from typing import Final

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.pipeline.base_rows import require_base_rows
from tests.pipeline.scene import Scene, played
from tests.pipeline.slow_count import slow_tallies
from tests.support.stores import Store

#: What is done, and numbers from which its parts are picked.
Step = tuple[str, tuple[int, int, int, int]]


def _article(scene: Scene, picks: tuple[int, ...]) -> None:
    scene.article(day=picks[0] % 28 + 1 if picks[1] % 2 else None)


def _named(scene: Scene, _picks: tuple[int, ...]) -> None:
    scene.named()


def _unnamed(scene: Scene, picks: tuple[int, ...]) -> None:
    scene.unnamed(_pick(scene, "articles", picks[0]))


def _claim(scene: Scene, _picks: tuple[int, ...]) -> None:
    scene.claim()


def _say(scene: Scene, picks: tuple[int, ...]) -> None:
    source = _pick(scene, "sources", picks[0])
    own_article = scene.facts["sources"][source].get("article_id")
    article = int(str(own_article or _pick(scene, "articles", picks[1])))
    stance = ("asserts", "denies", "asserts", "denies", "relays", "questions")[picks[2] % 6]
    more = (
        {},
        {"own_voice": 1},
        {"confidence": picks[3] % 10 / 10},
        {"day": picks[3] % 28 + 1},
    )[picks[3] % 4]
    claim = _pick(scene, "claims", picks[2])
    scene.say(article, source, claim, stance, scope=("full", "partial")[picks[1] % 2], **more)


def _supersede(scene: Scene, picks: tuple[int, ...]) -> None:
    old = _pick(scene, "attributions", picks[0])
    row = scene.facts["attributions"][old]
    article, source = int(str(row["revision_id"])), int(str(row["source_id"]))
    claim = _pick(scene, "claims", picks[1])
    scene.say(article, source, claim, ("asserts", "denies")[picks[2] % 2], supersedes_id=old)


def _answer(scene: Scene, picks: tuple[int, ...]) -> None:
    allegation = _pick(scene, "attributions", picks[0])
    source = _pick(scene, "sources", picks[1])
    own_article = scene.facts["sources"][source].get("article_id")
    article = int(str(own_article or _pick(scene, "articles", picks[2])))
    stance = ("denies", "declines", "asserts", "relays")[picks[3] % 4]
    scene.say(article, source, _pick(scene, "claims", picks[3]), stance, answers_id=allegation)


def _accuse(scene: Scene, picks: tuple[int, ...]) -> None:
    claim, source = _pick(scene, "claims", picks[0]), _pick(scene, "sources", picks[1])
    known = scene.facts["claim_subjects"].values()
    if (claim, source) not in {(row["claim_id"], row["source_id"]) for row in known}:
        scene.accuse(claim, source)


def _copy(scene: Scene, picks: tuple[int, ...]) -> None:
    one, other = _pick(scene, "articles", picks[0]), _pick(scene, "articles", picks[1])
    known = {
        (row["article_id"], row["original_id"]) for row in scene.facts["article_copies"].values()
    }
    if one != other and not known & {(one, other), (other, one)}:
        scene.copy(one, other, ("copy", "rewrite", "retelling", "reuse")[picks[2] % 4])


def _affiliate(scene: Scene, picks: tuple[int, ...]) -> None:
    one, other = sorted((_pick(scene, "sources", picks[0]), _pick(scene, "sources", picks[1])))
    kind = ("spokesperson_of", "part_of", "member_of")[picks[2] % 3]
    known = [
        (row["source_id"], row["target_id"], row["kind"])
        for row in scene.facts["affiliations"].values()
    ]
    if one != other and (one, other, kind) not in known:
        until = (None, 10, 20)[picks[3] % 3]
        scene.affiliate(one, other, kind, since=(None, 5)[picks[3] % 2], until=until)


def _same(scene: Scene, picks: tuple[int, ...]) -> None:
    entity = ("source", "claim")[picks[2] % 2]
    one, other = (_pick(scene, f"{entity}s", pick) for pick in picks[:2])
    if one != other:
        scene.same(entity, one, other)


def _undo(scene: Scene, picks: tuple[int, ...]) -> None:
    number = _pick(scene, "judgements", picks[0])
    row = scene.facts["judgements"][number]
    entity = "source" if "left_source_id" in row else "claim"
    undone = [one["undoes_id"] for one in scene.facts["judgements"].values()]
    if row["undoes_id"] is None and number not in undone:
        left, right = (int(str(row[f"{side}_{entity}_id"])) for side in ("left", "right"))
        scene.same(entity, left, right, undoes=number)


def _review(scene: Scene, picks: tuple[int, ...]) -> None:
    table = ("attributions", "article_copies", "affiliations")[picks[0] % 3]
    column = {"attributions": "attribution_id", "article_copies": "article_copy_id"}.get(
        table, "affiliation_id"
    )
    if scene.facts[table]:
        decision = ("accepted", "rejected")[picks[2] % 2]
        scene.review(decision, **{column: _pick(scene, table, picks[1])})


_STEPS: Final[dict[str, tuple[Callable[[Scene, tuple[int, ...]], None], str | None]]] = {
    "article": (_article, None),
    "named": (_named, None),
    "unnamed": (_unnamed, None),
    "claim": (_claim, None),
    "say": (_say, None),
    "say more": (_say, None),
    "say again": (_say, None),
    "supersede": (_supersede, "attributions"),
    "answer": (_answer, "attributions"),
    "accuse": (_accuse, None),
    "copy": (_copy, None),
    "affiliate": (_affiliate, None),
    "same": (_same, None),
    "undo": (_undo, "judgements"),
    "review": (_review, None),
}
_number = st.integers(0, 30)
_steps = st.lists(
    st.tuples(st.sampled_from(list(_STEPS)), st.tuples(_number, _number, _number, _number)),
    min_size=6,
    max_size=24,
)


def _pick(scene: Scene, table: str, pick: int) -> int:
    return list(scene.facts[table])[pick % len(scene.facts[table])]


def _start(scene: Scene) -> None:
    for _ in range(3):
        scene.unnamed(scene.article())
        scene.named()
    for _ in range(2):
        scene.accuse(scene.claim(), scene.named())


@settings(max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(steps=_steps)
def test_two_ways_of_counting_agree(scratch: Store, steps: list[Step]) -> None:
    """After every step that is brought in step alone, as after making everything anew."""
    with played(scratch.url) as scene:
        _start(scene)
        for name, picks in steps:
            step, needs = _STEPS[name]
            if needs is None or scene.facts[needs]:
                step(scene, picks)
                scene.refresh()
                require_base_rows(scene.batch)
        scene.require_in_step()

        slow = slow_tallies(scene)
        for claim, tally in scene.tallies().items():
            assert next(found for same, found in slow.items() if claim in same) == tally
        assert len(slow) == len(scene.tallies())
        _require_each_row_counted(scene)


def _require_each_row_counted(scene: Scene) -> None:
    """Hold the rows that are shown with their reasons to the sums that are counted."""
    for claim, (_, asserts, denies) in scene.tallies().items():
        for stance, side in (("asserts", asserts), ("denies", denies)):
            ((least, most),) = scene.batch.rows(
                "SELECT coalesce(sum(counts_min), 0), coalesce(sum(counts_max), 0)"
                " FROM independent_origins WHERE claim_id = ? AND stance = ?",
                claim,
                stance,
            )
            assert (least, most) == side[1:3]
