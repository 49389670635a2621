"""From scores to attributions."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdb.extract.neural.confidence import Calibration, signs
from claimdb.extract.neural.decode import (
    Marked,
    Scores,
    best_tags,
    bonuses,
    decode,
    log_softmax,
    runs,
)
from claimdb.extract.neural.tags import TAGS


def _scores(tags: str, cues: dict[int, int], sources: dict[int, int]) -> Scores:
    """Scores that are sure of ``tags`` (one letter per word) and of the links."""
    letters = {"o": "O", "s": "I-source", "c": "I-cue", "x": "I-content"}
    letters |= {"S": "B-source", "C": "B-cue", "X": "B-content"}
    size = len(tags)
    given_tags = np.zeros((size, len(TAGS)), dtype=np.float32)
    links = [np.zeros((size, size + 1), dtype=np.float32) for _ in range(2)]
    for word, letter in enumerate(tags):
        given_tags[word, TAGS.index(letters[letter])] = 9
    for table, pairs in zip(links, (cues, sources), strict=True):
        for word in range(size):
            table[word, pairs.get(word, size)] = 9
    return Scores(log_softmax(given_tags), log_softmax(links[0]), log_softmax(links[1]))


def test_a_cue_gathers_its_contents_and_its_source() -> None:
    """Two pieces of a quotation with one cue are one attribution."""
    (found,) = decode(_scores("XxSCXx", {0: 3, 1: 3, 4: 3, 5: 3}, {3: 2}))
    assert found.content == ((0, 2), (4, 6))
    assert (found.cue, found.source) == ((3, 4), (2, 3))


@pytest.mark.parametrize(
    ("tags", "links", "content"),
    [
        ("XxxxCXx", {0: 4, 1: 4, 2: 4, 3: 4}, ((0, 4),)),  # two words that point at nothing
        ("XxxxCXx", {0: 4, 1: 4, 2: 4, 3: 4, 5: 4, 6: 4}, ((0, 4), (5, 7))),
    ],
)
def test_a_content_that_points_at_nothing_is_no_further_piece(
    tags: str, links: dict[int, int], content: tuple[tuple[int, int], ...]
) -> None:
    """What another, unmarked cue said is put into nobody's mouth."""
    (found,) = decode(_scores(tags, links, {}))
    assert found.content == content


def test_one_source_may_have_two_cues() -> None:
    """Sources are shared: "said … and added …"."""
    found = decode(_scores("SCXCX", {2: 1, 4: 3}, {1: 0, 3: 0}))
    assert [row.source for row in found] == [(0, 1), (0, 1)]


def test_a_cue_that_points_at_nothing_has_no_source() -> None:
    """Nobody is named by "is believed to"."""
    (found,) = decode(_scores("oCX", {2: 1}, {}))
    assert found.source is None


@pytest.mark.parametrize("tags", ["oXx", "SCo", "o"])
def test_a_content_without_cue_or_a_cue_without_content_is_nothing(tags: str) -> None:
    """Half an attribution is none."""
    assert decode(_scores(tags, {}, {})) == []


def test_an_inside_never_follows_another_role() -> None:
    """The best sequence that may be is taken, not the best tag of each word."""
    tags = np.full((2, len(TAGS)), -9, dtype=np.float32)
    tags[0, TAGS.index("B-cue")] = 0
    tags[1, TAGS.index("I-content")] = 0
    tags[1, TAGS.index("B-content")] = -1
    assert [TAGS[tag] for tag in best_tags(tags)] == ["B-cue", "B-content"]


def test_two_runs_of_one_role_may_touch() -> None:
    """A begin ends what stands before it."""
    content = TAGS.index("B-content")
    assert runs([content, content])["content"] == [(0, 1), (1, 2)]


def test_a_bonus_brings_up_what_is_nearly_marked() -> None:
    """A cue that scores just below nothing is marked with a bonus, and is no surer for it."""
    scores = _scores("SCX", {2: 1}, {1: 0})
    scores.tags[1, TAGS.index("O")] = scores.tags[1, TAGS.index("B-cue")] + 0.5
    assert decode(scores) == []
    (found,) = decode(scores, bonuses(1.0, 0.0, 0.0))
    assert found.cue == (1, 2)
    assert found.signs[0] == pytest.approx(float(np.exp(scores.tags[1, TAGS.index("B-cue")])))


@settings(max_examples=50)
@given(st.integers(1, 12), st.integers(0, 2**32 - 1))
def test_no_word_is_in_two_places(size: int, seed: int) -> None:
    """Whatever the scores, contents and cues do not overlap, and each has a cue and a content."""
    dice = np.random.default_rng(seed)
    found = decode(
        Scores(
            log_softmax(dice.normal(size=(size, len(TAGS))).astype(np.float32)),
            log_softmax(dice.normal(size=(size, size + 1)).astype(np.float32)),
            log_softmax(dice.normal(size=(size, size + 1)).astype(np.float32)),
        )
    )
    taken = [word for row in found for run in (*row.content, row.cue) for word in range(*run)]
    assert len(taken) == len(set(taken))
    assert all(row.content for row in found)


def test_confidence_grows_with_what_speaks_for_it() -> None:
    """A calibration weighs the signs, and stays between 0 and 1."""
    calibration = Calibration((1.0, 0.5, 0.5, 0.5, 0.2, 0.0, 0.0, 0.0), -1.0)
    weak, strong = (Marked(((3, 9),), (1, 2), (0, 1), (part,) * 5) for part in (0.4, 1.0))
    assert 0 < calibration(weak) < calibration(strong) < 1
    assert len(signs(weak)) == len(calibration.weights)
