"""One more judgement of *same*: what it makes of clusters is what all judgements give."""

import random

from claimdb.model.vocab import Judgement
from claimdb.pipeline.joining import join
from tests.pipeline.scene import Scene, played
from tests.support.stores import Store


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
                scene.touched.judged_sources = True
                scene.touched.sources |= set(sources)
            scene.refresh()
            for _ in range(7):
                pair = tuple(sorted(drawn.sample(sources, 2)))
                _judged(scene, (pair[0], pair[1]), Judgement.SAME)
                scene.touched.same_sources.add((pair[0], pair[1]))
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


def test_what_is_kept_apart_is_left_to_be_decided_anew(store: Store) -> None:
    """A judgement stands against one of the two."""
    with played(store.url) as scene:
        first, second, third = (_source(scene) for _ in range(3))
        scene.refresh()
        _judged(scene, (first, third), Judgement.NOT_SAME)
        joined = join(scene.batch, "source", [(first, second)])

        assert (joined.moved, joined.hard) == (set(), {first, second})
