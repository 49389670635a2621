"""One more judgement of *same*: what it makes of clusters is what all judgements give."""

import random
from itertools import combinations, pairwise
from typing import Final

from claimdb.model.vocab import Judgement
from claimdb.pipeline.joining import join
from tests.pipeline.scene import Scene, played
from tests.support.stores import Store

_APART: Final = 0.3
_KNOWN: Final = "SELECT 1 FROM judgements WHERE left_source_id = ? AND right_source_id = ?"


def _source(scene: Scene) -> int:
    public = scene.public("src")
    return scene.add("sources", public_id=public, kind="person", name=public, name_key=public)


def _judged(scene: Scene, pair: tuple[int, int], judgement: Judgement) -> None:
    low, high = sorted(pair)
    scene.add("judgements", left_source_id=low, right_source_id=high, judgement=judgement.value)


def test_clusters_grow_as_if_decided_anew(store: Store) -> None:
    """Whatever the order, and where people hold some apart."""
    for seed in range(6):
        drawn = random.Random(seed)
        with played(store.url) as scene:
            sources = [_source(scene) for _ in range(8)]
            scene.refresh()
            for _ in range(3):
                _judged(scene, (drawn.choice(sources[:4]), sources[4]), Judgement.NOT_SAME)
                scene.touched.judged_sources |= set(sources)
            scene.refresh()
            pairs = list(combinations(sources, 2))
            for low, high in drawn.sample(pairs, 14):
                if scene.batch.rows(_KNOWN, low, high):
                    continue
                apart = drawn.random() < _APART
                judged = Judgement.NOT_SAME if apart else Judgement.SAME
                _judged(scene, (low, high), judged)
                touched = scene.touched
                (touched.apart_sources if apart else touched.same_sources).add((low, high))
                scene.refresh()
                scene.require_in_step()


def test_a_row_moves_alone(store: Store) -> None:
    """What comes to a cluster moves, and nothing of the cluster is touched."""
    with played(store.url) as scene:
        first, second, third = (_source(scene) for _ in range(3))
        scene.refresh()
        _judged(scene, (first, second), Judgement.SAME)
        assert join(scene.batch, "source", [(first, second)]).moved == {second}
        _judged(scene, (second, third), Judgement.SAME)
        joined = join(scene.batch, "source", [(second, third)])

        assert (joined.moved, joined.hard) == ({third}, set())


def test_what_is_kept_apart_from_others_moves(store: Store) -> None:
    """A judgement stands against one of the two, but not between the two."""
    with played(store.url) as scene:
        first, second, third = (_source(scene) for _ in range(3))
        scene.refresh()
        _judged(scene, (first, third), Judgement.NOT_SAME)
        _judged(scene, (first, second), Judgement.SAME)
        joined = join(scene.batch, "source", [(first, second)])

        assert (joined.moved, joined.hard) == ({second}, set())


def test_what_is_kept_apart_is_refused(store: Store) -> None:
    """The two are never one, whichever of two clusters the judgement is found from."""
    for larger in (0, 1):
        with played(store.url) as scene:
            sources = [_source(scene) for _ in range(5)]
            left, right = sources[: 2 + larger], sources[2 + larger :]
            scene.refresh()
            for side in (left, right):
                for pair in pairwise(side):
                    _judged(scene, pair, Judgement.SAME)
                    scene.touched.same_sources.add(pair)
            _judged(scene, (left[0], right[-1]), Judgement.NOT_SAME)
            scene.touched.apart_sources.add((left[0], right[-1]))
            scene.refresh()
            _judged(scene, (left[-1], right[0]), Judgement.SAME)
            joined = join(scene.batch, "source", [(left[-1], right[0])])

            assert (joined.moved, joined.hard) == (set(), set())
            scene.require_in_step()


def test_two_large_clusters_become_one(store: Store) -> None:
    """Each is larger than what is read of it at first."""
    with played(store.url) as scene:
        sources = [_source(scene) for _ in range(104)]
        scene.refresh()
        for side in (sources[:52], sources[52:]):
            for pair in pairwise(side):
                _judged(scene, pair, Judgement.SAME)
                scene.touched.same_sources.add(pair)
        scene.refresh()
        _judged(scene, (sources[0], sources[-1]), Judgement.SAME)
        scene.touched.same_sources.add((sources[0], sources[-1]))
        scene.refresh()

        rows = scene.batch.rows("SELECT DISTINCT canonical_id FROM sources")
        assert rows == [(sources[0],)]
        scene.require_in_step()


def test_who_are_one_and_judged_apart_are_decided_anew(store: Store) -> None:
    """The cluster that holds both falls in two, as all judgements have it."""
    with played(store.url) as scene:
        first, second, third = (_source(scene) for _ in range(3))
        scene.refresh()
        for pair in ((first, second), (second, third)):
            _judged(scene, pair, Judgement.SAME)
            scene.touched.same_sources.add(pair)
        scene.refresh()
        _judged(scene, (first, third), Judgement.NOT_SAME)
        scene.touched.apart_sources.add((first, third))
        scene.refresh()

        rows = scene.batch.rows("SELECT DISTINCT canonical_id FROM sources ORDER BY 1")
        assert rows == [(first,), (third,)]
        scene.require_in_step()
