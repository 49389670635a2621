"""Pairs of statements with what the one is to the other, marked by people.

The gold set is YAML, one story in each document; a user's own pairs are JSON Lines with
``left``, ``right`` and ``label``. Invariant: a label is one of ``Relation``, and no
statement is empty.
"""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import yaml

from claimdb.bench.jsonlines import numbered
from claimdb.canonical import content_hash
from claimdb.errors import BytesUnreadable, FileUnreadable, FormatBroken
from claimdb.link.relation import Relation

_LABELS: Final = ", ".join(Relation)
_YAML_WAY: Final = "write 'story:' and 'pairs:', each pair with label, left and right"
_JSON_WAY: Final = f'write {{"left": …, "right": …, "label": …}}; labels are {_LABELS}'


@dataclass(frozen=True, slots=True)
class GoldPair:
    """Two statements, what the left is to the right, and the story they are of ("" where none)."""

    left: str
    right: str
    label: Relation
    story: str = ""


def read_stories(path: Path) -> list[GoldPair]:
    """Return the pairs of a YAML file of stories; ``FormatBroken`` names what is wrong."""
    try:
        documents = list(yaml.safe_load_all(_text(path)))
    except yaml.YAMLError as error:
        problem = " ".join(str(error).split())
        raise FormatBroken(path.name, f"is not YAML: {problem}", _YAML_WAY) from error
    pairs = list[GoldPair]()
    for number, document in enumerate(documents, 1):
        match document:
            case {"story": str(story), "pairs": list(rows), **others} if not others:
                where = f"story '{story}'"
                pairs += [_pair(row, story, path, where, _YAML_WAY) for row in rows]
            case _:
                problem = f"has a document, number {number}, that is no story"
                raise FormatBroken(path.name, problem, _YAML_WAY)
    return pairs


def read_lines(path: Path) -> list[GoldPair]:
    """Return the pairs of a JSON Lines file; ``FormatBroken`` names the line that is wrong."""
    return list(_lines(path))


def digest(pairs: Sequence[GoldPair]) -> str:
    """Return what tells a set of pairs, in any order."""
    return content_hash(sorted([one.left, one.right, one.label.value] for one in pairs))


def _lines(path: Path) -> Iterator[GoldPair]:
    for number, line in numbered(path):
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            problem = f"has a line, number {number}, that is not JSON: {error.msg}"
            raise FormatBroken(path.name, problem, _JSON_WAY) from error
        yield _pair(row, "", path, f"line {number}", _JSON_WAY)


def _pair(row: object, story: str, path: Path, where: str, way: str) -> GoldPair:
    match row:
        case {"left": str(left), "right": str(right), "label": str(label)} if (
            left.strip() and right.strip() and label in set(Relation)
        ):
            return GoldPair(left, right, Relation(label), story)
        case _:
            problem = f"has in {where} what is no pair with a label: {row!r}"
            raise FormatBroken(path.name, problem, way)


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8")
    except OSError as error:
        raise FileUnreadable(str(path), error.strerror or str(error)) from error
    except UnicodeDecodeError as error:
        raise BytesUnreadable(str(path), "not UTF-8") from error
