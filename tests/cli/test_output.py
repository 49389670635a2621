"""Rows on the terminal: fitting it, harmless, and plain where it is plain."""

import io
import sys

import pytest

from claimdb.cli._options import Format
from claimdb.cli._output import Output, print_rows
from claimdb.errors import ColumnUnknown
from tests.support.snapshots import Snapshot

COLUMNS = ["claim", "asserted_by", "origins"]
ROWS = [
    {
        "claim": "North Korean missiles were used against Ukrainian targets.",
        "asserted_by": "John Kirby",
        "origins": 1,
    },
    {"claim": "North Korea supplied Russia.", "asserted_by": "Lloyd Austin", "origins": 12},
]


@pytest.mark.parametrize("width", ["100", "50", "30"])
def test_a_table_fits_the_terminal(
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
    snapshot: Snapshot,
    width: str,
) -> None:
    """Words wrap; where columns would be too narrow, each row becomes a block of lines."""
    monkeypatch.setenv("COLUMNS", width)

    print_rows(COLUMNS, ROWS, to=Output())

    output = capsys.readouterr().out
    assert max(map(len, output.splitlines())) <= int(width)
    snapshot(output)


@pytest.mark.parametrize("width", range(40, 121, 4))
def test_an_identifier_is_never_broken(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: int
) -> None:
    """People copy it; beside it other columns wrap, and nothing leaves the terminal."""
    monkeypatch.setenv("COLUMNS", str(width))
    identifier = "art_fuvlqwuqzsvjqbttuipw"
    words = "A comprehensive treaty of many, many words that wrap in every terminal there is."
    row = {"id": identifier, "claim": words, "said": "18 June 2024", "chain": "← via an agency"}

    print_rows([*row], [row], to=Output())

    lines = capsys.readouterr().out.splitlines()
    assert max(map(len, lines)) <= width
    assert any(identifier in line for line in lines)
    # Nothing is cut off at the edge either.
    assert all(word in "\n".join(lines) for word in ("terminal", "2024", "agency"))


def test_no_rows_are_said_to_be_none(capsys: pytest.CaptureFixture[str]) -> None:
    """An empty answer is said on standard error, so that a pipe gets nothing."""
    print_rows(COLUMNS, [], to=Output())

    assert capsys.readouterr() == ("", "Nothing found.\n")


def test_columns_are_chosen_and_ordered(capsys: pytest.CaptureFixture[str]) -> None:
    """``--columns`` chooses for every format."""
    print_rows(COLUMNS, ROWS, to=Output(Format.CSV, "origins,asserted_by"))

    assert capsys.readouterr().out == "origins,asserted_by\n1,John Kirby\n12,Lloyd Austin\n"


def test_an_unknown_column_prints_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """The error names the nearest column and all of them, before any row is printed."""
    with pytest.raises(ColumnUnknown, match="did you mean 'origins'"):
        print_rows(COLUMNS, ROWS, to=Output(Format.CSV, "origin"))

    assert capsys.readouterr().out == ""


def test_quoted_text_cannot_steer_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    """Escape sequences and brackets in an article are shown, not obeyed."""
    print_rows(["text"], [{"text": "a\x1b[31mred\x07 [bold]b[/bold] :smile:"}], to=Output())

    assert "a\N{REPLACEMENT CHARACTER}[31mred" in (output := capsys.readouterr().out)
    assert "[bold]b[/bold] :smile:" in output


def _printed(encoding: str, to: Output, monkeypatch: pytest.MonkeyPatch) -> bytes:
    raw = io.BytesIO()
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(raw, encoding=encoding))
    print_rows(["name"], [{"name": "Kim “Jon”"}], to=to)
    sys.stdout.flush()
    return raw.getvalue()


def test_a_plain_terminal_gets_plain_characters(monkeypatch: pytest.MonkeyPatch) -> None:
    """What an old terminal cannot show becomes a question mark, lines become dashes."""
    output = _printed("ascii", Output(), monkeypatch)

    assert b"Kim ?Jon?" in output
    assert b"---" in output


def test_machine_formats_are_always_utf8(monkeypatch: pytest.MonkeyPatch) -> None:
    """A file of rows does not depend on the terminal's encoding."""
    output = _printed("ascii", Output(Format.JSONL), monkeypatch)

    assert output.decode("utf-8") == '{"name": "Kim “Jon”"}\n'


def test_a_table_too_long_for_people_says_so(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A table is laid out in memory, so it ends somewhere and names the way on."""
    monkeypatch.setattr("claimdb.cli._output._TABLE_ROWS", 1)

    print_rows(COLUMNS, ROWS, to=Output())

    assert "--format jsonl prints all" in capsys.readouterr().err


def test_numbers_stand_right(capsys: pytest.CaptureFixture[str]) -> None:
    """A column of numbers is aligned at its end."""
    print_rows(["origins"], [{"origins": 1}, {"origins": 12}], to=Output())

    assert "\n      1\n     12\n" in capsys.readouterr().out
