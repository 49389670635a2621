"""Reading pairs that people have marked."""

from pathlib import Path

import pytest

from claimdb.bench.linking import CASES
from claimdb.bench.linking_gold import GoldPair, digest, read_lines, read_stories
from claimdb.errors import BytesUnreadable, FileUnreadable, FormatBroken
from claimdb.link.relation import Relation
from tests.support.repository import ROOT

STORY = """
story: fire
pairs:
  - label: same
    left: Nine died.
    right: Nine people died.
"""


def test_a_pair_has_its_story(tmp_path: Path) -> None:
    """So that pairs of one story stay on one side."""
    path = tmp_path / "pairs.yaml"
    path.write_text(f"{STORY}---{STORY.replace('fire', 'flood')}", encoding="utf-8")

    assert read_stories(path) == [
        GoldPair("Nine died.", "Nine people died.", Relation.SAME, "fire"),
        GoldPair("Nine died.", "Nine people died.", Relation.SAME, "flood"),
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("story: [", "is not YAML"),
        ("stories: 3", "number 1, that is no story"),
        (STORY.replace("same", "equal"), "in story 'fire' what is no pair"),
        (STORY.replace("Nine died.", "' '"), "in story 'fire' what is no pair"),
    ],
)
def test_what_is_wrong_with_a_story_is_told(tmp_path: Path, text: str, words: str) -> None:
    """With the file, the place and the form that is right."""
    path = tmp_path / "pairs.yaml"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(FormatBroken, match=words):
        read_stories(path)


def test_lines_are_pairs_without_a_story(tmp_path: Path) -> None:
    """Empty lines say nothing."""
    path = tmp_path / "mine.jsonl"
    path.write_text('{"left": "A.", "right": "B.", "label": "entails"}\n\n', encoding="utf-8")

    assert read_lines(path) == [GoldPair("A.", "B.", Relation.ENTAILS)]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("{", "line 2: is not JSON"),
        ('{"left": "A."}', "in line 2 what is no pair"),
        ('{"left": "A.", "right": "B.", "label": "equal"}', "in line 2 what is no pair"),
    ],
)
def test_what_is_wrong_with_a_line_is_told(tmp_path: Path, line: str, words: str) -> None:
    """With its number and the labels that there are."""
    path = tmp_path / "mine.jsonl"
    good = '{"left": "A.", "right": "B.", "label": "same"}'
    path.write_text(f"{good}\n{line}\n", encoding="utf-8")

    with pytest.raises(FormatBroken, match=words):
        read_lines(path)


def test_a_file_that_is_not_there_or_not_text_is_told(tmp_path: Path) -> None:
    """Before anything is measured."""
    path = tmp_path / "mine.jsonl"

    with pytest.raises(FileUnreadable, match=r"mine\.jsonl"):
        read_lines(path)
    path.write_bytes(b"\xff\xfe\xff")
    with pytest.raises(BytesUnreadable, match="UTF-8"):
        read_lines(path)


def test_the_digest_does_not_see_the_order() -> None:
    """But every word and label."""
    one, two = GoldPair("A.", "B.", Relation.SAME), GoldPair("C.", "D.", Relation.RELATED)

    assert digest([one, two]) == digest([two, one])
    assert digest([one]) != digest([GoldPair("A.", "B.", Relation.ENTAILS)])


@pytest.mark.parametrize("half", ["dev", "hard", "wide", "seen", "held_out"])
def test_no_pair_of_the_gold_set_stands_twice(half: str) -> None:
    """Nor with another label from the other side."""
    pairs = read_stories(ROOT / CASES / f"pairs_{half}.yaml")
    both = [frozenset({one.left, one.right}) for one in pairs]

    assert len(set(both)) == len(both)
    assert all(len(one) == 2 for one in both)


def test_the_gold_set_is_large_enough_and_has_every_label() -> None:
    """A hundred pairs at the least in each of the large sets, and no story in two of them."""
    large = ("dev", "seen", "held_out")
    sets = [read_stories(ROOT / CASES / f"pairs_{name}.yaml") for name in large]
    stories = [{one.story for one in pairs} for pairs in sets]

    assert all(len(pairs) > 100 for pairs in sets)
    assert all({pair.label for pair in pairs} == set(Relation) for pairs in sets)
    assert len(set().union(*stories)) == sum(len(one) for one in stories)
