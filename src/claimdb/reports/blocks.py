"""A document as blocks of words: what the terminal, Markdown and HTML are all made from.

Invariant: a block holds words and what they are, never markup. Escaping is the
business of each renderer, so that a name from an article can never become
markup by the way it is put together here.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from typing import Final, TypeAlias

#: Control characters could move a cursor or hide words, and marks that turn the
#: direction of writing could show words in an order in which nobody said them.
_HIDDEN: Final = dict.fromkeys(
    (
        *range(9),
        *range(11, 32),
        *range(127, 160),
        *range(0x202A, 0x202F),
        *range(0x2066, 0x206A),
    ),
    "\N{REPLACEMENT CHARACTER}",
)


class Style(StrEnum):
    """What a run of words is."""

    PLAIN = "plain"
    NAME = "name"
    WORDS = "words"
    NOTE = "note"
    ID = "id"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Run:
    """Some words in one style; ``url`` where they lead somewhere."""

    text: str
    style: Style = Style.PLAIN
    url: str | None = None


Line: TypeAlias = tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Heading:
    """The title of the document (level 1), of a part, of a section."""

    text: str
    level: int = 2


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph."""

    line: Line


@dataclass(frozen=True, slots=True)
class Facts:
    """Names and values, one a line."""

    rows: tuple[tuple[str, Line], ...]


@dataclass(frozen=True, slots=True)
class Entry:
    """One thing of a list: who or what, what there is to say of it, what belongs under it."""

    lead: Line
    lines: tuple[Line, ...] = ()
    children: tuple["Entry", ...] = ()


@dataclass(frozen=True, slots=True)
class Entries:
    """A list of things."""

    entries: tuple[Entry, ...]


@dataclass(frozen=True, slots=True)
class Tree:
    """One thing with what hangs from it, shown as a tree."""

    root: Entry


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under a head; the first column is wide, the others are narrow."""

    head: tuple[str, ...]
    rows: tuple[tuple[Line, ...], ...]


Block: TypeAlias = Heading | Paragraph | Facts | Entries | Tree | Table


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document; ``title`` is what a browser or a file manager shows."""

    title: str
    blocks: tuple[Block, ...]


def line(*parts: str | Run) -> Line:
    """Return a line of plain words and runs, without the empty ones."""
    runs = (part if isinstance(part, Run) else Run(part) for part in parts)
    return tuple(run for run in runs if run.text)


def joined(lines: Iterable[Line], separator: str = ", ") -> Line:
    """Return lines one after another with ``separator`` between them."""
    whole: list[Run] = []
    for one in lines:
        if one and whole:
            whole.append(Run(separator))
        whole.extend(one)
    return tuple(whole)


def visible(text: str) -> str:
    """Return ``text`` on one line, with whatever hides or turns words made visible."""
    return " ".join(text.translate(_HIDDEN).split(" ")).replace("\n", " ").replace("\t", " ")


def plain(one: Line) -> str:
    """Return the words of a line without their styles."""
    return "".join(visible(run.text) for run in one)
