"""How well replies are described, and what they answer, on the gold set of denials.

Invariant: of each pair of cases one is held out (the even numbers), and only figures of it
are ever shown, no cases.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeAlias

from claimdb.bench.tables import Cell, Table
from claimdb.bench.yamlfile import document
from claimdb.errors import FormatBroken
from claimdb.link.answering import Saying, answers, sides
from claimdb.link.denials import DenialWords, Described, Reply, describe
from claimdb.model.vocab import Stance

_COLUMNS: Final = ("what", "figure", "right", "of")
_FIELDS: Final = ("reply", "kind", "scope", "element", "answers")
#: What extraction says of such words.
_STANCES: Final = {
    Reply.DENIAL: Stance.DENIES,
    Reply.OTHER_CLAIM: Stance.DENIES,
    Reply.DECLINED: Stance.DECLINES,
}
_WAY: Final = "write it as DENIALS.md beside the gold set says"

Gold: TypeAlias = Mapping[str, object]


@dataclass(frozen=True, slots=True)
class DenialCase:
    """A reply with the allegations before it, and what people marked."""

    number: int
    reply: Saying
    allegations: tuple[Saying, ...]
    gold: Gold

    @property
    def is_held_out(self) -> bool:
        """Whether nothing may be developed on it."""
        return self.number % 2 == 0


def read_denials(path: Path) -> list[DenialCase]:
    """Return the cases of a gold set of denials."""
    rows = document(path, _WAY)
    if not isinstance(rows, list):
        raise FormatBroken(path.name, "is no gold set of denials", _WAY)
    try:
        return [_case(row) for row in rows]
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        problem = f"is no gold set of denials: {' '.join(str(error).split())}"
        raise FormatBroken(path.name, problem, _WAY) from error


def measure_denials(cases: Sequence[DenialCase], corpus: str) -> Iterator[Table]:
    """Yield the share of cases that is right in each field: developed on, then held out."""
    for name, held_out in (("dev", False), ("held-out", True)):
        part = [case for case in cases if case.is_held_out is held_out]
        right = figures(part)
        rows: list[dict[str, Cell]] = [
            {
                "what": f"{name}: {what}",
                "figure": round(hits / of, 3) if of else None,
                "right": float(hits),
                "of": float(of),
            }
            for what, (hits, of) in right.items()
        ]
        yield Table("denials", corpus, f"{corpus}, {name}: replies", _COLUMNS, rows)


def figures(cases: Sequence[DenialCase]) -> dict[str, tuple[int, int]]:
    """Return, for each field, how many cases are right and of how many.

    ``is a denial`` is of replies shown as denying what they are set beside: how many do.
    ``shown to answer`` is of allegations that replies are said to answer: how many they do.
    """
    right, of = Counter[str](), Counter[str]()
    for case in cases:
        got = judged(case)
        for field in _FIELDS:
            right[field] += got[field] == case.gold.get(field)
            of[field] += 1
        if got["reply"] == Reply.DENIAL:
            of["is a denial"] += 1
            right["is a denial"] += case.gold["reply"] == Reply.DENIAL
        if got["answers"]:
            of["shown to answer"] += 1
            right["shown to answer"] += case.gold["answers"] == got["answers"]
    return {name: (right[name], count) for name, count in of.items()}


def judged(case: DenialCase) -> dict[str, object]:
    """Return what is made of a case, field by field, as the gold has it.

    A reply is described beside the allegation that the gold says it answers, or the first.
    """
    beside = case.allegations[max(0, int(str(case.gold["answers"])) - 1)]
    found: Described = describe(
        DenialWords(
            cue=case.reply.cue,
            content=case.reply.words,
            allegation=beside.words,
            names=sides(case.reply) | sides(beside),
        )
    )
    answer = answers(case.reply, case.allegations)
    return {
        "reply": found.reply,
        "kind": found.kind,
        "scope": found.scope,
        "element": found.element,
        "answers": 0 if answer is None else answer.key,
    }


def _case(row: Mapping[str, object]) -> DenialCase:
    match row:
        case {
            "id": int(number),
            "text": str(text),
            "allegations": list(told),
            "reply": dict(reply),
        }:
            pass
        case _:
            raise ValueError(f"a case lacks id, text, allegations or reply: {row}")
    gold = row["gold"]
    if not isinstance(gold, dict):
        raise TypeError(f"case {number} has no gold")
    return DenialCase(
        number,
        Saying(
            key=0,
            source=reply["by"],
            party=reply.get("party"),
            cue=reply["cue"],
            words=reply["content"],
            stance=_STANCES.get(Reply(gold["reply"]), Stance.ASSERTS),
            position=_place(text, reply["content"] or reply["cue"], last=True),
        ),
        tuple(
            Saying(
                key=place,
                source=one["by"],
                words=one["says"],
                accused=tuple(one["accused"]),
                position=_place(text, one["says"]),
            )
            for place, one in enumerate(told, 1)
        ),
        gold,
    )


def _place(text: str, words: str, *, last: bool = False) -> int:
    place = text.rfind(words) if last else text.find(words)
    if place < 0:
        raise ValueError(f"'{words}' is not in '{text}'")
    return place
