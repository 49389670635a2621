"""Pairs and groups of mentions of our own, each with the verdict that careful people give.

A file ``NN_topic.yaml`` is a list of cases; ``tests/cases/resolution/README.md`` is the
guide. Invariant: a loaded case has mentions with keys from 1 on, and a verdict for
two of them or the groups of all.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from claimdb.bench.yamlfile import document
from claimdb.errors import FormatBroken
from claimdb.model.vocab import Judgement, SourceKind
from claimdb.resolve import Mention

_WAY: Final = "correct it as README.md of the folder tells"
_LISTS: Final = ("aliases", "roles", "context")
_FIELDS: Final = frozenset(("name", "kind", "document", "named", "day", "wikidata", *_LISTS))
#: What is expected where nothing is to be said.
NOTHING: Final = "nothing"
_VERDICTS: Final = frozenset((*Judgement, NOTHING))


@dataclass(frozen=True, slots=True)
class PairCase:
    """Two mentions, and the verdicts on them that are right."""

    name: str
    topic: str
    a: Mention
    b: Mention
    expected: frozenset[str]


@dataclass(frozen=True, slots=True)
class GroupCase:
    """Mentions, and the groups that they make."""

    name: str
    topic: str
    mentions: tuple[Mention, ...]
    groups: tuple[tuple[int, ...], ...]


def resolution_cases(folder: Path) -> tuple[list[PairCase], list[GroupCase]]:
    """Return the cases of all files ``NN_topic.yaml`` of a folder, in order.

    Raises ``FormatBroken`` with file and case where one is not as the guide wants it.
    """
    pairs, groups = list[PairCase](), list[GroupCase]()
    for path in sorted(folder.glob("[0-9]*.yaml")):
        for case in _cases(path):
            if isinstance(case, PairCase):
                pairs.append(case)
            else:
                groups.append(case)
    return pairs, groups


def _cases(path: Path) -> Iterator[PairCase | GroupCase]:
    blocks = document(path, _WAY)
    if not isinstance(blocks, list):
        raise FormatBroken(path.name, "is not a list of cases", _WAY)
    for number, block in enumerate(blocks, 1):
        try:
            yield _case(path.stem, block)
        except (KeyError, TypeError, ValueError) as error:
            raise FormatBroken(path.name, f"is wrong ({error})", _WAY, f"case {number}") from error


def _case(topic: str, block: Mapping[str, object]) -> PairCase | GroupCase:
    if "groups" in block:
        mentions, groups = block["mentions"], block["groups"]
        if not (isinstance(mentions, list) and isinstance(groups, list)):
            raise TypeError("mentions and groups are lists")
        made = tuple(_mention(place, one) for place, one in enumerate(mentions, 1))
        return GroupCase(str(block["case"]), topic, made, tuple(map(tuple, groups)))
    expected = block["is"]
    verdicts = frozenset(map(str, expected if isinstance(expected, list) else [expected]))
    if not verdicts <= _VERDICTS:
        raise ValueError(f"'is' has {', '.join(sorted(verdicts - _VERDICTS))}")
    a, b = _mention(1, block["a"]), _mention(2, block["b"])
    return PairCase(str(block["case"]), topic, a, b, verdicts)


def _mention(key: int, written: object) -> Mention:
    """Return a mention; a string alone is the name of a person."""
    fields = {"name": written} if isinstance(written, str) else written
    if not isinstance(fields, dict) or not set(fields) <= _FIELDS:
        raise TypeError(f"{written} is no mention")
    day = fields.get("day")
    lists = {name: tuple(map(str, fields.get(name) or ())) for name in _LISTS}
    return Mention(
        key=key,
        name=str(fields["name"]),
        kind=SourceKind(fields.get("kind", "person")),
        document=str(fields.get("document", f"d{key}")),
        is_named=bool(fields.get("named", True)),
        aliases=lists["aliases"],
        roles=lists["roles"],
        context=lists["context"],
        day=day if isinstance(day, date) else None,
        wikidata=fields.get("wikidata"),
    )
