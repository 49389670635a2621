"""What is decided on as text with styles: the words in their text, the facts beside them.

Invariant: nothing is told by colour alone. Contents stand between ▸ and ◂, cues between
< and >, the words that name who between { and }; each has a style of its own as well.
"""

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from rich.text import Text

from claimdb.db.reader import Row
from claimdb.queries.review import Mark, Passage, Side
from claimdb.queries.values import number, optional, share, string
from claimdb.reports.blocks import plain, visible
from claimdb.reports.phrases import VERBS, words_line
from claimdb.text.untitled import UNTITLED

#: Role -> style, the sign before, the sign after. None of the styles is a colour.
SIGNS: Final = {
    "content": ("bold reverse", "▸", "◂"),
    "cue": ("italic underline", "<", ">"),
    "source": ("bold underline", "{", "}"),
}
LEGEND: Final = "▸ words ◂   < cue >   { who }"
#: Kind -> the question that a person answers.
QUESTIONS: Final = {
    "attribution": "Did they say this?",
    "source": "Are these two one and the same?",
    "claim": "Do these two say the same?",
    "relation": "Does the one bear on the other so?",
    "affiliation": "Do they belong together so?",
    "copy": "Does the one repeat the other?",
}
_EXAMPLES: Final = 2


def passage_text(passage: Passage) -> Text:
    """Return the article's words with those of the attribution marked."""
    if passage.text is None:
        return _withheld(passage.marks)
    text = Text()
    edges = sorted(
        {0, len(passage.text)}
        | {
            min(max(edge - passage.start, 0), len(passage.text))
            for mark in passage.marks
            for edge in (mark.start, mark.end)
        }
    )
    if passage.start:
        text.append("… ")
    for start, end in pairwise(edges):
        _append(text, passage, start, end)
    return text


def _append(text: Text, passage: Passage, start: int, end: int) -> None:
    """Append a piece that no mark begins or ends within, with the signs at its edges."""
    at, to = start + passage.start, end + passage.start
    # Inner signs stand closest to the words: contents open first and close last.
    over = [mark for mark in _by_role(passage.marks) if mark.start <= at and to <= mark.end]
    for mark in over:
        if mark.start == at:
            text.append(SIGNS[mark.role][1], "bold")
    style = SIGNS[over[-1].role][0] if over else ""
    words = passage.text[start:end] if passage.text else ""
    text.append("\n".join(map(visible, words.split("\n"))), style)
    for mark in reversed(over):
        if mark.end == to:
            text.append(SIGNS[mark.role][2], "bold")


def _by_role(marks: Iterable[Mark]) -> list[Mark]:
    return sorted(marks, key=lambda mark: list(SIGNS).index(mark.role))


def _withheld(marks: Sequence[Mark]) -> Text:
    """Return the words alone: the text around them is not kept."""
    text = Text("The text of the article is not kept; these are its words.\n\n")
    for mark in marks:
        style, before, after = SIGNS[mark.role]
        text.append(f"{before}{visible(mark.exact)}{after}\n", style)
    return text


def sides_text(row: Row, sides: Sequence[Side]) -> Text:
    """Return the two that are compared, with what shows who or what they are."""
    text = Text()
    for place, side in enumerate(sides):
        if place:
            text.append(f"\n  — {said(row)} —\n\n", "bold")
        text.append(visible(side.name), "bold underline")
        text.append(f"  ({side.kind})\n")
        for line in filter(None, (side.told, side.article and f"in: {side.article}")):
            text.append(f"{visible(line)}\n")
        for one in side.examples[:_EXAMPLES]:
            who = f"{one.recorded_as} {VERBS[one.stance]}: " if side.kind == "claim" else ""
            text.append(f"  · {visible(who + plain(words_line(one.words, one.mode)))}\n", "italic")
    return text


def said(row: Row) -> str:
    """Return what the program says of the two, in words."""
    told = string(row, "says")
    return {"unsure": "perhaps the same as", "same": "the same as"}.get(
        told, told.replace("_", " ")
    )


def facts(row: Row) -> Text:
    """Return what the program says, one fact on a line."""
    text = Text()
    for name, told in _facts(row):
        text.append(f"{name}: ", "dim")
        text.append(f"{visible(told)}\n", "bold" if name in {"who", "stance"} else "")
    text.rstrip()
    return text


def _facts(row: Row) -> Iterator[tuple[str, str]]:
    sure = share(row, "confidence")
    surely = "" if sure is None else f" ({sure:.0%} sure)"
    if row["kind"] == "attribution":
        yield "who", string(row, "source")
        yield "stance", f"{string(row, 'says')}{surely}"
        yield "claim", string(row, "claim")
        if read := (optional(row, "reason") or "").partition("; ")[2]:
            yield "read as", read
        yield "chain", optional(row, "chain") or "none"
        yield "in", optional(row, "article") or UNTITLED
    else:
        yield "says", f"{said(row)}{surely}"
        if role := optional(row, "words"):
            yield "role", role
        if reason := optional(row, "reason"):
            yield "because", reason
    yield "hangs on it", _stake(row)
    yield "by", f"{string(row, 'extractor')} {string(row, 'version')}, run {number(row, 'run_id')}"


def _stake(row: Row) -> str:
    many = number(row, "articles")
    sayings = row["kind"] in {"source", "affiliation"}
    told = f"{many:,} {'attribution' if sayings else 'article'}{'' if many == 1 else 's'}"
    return f"contested claim, {told}" if row["contested"] else told
