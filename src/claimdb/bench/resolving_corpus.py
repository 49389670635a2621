"""Texts in which every mention is marked with whom it means, also across the texts.

One JSON object a line: ``doc_id``, ``text``, ``mentions`` with ``start``, ``end`` and
``entity``, and ``entities`` with ``id`` and ``wikidata``. An entity is one across texts by
its Wikidata address; without one it is of its text alone. Offsets are code points.

Invariant: the gold of a mention is a name for one thing in all texts of a file.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final, cast

from claimdb.bench.jsonlines import rows
from claimdb.bench.resolving_reading import Marked
from claimdb.canonical import content_hash, text_hash
from claimdb.errors import FormatBroken
from claimdb.text.spans import Span

_WAY: Final = "write one object a line, with doc_id, text, mentions and entities"


@dataclass(frozen=True, slots=True)
class Linked:
    """A text with its marked spans; ``gold`` names for each whom it means.

    ``across`` tells which of them are known to be the same in other texts.
    """

    marked: Marked
    gold: tuple[str, ...]
    across: tuple[bool, ...]


def read_linked(path: Path) -> list[Linked]:
    """Return the texts of a file, or of ``docs.jsonl`` in a folder.

    Raises ``FormatBroken`` with the line where one is not of this form.
    """
    file = path / "docs.jsonl" if path.is_dir() else path
    return list(_texts(file))


def _texts(file: Path) -> Iterator[Linked]:
    for number, row in rows(file, _WAY):
        try:
            yield _linked(cast("Mapping[str, object]", row))
        except (AttributeError, KeyError, TypeError, ValueError) as error:
            problem = f"is not a text with marked mentions ({error})"
            raise FormatBroken(str(file), problem, _WAY, f"line {number}") from error


def _linked(one: Mapping[str, object]) -> Linked:
    name, text, mentions = one["doc_id"], one["text"], one["mentions"]
    if not (isinstance(name, str) and isinstance(text, str) and isinstance(mentions, list)):
        raise TypeError("doc_id and text are strings, mentions a list")
    entities = one.get("entities") or []
    if not isinstance(entities, list):
        raise TypeError("entities is a list")
    address = {str(entity["id"]): entity.get("wikidata") for entity in entities}
    spans, gold, across = list[Span](), list[str](), list[bool]()
    for place, mention in enumerate(mentions):
        start, end, entity = mention["start"], mention["end"], mention.get("entity")
        if not 0 <= start < end <= len(text):
            message = f"{start} to {end} is no part of {name}"
            raise ValueError(message)
        known = address.get(str(entity))
        spans.append(Span(start, end))
        gold.append(str(known).rpartition("/")[2] if known else f"{name}#{entity or place}")
        across.append(bool(known))
    return Linked(Marked(name, text, tuple(spans)), tuple(gold), tuple(across))


def digest(texts: list[Linked]) -> str:
    """Return what tells a corpus: names, texts and gold, in any order of the texts."""
    return content_hash(
        [
            [one.marked.name, text_hash(one.marked.text), list(one.gold)]
            for one in sorted(texts, key=lambda one: one.marked.name)
        ]
    )
