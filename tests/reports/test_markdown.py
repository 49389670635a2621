"""Documents as Markdown."""

import re

import pytest

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
    line,
)
from claimdb.reports.markdown import escape, render_markdown
from tests.reports.hostile import hostile


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("<b>", r"\<b\>"),
        ("[x](y)", r"\[x\](y)"),
        ("![x](y)", r"\!\[x\](y)"),
        ("*a* _b_ a_b", r"\*a\* \_b\_ a_b"),
        ("`x` | y", r"\`x\` \| y"),
        ("- a", r"\- a"),
        ("1. a", r"1\. a"),
        ("2024-06-18", "2024-06-18"),
        ("# a", r"\# a"),
        ("AT&T", r"AT\&T"),
        ("a\nb", "a b"),
    ],
)
def test_words_are_shown_as_they_are(text: str, escaped: str) -> None:
    """What would be markup is escaped, and nothing else."""
    assert escape(text) == escaped


def test_hostile_words_stay_words() -> None:
    """No tag, no link and no picture comes out of what stands in articles."""
    text = render_markdown(hostile())

    # What is escaped, and what stands between backticks, is shown as it is.
    bare = re.sub(r"`[^`]*`|\\.", "", text)
    assert "<script" not in bare
    assert "](javascript" not in bare
    assert "![" not in bare


def test_a_page_reads_as_it_was_meant() -> None:
    """Headings, facts, entries with remarks and children, and tables."""
    entry = Entry(
        line(Run("Ann", Style.NAME), ", spokeswoman"),
        (line(Run("“It is so”", Style.WORDS)), line(Run("att_x", Style.ID))),
        (Entry(line("below")),),
    )
    document = Document(
        "T",
        (
            Heading("T", 1),
            Facts((("Date", line("today")),)),
            Paragraph(line(Run("report", url="https://example.org/a b"))),
            Entries((entry,)),
            Table(("claim", "Ann"), ((line("so"), line("A")),)),
        ),
    )

    assert render_markdown(document) == (
        "# T\n\n- **Date:** today\n\n[report](<https://example.org/a b>)\n\n"
        "- **Ann**, spokeswoman  \n  “It is so”  \n  `att_x`\n  - below\n\n"
        "| claim | Ann |\n| --- | --- |\n| so | A |\n"
    )
