"""Pairs of texts labelled by people: a user's own JSON Lines, or a folder of articles and pairs.

Invariant: a label is one of ``Likeness``, and no text is empty.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from claimdb.bench.jsonlines import rows
from claimdb.errors import FormatBroken, PathMissing
from claimdb.ingest.alike import Compared, Likeness, compare
from claimdb.ingest.minhash import bands, candidates

_TEXTS: Final = "docs.jsonl"
_PAIRS: Final = "pairs.jsonl"
_LABELS: Final = ", ".join(Likeness)
_WAY: Final = f'write {{"text_a": …, "text_b": …, "label": …}}; labels are {_LABELS}'
_FOLDER_WAY: Final = (
    f'{_TEXTS} has {{"id": …, "text": …}} a line, {_PAIRS} {{"a": …, "b": …, "label": …}};'
    f" labels are {_LABELS}"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two labelled texts, what they have in common, and whether the index brings them together."""

    label: str
    texts: tuple[str, str]
    compared: Compared
    is_candidate: bool


def read_pairs(path: Path) -> list[Pair]:
    """Return the labelled pairs of a file, or of a folder, compared.

    Raises ``PathMissing``, ``FileUnreadable``, and ``FormatBroken``, which names the line.
    """
    if not path.exists():
        raise PathMissing(str(path))
    if path.is_dir():
        return list(_of_folder(path))
    found = [_own(row, path, number) for number, row in rows(path, _WAY)]
    if not found:
        raise FormatBroken(path.name, "has no pairs", _WAY)
    return found


def _own(row: object, path: Path, number: int) -> Pair:
    match row:
        case {"text_a": str(one), "text_b": str(other), "label": str(label)} if (
            one.strip() and other.strip() and label in set(Likeness)
        ):
            return _pair(one, other, label)
        case _:
            problem = f"has in line {number} what is no pair of texts with a label"
            raise FormatBroken(path.name, problem, _WAY)


def _of_folder(folder: Path) -> Iterator[Pair]:
    texts: dict[str, str] = {}
    for number, row in rows(folder / _TEXTS, _FOLDER_WAY):
        match row:
            case {"id": str(name), "text": str(written)} if written.strip():
                texts[name] = written
            case _:
                problem = f"has in line {number} what is no text with an id"
                raise FormatBroken(_TEXTS, problem, _FOLDER_WAY)
    for number, row in rows(folder / _PAIRS, _FOLDER_WAY):
        match row:
            case {"a": str(one), "b": str(other), "label": str(label)} if {
                one,
                other,
            } <= texts.keys() and label in set(Likeness):
                yield _pair(texts[one], texts[other], label)
            case _:
                problem = f"has in line {number} what is no pair of known texts with a label"
                raise FormatBroken(_PAIRS, problem, _FOLDER_WAY)


def _pair(one: str, other: str, label: str) -> Pair:
    return Pair(
        label=label,
        texts=(one, other),
        compared=compare(one, other),
        is_candidate=_meet(bands(one), bands(other)),
    )


def _meet(one: set[int], other: set[int]) -> bool:
    return bool(candidates(len(one), {band: [1] for band in one & other}))
