"""Documents for a terminal or a pipe."""

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
    Tree,
    line,
)
from claimdb.reports.text import Look, render_text
from tests.reports.hostile import hostile

LONG = "North Korean ballistic missiles are still being used to hit Ukrainian targets"


def _page(*blocks: Heading | Paragraph | Facts | Entries | Tree | Table) -> Document:
    return Document("T", blocks)


@pytest.mark.parametrize("width", [40, 80, 120])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    """Words wrap, what belongs under something stays under it."""
    entry = Entry(line(LONG), (line(LONG),), (Entry(line(LONG), (line(LONG),)),))
    document = _page(
        Heading(LONG, 1),
        Facts((("Who", line(LONG)),)),
        Entries((entry, entry)),
        Tree(entry),
        Table(("claim", "John Kirby"), ((line(LONG), line("A")),)),
    )
    lines = render_text(document, Look(width=width)).splitlines()

    assert max(map(len, lines)) <= width
    assert all(part == part.rstrip() for part in lines)


def test_lines_are_no_longer_than_can_be_read() -> None:
    """A very wide terminal does not make very long lines."""
    lines = render_text(_page(Paragraph(line(f"{LONG} {LONG}"))), Look(width=300)).splitlines()

    assert max(map(len, lines)) <= 100


def test_a_pipe_gets_plain_text() -> None:
    """No escape codes, and headings that show by a line below."""
    text = render_text(_page(Heading("Title", 1), Heading("Part", 2)), Look())

    assert text == "Title\n=====\n\nPart\n----\n"


def test_a_terminal_gets_bold_names_and_dimmed_remarks() -> None:
    """One escape code for neighbours of one style, spaces included."""
    names = line(Run("John Kirby", Style.NAME), " said", Run(" (in part)", Style.NOTE))
    text = render_text(_page(Paragraph(names)), Look(colours=True))

    assert text == "\x1b[1mJohn Kirby\x1b[0m said \x1b[2m(in part)\x1b[0m\n"


def test_trees_have_branches_or_indents() -> None:
    """The last child closes its branch."""
    root = Entry(
        line("root"),
        (line("remark"),),
        (Entry(line("one"), (line("word"),), (Entry(line("leaf")),)), Entry(line("two"))),
    )

    assert render_text(_page(Tree(root)), Look(branches=True)) == (
        "root\n│ remark\n├─ one\n│  │ word\n│  └─ leaf\n└─ two\n"
    )
    assert render_text(_page(Tree(root)), Look()) == (
        "root\n  remark\n  one\n    word\n    leaf\n  two\n"
    )


def test_table_columns_line_up_with_wide_characters() -> None:
    """A name in wide characters takes two columns for each."""
    table = Table(("claim", "朝鮮"), ((line("It is so."), line("A")), (line("朝鮮"), line("D"))))
    lines = render_text(_page(table), Look(width=60)).splitlines()

    assert lines[2].index("A") == len("It is so.") + 21 + 2
    assert lines[3].index("D") == lines[2].index("A") - 2


def test_control_characters_never_reach_the_terminal() -> None:
    """What could move the cursor or hide words is shown as a mark."""
    text = render_text(_page(Paragraph(line("a\x1b[2Jb\x07c\u202ed"))), Look())

    assert text == "a\ufffd[2Jb\ufffdc\ufffdd\n"
    assert "\x1b" not in render_text(hostile(), Look())
