"""Pairs of a claim and a text that people have marked."""

import json
from pathlib import Path

import pytest

from claimdb.bench.stances_data import read_file, read_folder
from claimdb.errors import ClaimdbError
from claimdb.link.stance import Towards


def folder(path: Path, stances: list[tuple[str, int, str]]) -> Path:
    """Write a folder in the form of the Fake News Challenge."""
    bodies = [
        {"body_id": body, "text": f"Text {body}."} for body in sorted({row[1] for row in stances})
    ]
    marked = [{"headline": head, "body_id": body, "stance": said} for head, body, said in stances]
    for name, rows in (("bodies", bodies), ("stances", marked)):
        lines = "\n".join(map(json.dumps, rows))
        (path / f"{name}.jsonl").write_text(lines + "\n", encoding="utf-8")
    return path


def test_a_folder_gives_pairs_with_our_words(tmp_path: Path) -> None:
    """Unrelated ones have no stance."""
    marked = [("A", 1, "agree"), ("A", 2, "disagree"), ("B", 3, "discuss"), ("C", 1, "unrelated")]

    pairs = read_folder(folder(tmp_path, marked))

    assert [pair.label for pair in pairs] == [
        Towards.ASSERTS,
        Towards.DENIES,
        Towards.NEUTRAL,
        None,
    ]
    assert (pairs[0].claim, pairs[0].text, pairs[0].article) == ("A", "Text 1.", "1")


def test_a_story_is_what_headlines_and_articles_join(tmp_path: Path) -> None:
    """A pair that is not related joins nothing."""
    marked = [("A", 1, "agree"), ("A", 2, "agree"), ("B", 2, "agree"), ("C", 3, "agree")]

    pairs = read_folder(folder(tmp_path, [*marked, ("C", 1, "unrelated")]))

    first, second, third, fourth, _ = (pair.story for pair in pairs)
    assert first == second == third != fourth


@pytest.mark.parametrize("body", ['{"body_id": 7, "text": "x"}', '{"id": 1, "text": "x"}'])
def test_a_stance_of_no_article_is_told(tmp_path: Path, body: str) -> None:
    """The files are not of one corpus then; nor are they where an article has no number."""
    folder(tmp_path, [("A", 1, "agree")])
    (tmp_path / "bodies.jsonl").write_text(f"{body}\n")

    with pytest.raises(ClaimdbError, match="one and the same corpus"):
        read_folder(tmp_path)


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    """By its path."""
    with pytest.raises(ClaimdbError, match="nowhere"):
        read_folder(tmp_path / "nowhere")


def test_a_file_of_ones_own_has_a_pair_a_line(tmp_path: Path) -> None:
    """Each an article of its own; empty lines are nothing."""
    path = tmp_path / "mine.jsonl"
    path.write_text('{"claim": "A", "text": "B", "label": "questions"}\n\n')

    (pair,) = read_file(path)

    assert (pair.claim, pair.text, pair.label) == ("A", "B", Towards.QUESTIONS)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ('{"claim": "A", "text": "B"}', "lacks claim, text or label"),
        ('{"claim": "A", "text": "B", "label": "agree"}', "'agree' is none of asserts"),
        ('{"claim": "A", "text": "B", "label": ""}', "neutral, unrelated"),
        ("{", "is not JSON"),
        ("[]", "is no object"),
        ("", "holds nothing"),
    ],
)
def test_a_file_of_another_form_is_told(tmp_path: Path, line: str, problem: str) -> None:
    """With the form it should have."""
    path = tmp_path / "mine.jsonl"
    path.write_text(line + "\n")

    with pytest.raises(ClaimdbError, match=problem):
        read_file(path)


def test_a_line_is_counted_with_those_that_are_blank(tmp_path: Path) -> None:
    """As an editor counts it."""
    path = tmp_path / "mine.jsonl"
    path.write_text('\n\n{"claim": "A."}\n')

    with pytest.raises(ClaimdbError, match="line 3: lacks"):
        read_file(path)
