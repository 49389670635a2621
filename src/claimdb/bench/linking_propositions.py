"""How many contents become the statements that people made of them, word by word.

Each row of the gold file is what somebody says, by which words, and the statements in it that
are claims: "~" before one that a negation was taken out of, "^" before one that is taken for
granted. Invariant: a statement counts as right only where no letter of it differs.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from claimdb.bench.tables import Cell, Table
from claimdb.bench.yamlfile import document
from claimdb.errors import FormatBroken
from claimdb.link.content import Content, Proposition
from claimdb.link.proposition import propositions
from claimdb.text.spans import Span

#: The gold file, beside the pairs.
FILE: Final = "propositions.yaml"
#: The day of publication of all rows.
DAY: Final = date(2024, 6, 18)
_COLUMNS: Final = ("contents", "statements", "found", "right", "precision", "recall")
_MISSES: Final = ("cue", "content", "expected", "found")
_WAY: Final = "write a list of rows with speaker, cue, content and says"


@dataclass(frozen=True, slots=True)
class GoldContent:
    """What somebody says, by which words, and the statements that people made of it."""

    speaker: str | None
    cue: str
    content: str
    says: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """Gold contents, each with the statements that are made of it."""

    of: Sequence[tuple[GoldContent, frozenset[str]]]

    @property
    def marked(self) -> int:
        """How many statements people made."""
        return sum(len(gold.says) for gold, _ in self.of)

    @property
    def found(self) -> int:
        """How many statements are made."""
        return sum(len(found) for _, found in self.of)

    @property
    def right(self) -> int:
        """How many are made by both."""
        return sum(len(found & set(gold.says)) for gold, found in self.of)

    def figures(self) -> dict[str, float]:
        """Return precision and recall, as floors name them; none where nothing is to divide by."""
        shares = {"precision": self.found, "recall": self.marked}
        return {f"propositions_{what}": self.right / of for what, of in shares.items() if of}


def read_contents(path: Path) -> list[GoldContent]:
    """Return the rows of a gold file; ``FormatBroken`` names what is wrong."""
    rows = document(path, _WAY)
    if not isinstance(rows, list):
        raise FormatBroken(path.name, "is no list", _WAY)
    return [_row(row, path.name) for row in rows]


def _row(row: object, name: str) -> GoldContent:
    match row:
        case {
            "speaker": str() | None as speaker,
            "cue": str(cue),
            "content": str(content),
            "says": list(says),
            **others,
        } if not others and all(isinstance(one, str) for one in says):
            return GoldContent(speaker, cue, content, tuple(says))
        case _:
            raise FormatBroken(name, f"has what is no content with statements: {row!r}", _WAY)


def told(contents: Iterable[GoldContent]) -> Told:
    """Return contents with the claims that are made of them, marked as the gold file does."""
    return Told([(one, frozenset(_claims(one))) for one in contents])


def _claims(one: GoldContent) -> list[str]:
    made = propositions(
        Content(
            text=one.content,
            spans=(Span(0, len(one.content)),),
            cue=one.cue,
            speaker=one.speaker,
            we=one.speaker,
            day=DAY,
        )
    )
    return [marked(each) for each in made if each.is_claim]


def marked(one: Proposition) -> str:
    """Return a statement with the marks of the gold file."""
    return "^" * one.presupposed + "~" * one.negated + one.statement


def quality(scored: Told) -> Table:
    """Return the figures as a table."""
    figures = scored.figures()
    row: dict[str, Cell] = {
        "contents": len(scored.of),
        "statements": scored.marked,
        "found": scored.found,
        "right": scored.right,
        "precision": round(figures.get("propositions_precision", 0), 3),
        "recall": round(figures.get("propositions_recall", 0), 3),
    }
    return Table("propositions", "gold", "What contents claim, word by word", _COLUMNS, [row])


def missed(scored: Told) -> Table:
    """Return the contents of which other statements are made."""
    rows: list[dict[str, Cell]] = [
        {
            "cue": gold.cue,
            "content": gold.content,
            "expected": "; ".join(gold.says),
            "found": "; ".join(sorted(found)),
        }
        for gold, found in scored.of
        if set(gold.says) != found
    ]
    return Table("misses", "propositions", f"{len(rows)} contents claim otherwise", _MISSES, rows)
