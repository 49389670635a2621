"""Rows to text: every format is faithful, stable, and streams."""

import csv
import io
import json
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import ColumnUnknown
from claimdb.export.tables import (
    WRITERS,
    Row,
    as_text,
    select_columns,
    write_csv,
    write_json,
    write_jsonl,
    write_markdown,
    write_tsv,
)

VALUES = st.none() | st.integers() | st.text() | st.lists(st.text(), max_size=2)
TABLES = st.lists(st.fixed_dictionaries({"a": VALUES, "b": VALUES}), max_size=5)


@given(TABLES)
def test_json_comes_back(rows: list[Row]) -> None:
    """JSON is one list of objects with the columns in order."""
    assert json.loads("".join(write_json(["a", "b"], rows))) == rows


@given(TABLES)
def test_json_lines_come_back(rows: list[Row]) -> None:
    """Each line is one object, whatever line breaks the text has."""
    lines = "".join(write_jsonl(["a", "b"], rows)).split("\n")

    assert [json.loads(line) for line in lines[:-1]] == rows


@pytest.mark.parametrize(("writer", "separator"), [(write_csv, ","), (write_tsv, "\t")])
@given(rows=TABLES)
def test_separated_values_come_back(writer: type, separator: str, rows: list[Row]) -> None:
    """Quotes, separators and line breaks in values survive."""
    text = "".join(writer(["a", "b"], rows))

    records = list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))

    assert records == [["a", "b"], *([as_text(row["a"]), as_text(row["b"])] for row in rows)]


@given(TABLES)
def test_markdown_has_one_line_per_row(rows: list[Row]) -> None:
    """No value can break out of its cell."""
    lines = "".join(write_markdown(["a", "b"], rows)).split("\n")[:-1]

    assert len(lines) == len(rows) + 2
    assert {line.replace("\\\\", "").replace("\\|", "").count("|") for line in lines} == {3}


def test_markdown_keeps_identifiers_and_escapes_markup() -> None:
    """An underscore inside a word is no markup; a star is."""
    text = "".join(write_markdown(["a"], [{"a": "clm_abc *said* _so_\nand <b>"}]))

    assert text.splitlines()[-1] == r"| clm_abc \*said\* \_so\_<br>and \<b> |"


def test_indented_json_is_readable() -> None:
    """Two spaces, and characters as they are."""
    text = "".join(write_json(["name"], [{"name": "Choe Son-hui’s"}, {"name": None}]))

    assert text == '[\n  {\n    "name": "Choe Son-hui’s"\n  },\n  {\n    "name": null\n  }\n]\n'


def test_no_rows_are_an_empty_list() -> None:
    """JSON without rows is still JSON."""
    assert "".join(write_json(["a"], [])) == "[]\n"


def test_bytes_have_a_form_in_every_format() -> None:
    """Bytes are SQL's literal in text and Datasette's object in JSON."""
    row = {"a": b"\x00\xff"}

    assert "".join(write_csv(["a"], [row])) == "a\nX'00ff'\n"
    assert json.loads("".join(write_jsonl(["a"], [row]))) == {
        "a": {"$base64": True, "encoded": "AP8="}
    }


def test_what_has_no_form_is_an_error() -> None:
    """A value that no query gives is a bug, and is not written as something else."""
    with pytest.raises(TypeError, match="set has no form"):
        list(write_jsonl(["a"], [{"a": {1}}]))


@pytest.mark.parametrize("form", list(WRITERS))
def test_every_format_streams(form: str) -> None:
    """The first piece is there before the last row is."""

    def endless() -> Iterator[Row]:
        while True:
            yield {"a": 1}

    pieces = WRITERS[form](["a"], endless())

    assert [next(pieces) for _ in range(3)]


@pytest.mark.parametrize(
    ("value", "text"), [(None, ""), (True, "true"), (False, "false"), (1, "1")]
)
def test_values_as_text(value: object, text: str) -> None:
    """Nothing is empty; truth is a word."""
    assert as_text(value) == text


def test_all_columns_unless_some_are_named() -> None:
    """An empty choice means all; names may have spaces around them."""
    assert select_columns(["a", "b"], None) == ("a", "b")
    assert select_columns(["a", "b"], " b , a,") == ("b", "a")


def test_an_unknown_column_lists_the_known() -> None:
    """The message has the name, the nearest and the list."""
    with pytest.raises(ColumnUnknown, match=r"'claims' \(did you mean 'claim'\?\).*claim, date"):
        select_columns(["claim", "date"], "claims")


@pytest.mark.parametrize("value", [float("inf"), float("-inf"), float("nan")])
def test_what_json_has_no_number_for_is_null(value: float) -> None:
    """Other programs refuse the word Infinity."""
    assert json.loads("".join(write_json(["a"], [{"a": value}]))) == [{"a": None}]
    assert "".join(write_jsonl(["a"], [{"a": value}])) == '{"a": null}\n'
