"""Pairs of a claim and a text with what the text makes of the claim, as people marked them.

Invariant: a pair keeps the article that it is of and the story that it belongs to, so that
none is ever trained on what it is measured on.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from claimdb.bench.jsonlines import rows
from claimdb.errors import FormatBroken, PathMissing
from claimdb.link.stance import Towards

_BODIES: Final = "bodies.jsonl"
_STANCES: Final = "stances.jsonl"
#: The label of a text that speaks of something else.
UNRELATED: Final = "unrelated"
#: What the words of the corpus are called here.
_LABELS: Final = {
    "agree": Towards.ASSERTS,
    "disagree": Towards.DENIES,
    "discuss": Towards.NEUTRAL,
    UNRELATED: None,
}
_WAY: Final = 'write one object a line: {"claim": …, "text": …, "label": "asserts"}'


@dataclass(frozen=True, slots=True)
class Pair:
    """A claim, a text, and what it makes of it; None where it speaks of something else.

    ``story`` is the same for all related pairs that a chain of common articles and
    headlines joins.
    """

    claim: str
    text: str
    label: Towards | None
    article: str = ""
    story: str = ""


def read_folder(folder: Path) -> list[Pair]:
    """Return the pairs of a folder in the form of the Fake News Challenge.

    ``bodies.jsonl`` has ``body_id`` and ``text``, ``stances.jsonl`` ``headline``,
    ``body_id`` and ``stance``.
    """
    if not folder.is_dir():
        raise PathMissing(str(folder))
    told = [row for _, row in _rows(folder / _BODIES)]
    marked = [row for _, row in _rows(folder / _STANCES)]
    try:
        bodies = {str(row["body_id"]): str(row["text"]) for row in told}
        joined = _stories(marked)
        return [
            Pair(
                claim=str(row["headline"]),
                text=bodies[str(row["body_id"])],
                label=_LABELS[str(row["stance"])],
                article=str(row["body_id"]),
                story=joined.get(f"b{row['body_id']}", ""),
            )
            for row in marked
        ]
    except KeyError as error:
        problem = f"has a stance, a body or a field that is missing: {error}"
        raise FormatBroken(
            _STANCES, problem, "take the files of one and the same corpus"
        ) from error


def read_file(path: Path) -> list[Pair]:
    """Return the pairs of a file of a user's own: claim, text and label on each line."""
    if not path.is_file():
        raise PathMissing(str(path))
    pairs = list[Pair]()
    for number, row in _rows(path):
        match row:
            case {"claim": str(claim), "text": str(text), "label": str(label)}:
                pass
            case _:
                raise FormatBroken(path.name, "lacks claim, text or label", _WAY, f"line {number}")
        if label not in {*Towards, UNRELATED}:
            problem = f"'{label}' is none of {', '.join((*Towards, UNRELATED))}"
            raise FormatBroken(path.name, problem, _WAY, f"line {number}")
        towards = None if label == UNRELATED else Towards(label)
        pairs.append(Pair(claim, text, towards, article=str(number)))
    if not pairs:
        raise FormatBroken(path.name, "holds nothing", _WAY)
    return pairs


def _rows(path: Path) -> Iterator[tuple[int, Mapping[str, object]]]:
    for number, row in rows(path, _WAY):
        if not isinstance(row, dict):
            raise FormatBroken(path.name, "is no object", _WAY, f"line {number}")
        yield number, row


def _stories(marked: list[Mapping[str, object]]) -> dict[str, str]:
    """Return the story of each article ("b" and its number) and headline."""
    parent = dict[str, str]()

    def top(one: str) -> str:
        while parent.setdefault(one, one) != one:
            one = parent[one]
        return one

    for row in marked:
        if row["stance"] != UNRELATED:
            parent[top(f"b{row['body_id']}")] = top(f"h{row['headline']}")
    return {one: top(one) for one in parent}
