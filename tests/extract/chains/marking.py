"""Texts of tests with marked rows, and chains written as lines that people can compare."""

from collections.abc import Sequence

from claimdb.extract.chains import chained
from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.text.spans import Span

Words = str | Sequence[str]
#: Source, cue and content in words; "said@2" is the second "said" of the text.
Row = tuple[Words, Words, Words]


def found(text: str, *rows: Row) -> list[Found]:
    """Return the rows that are marked in a text, in order of their contents."""
    marked = [
        Found(_spans(text, content), _spans(text, cue), _spans(text, source))
        for source, cue, content in rows
    ]
    return sorted(marked, key=lambda row: row.content[0])


def chains(text: str, *rows: Row) -> list[str]:
    """Return the chains of a text, a line for each: "cue: source [via …] [inside …]".

    A line of one that only relays begins with "~".
    """
    every, links = chained(Document(text), found(text, *rows))
    lines = []
    for row, link in zip(every, links, strict=True):
        line = "~" if row.by == "chain" else ""
        line += f"{words(text, row.cue)}: {words(text, row.source)}"
        for name, number in (("via", link.via), ("inside", link.inside)):
            if number is not None:
                line += f" [{name} {words(text, every[number].source)}]"
        lines.append(line)
    return lines


def contents(text: str, *rows: Row) -> list[str]:
    """Return the contents of the chains of a text."""
    every, _ = chained(Document(text), found(text, *rows))
    return [words(text, row.content) for row in every]


def words(text: str, spans: Sequence[Span]) -> str:
    """Return the words of spans."""
    return " … ".join(text[span.start : span.end] for span in spans)


def _spans(text: str, given: Words) -> tuple[Span, ...]:
    phrases = [given] if isinstance(given, str) else given
    return tuple(_span(text, phrase) for phrase in phrases if phrase)


def _span(text: str, phrase: str) -> Span:
    bare, _, number = phrase.partition("@")
    start = -1
    for _ in range(int(number or 1)):
        start = text.index(bare, start + 1)
    return Span(start, start + len(bare))
