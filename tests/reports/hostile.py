"""A document in which every word tries to be something else."""

from claimdb.reports.blocks import (
    Document,
    Entries,
    Entry,
    Facts,
    Heading,
    Paragraph,
    Run,
    Style,
    Table,
    Tree,
    line,
)

EVIL = "<script>alert(1)</script>\"'&<img src=x onerror=alert(2)>"
LINK = "[click](javascript:alert(3)) ![x](https://evil.example/x.png) <https://evil.example>"


def hostile() -> Document:
    """Return the document: markup in every place that takes words, in every style."""
    runs = tuple(Run(EVIL + LINK, style) for style in Style)
    address = Run(LINK, url='https://example.org/"><script>alert(4)</script>')
    wrong = Run("read on", url="javascript:alert(5)")
    entry = Entry(runs, (line(address, wrong),), (Entry(line(EVIL)),))
    return Document(
        EVIL,
        (
            Heading(EVIL + LINK, 1),
            Paragraph(line("# no heading", "\n* no list\n1. no number")),
            Paragraph(runs),
            Facts(((EVIL, runs),)),
            Entries((entry,)),
            Tree(entry),
            Table((EVIL, "a | b"), ((runs, line("c | d")),)),
        ),
    )
