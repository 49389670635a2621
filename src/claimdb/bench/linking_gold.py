"""Pairs of statements with what the one is to the other, marked by people.

The gold set is YAML, one story in each document; a user's own pairs are JSON Lines with
``left``, ``right`` and ``label``. Invariant: a label is one of ``Relation``, and no
statement is empty.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from claimdb.bench.jsonlines import rows
from claimdb.bench.yamlfile import documents
from claimdb.canonical import content_hash
from claimdb.errors import FormatBroken
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
    pairs = list[GoldPair]()
    for number, document in enumerate(documents(path, _YAML_WAY), 1):
        match document:
            case {"story": str(story), "pairs": list(marked), **others} if not others:
                where = f"story '{story}'"
                pairs += [_pair(row, story, path, where, _YAML_WAY) for row in marked]
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
    for number, row in rows(path, _JSON_WAY):
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
