"""Decisions from a sheet: read, checked line by line, and taken all together or not at all.

Invariant: a sheet with one line that cannot be used changes nothing, and each such line is
named; the same sheet again is harmless.
"""

import csv
import io
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from claimdb.errors import (
    ClaimdbError,
    DecisionsInvalid,
    DecisionsUnreadable,
    DecisionUnclear,
    RuleBroken,
)
from claimdb.model.vocab import DenialKind, DenialScope, Stance
from claimdb.pipeline.desk import Desk, Hand, by_hand
from claimdb.pipeline.hand_evidence import Saying, correct_in
from claimdb.pipeline.reviewing import Verdict, decide_in, target

#: As people write them, and as the database says them.
_VERDICTS: Final = {
    "accept": Verdict.ACCEPT,
    "accepted": Verdict.ACCEPT,
    "same": Verdict.SAME,
    "reject": Verdict.REJECT,
    "rejected": Verdict.REJECT,
    "not same": Verdict.NOT_SAME,
    "undo": Verdict.UNDO,
}
_CORRECT: Final = ("correct", "corrected")
_OUTCOMES: Final = {
    Verdict.ACCEPT: "accepted",
    Verdict.REJECT: "rejected",
    Verdict.UNDO: "taken back",
    Verdict.SAME: "accepted",
    Verdict.NOT_SAME: "rejected",
}
_NEEDED: Final = ("id", "decision")
#: Before the statement of a claim that is to be made.
_NEW_CLAIM: Final = "new:"
#: What shifts every cell behind it, or takes in the lines that follow.
_TOO_MANY: Final = (
    "line {} has {} cells and the first line {}: put words with a comma in quotation marks"
)
_UNCLOSED: Final = "line {}: a quotation mark that is not closed, or not followed by a comma; {}"
_NEW: Final = ("new_stance", "new_denial", "new_speaker", "new_claim", "new_words")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a sheet: its number, counted from 1, and its cells."""

    number: int
    cells: Mapping[str, str]

    def __getitem__(self, name: str) -> str:
        """Return a cell without spaces around it; empty where there is none."""
        return " ".join(self.cells.get(name, "").split())


@dataclass(frozen=True, slots=True)
class Applied:
    """What became of a sheet: how many lines, and of each outcome how many; they add up."""

    lines: int
    outcomes: Mapping[str, int]


def apply(desk: Desk, name: str, data: bytes) -> Applied:
    """Take the decisions of a sheet; ``name`` is that of the file.

    Lines without a decision are left for later. Raises ``DecisionsUnreadable`` and
    ``DecisionsInvalid``.
    """
    lines = read_sheet(name, data)
    outcomes: Counter[str] = Counter()
    problems: list[str] = []
    with by_hand(desk, "claimdb review", {"from": name}) as hand:
        seen: dict[str, int] = {}
        for line in lines:
            try:
                outcomes[_taken(hand, line, seen)] += 1
            except RuleBroken as error:  # PostgreSQL answers nothing more in this transaction
                problems.append(f"{name}:{line.number}: {error}")
                break
            except ClaimdbError as error:
                problems.append(f"{name}:{line.number}: {error}")
        if problems:
            raise DecisionsInvalid(problems)
    return Applied(len(lines), dict(outcomes))


def read_sheet(name: str, data: bytes) -> list[Line]:
    """Return the lines of a sheet, as whichever spreadsheet has saved it."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise DecisionsUnreadable(name, "it is not UTF-8; save it as “CSV UTF-8”") from error
    header = text.partition("\n")[0]
    separator = max(",;\t", key=header.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    lines, first = list[Line](), 1
    try:
        columns = [cell.strip() for cell in next(reader, [])]
        missing = [column for column in _NEEDED if column not in columns]
        if missing:
            raise DecisionsUnreadable(name, f"it has no column '{missing[0]}'")
        first = reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells[len(columns) :]):
                raise DecisionsUnreadable(name, _TOO_MANY.format(first, len(cells), len(columns)))
            if any(cell.strip() for cell in cells):
                lines.append(Line(first, dict(zip(columns, cells, strict=False))))
            first = reader.line_num + 1  # words may have line breaks in them
    except csv.Error as error:
        raise DecisionsUnreadable(name, _UNCLOSED.format(first, error)) from error
    return lines


def _taken(hand: Hand, line: Line, seen: dict[str, int]) -> str:
    """Take what one line decides; return what became of it."""
    row, words = line["id"], line["decision"].casefold().replace("_", " ")
    corrections = {name: line[name] for name in _NEW if line[name]}
    if not words:
        if corrections:
            raise DecisionUnclear("a correction stands there, but the decision is not 'correct'")
        return "left for later"
    if not row:
        raise DecisionUnclear("a decision stands there, but no id")
    if row in seen:
        raise DecisionUnclear(f"{row} was decided on line {seen[row]} already")
    seen[row] = line.number
    if words in _CORRECT:
        if target(hand, row).kind != "attribution":
            raise DecisionUnclear(f"{row} cannot be corrected here: write accept, reject or undo")
        done = correct_in(hand, row, _saying(corrections))
        return "corrected" if done.added else "known already"
    if words not in _VERDICTS:
        raise DecisionUnclear(
            f"'{line['decision']}' is no decision: write accept, reject, correct or undo"
        )
    if corrections:
        raise DecisionUnclear(f"it says '{words}' and corrects {', '.join(corrections)} as well")
    verdict = _VERDICTS[words]
    decided = decide_in(hand, row, verdict, line["why"] or None)
    return _OUTCOMES[verdict] if decided.added else "known already"


def _saying(cells: Mapping[str, str]) -> Saying:
    """Return a correction in the words of a person; raises ``DecisionUnclear``."""
    if not cells:
        raise DecisionUnclear(f"it says 'correct' but not to what: fill in {' or '.join(_NEW)}")
    stance = cells.get("new_stance")
    if stance is not None and stance not in set(Stance):
        raise DecisionUnclear(f"'{stance}' is no stance: write {', '.join(Stance)}")
    kind, scope = _denial(cells.get("new_denial", ""))
    words, claim = cells.get("new_words"), cells.get("new_claim")
    new = claim.removeprefix(_NEW_CLAIM).strip() if claim and claim.startswith(_NEW_CLAIM) else None
    return Saying(
        stance=Stance(stance) if stance else None,
        kind=kind,
        scope=scope,
        source=cells.get("new_speaker"),
        claim=None if new else claim,
        new_claim=new,
        quotes=tuple(part.strip() for part in words.split(" … ")) if words else (),
    )


def _denial(words: str) -> tuple[DenialKind | None, DenialScope | None]:
    """Return kind and scope of ``flat full``; either may be left out."""
    kind, scope = None, None
    for word in words.split():
        if word in set(DenialKind):
            kind = DenialKind(word)
        elif word in {DenialScope.FULL, DenialScope.PARTIAL}:
            scope = DenialScope(word)
        else:
            known = ", ".join((*DenialKind, DenialScope.FULL, DenialScope.PARTIAL))
            raise DecisionUnclear(f"'{word}' is nothing that a denial is: write {known}")
    return kind, scope
