"""Articles are read from tables, row by row, and what is broken is named."""

import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import BytesUnreadable, ColumnsMissing, FormatBroken, FormatUnknown, InputError
from claimdb.ingest import limits
from claimdb.ingest.fieldmap import parse_field_map
from claimdb.ingest.readers.tabular import CSV, TSV
from claimdb.ingest.record import Credit, Item, Metadatum, NotRead, RawArticle
from claimdb.ingest.records import read_records
from claimdb.model.vocab import MetadataField

HEADER = "text,title,authors,published\n"


def table(text: str, name: str = "a.csv") -> list[Item]:
    """Return what a table gives."""
    return list((TSV if name.endswith("tsv") else CSV).read(name, text.encode()))


def only(text: str, name: str = "a.csv") -> RawArticle:
    """Return the one article of a table."""
    (one,) = table(text, name)
    assert isinstance(one, RawArticle)
    return one


def test_a_row_is_an_article() -> None:
    """Cells may hold commas, line feeds and doubled quotes; several names stand between ;."""
    one = only(
        'Text,Title,Author,Credits,Published\r\n"Kim said: ""No"",\r\nand left.",Denial,'
        "Hana Ito; Oleh Marchenko,– Guardian,2024-06-18\r\n"
    )
    assert (one.text, one.title) == ('Kim said: "No",\r\nand left.', "Denial")
    assert one.authors == ("Hana Ito", "Oleh Marchenko")
    assert one.credits == (Credit("credit_line", "Guardian", "– Guardian"),)
    assert one.item == "line 2"
    assert Metadatum(MetadataField.TITLE, "Denial", "column title") in one.metadata


def test_the_bytes_of_a_row_can_be_read_again() -> None:
    """They have the first row with them, and give the same article."""
    rows = HEADER + 'One.,A,,\n"Two,\nlines.",B,,2024\n'
    _, second = table(rows)
    assert isinstance(second, RawArticle)
    assert second.raw == (HEADER + '"Two,\nlines.",B,,2024\n').encode()
    (again,) = CSV.read("raw.csv", second.raw)
    assert isinstance(again, RawArticle)
    assert (again.text, again.title) == ("Two,\nlines.", "B")


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ("title;text\nDenial;Kim, he said.\n", "a.csv"),
        ("sep=;\ntitle;text\nDenial;Kim, he said.\n", "a.csv"),
        ("title\ttext\nDenial\tKim, he said.\n", "a.csv"),
        ("title\ttext\nDenial\tKim, he said.\n", "a.tsv"),
        ('"title"|"text"\n"Denial"|"Kim, he said."', "a.csv"),
    ],
)
def test_the_first_row_tells_what_separates(rows: str, name: str) -> None:
    """Spreadsheets write commas, semicolons or tabs, whatever the suffix."""
    one = only(rows, name)
    assert (one.title, one.text) == ("Denial", "Kim, he said.")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_spreadsheets_have_their_encodings(encoding: str) -> None:
    """The mark is no part of the first column; a guess is a warning."""
    (one,) = TSV.read("a.tsv", "text\ttitle\nIl a dénié.\tx\n".encode(encoding))
    assert isinstance(one, RawArticle)
    assert one.text == "Il a dénié."
    assert bool(one.warnings) == (encoding == "cp1252")


def test_foreign_columns_are_mapped() -> None:
    """A column is named as it is written, with its spaces and dots."""
    fields = parse_field_map(["text=Full text", "title=meta.headline"])
    (one,) = read_records("a.csv", b"Full text,meta.headline,x\nKim spoke.,Denial,1\n", fields)
    assert isinstance(one, RawArticle)
    assert (one.text, one.title, one.warnings) == ("Kim spoke.", "Denial", ())
    assert one.metadata == (Metadatum(MetadataField.TITLE, "Denial", "column meta.headline"),)


def test_only_records_are_mapped() -> None:
    """A map for a web page is refused at once."""
    with pytest.raises(FormatUnknown, match="--map is for files of records"):
        read_records("a.html", b"", parse_field_map(["text=x"]))


@pytest.mark.parametrize(
    ("rows", "wanted", "message"),
    [
        ("words,title\nx,y\n", "text", "no column 'text' in its first row .'words', 'title'."),
        ("", "text", "it is empty"),
        ("text,x\n", "Body", "no column 'Body'"),
    ],
)
def test_a_table_without_the_text_is_refused(rows: str, wanted: str, message: str) -> None:
    """The sentence names the columns that there are, and how to map one."""
    fields = parse_field_map([f"text={wanted}"])
    with pytest.raises(ColumnsMissing, match=message):
        list(read_records("a.csv", rows.encode(), fields))


def test_a_column_that_stands_twice_is_refused() -> None:
    """Neither is taken for the right one."""
    with pytest.raises(FormatBroken, match="'text' stands twice"):
        table("text,text\na,b\n")


def test_a_broken_row_does_not_stop_the_rest() -> None:
    """Too few and too many cells, stray quotes and empty texts are named by line."""
    found = table(
        HEADER + "One.,,,\nx\nx,,,,more\n" + '"x" y,,,\n' + ",Title,,\n\n,,,\nTwo.,,,,,\n"
    )
    assert [one.item for one in found] == [f"line {n}" for n in (2, 3, 4, 5, 6, 9)]
    reasons = [one.reason for one in found if isinstance(one, NotRead) and one.failed]
    for told, words in zip(
        reasons, ("1 cells", "5 cells", "no row of a table", "is empty"), strict=True
    ):
        assert words in told
    assert isinstance(found[-1], RawArticle)


def test_a_quote_that_is_never_closed_is_named_where_it_opens() -> None:
    """The rows before are read, and it is said that those after are not."""
    one, broken = table(HEADER + 'One.,,,\n"Two.,,,\nThree.,,,\n')
    assert isinstance(one, RawArticle)
    assert isinstance(broken, NotRead)
    assert broken.item == "line 3"
    assert "a quotation mark that opens here is never closed" in broken.reason


def test_a_row_beyond_all_measure_is_named() -> None:
    """A quote that swallows more than any article may have ends the reading."""
    line = "x" * 1_000_000 + "\n"
    (broken,) = table(HEADER + '"' + line * 21)
    assert isinstance(broken, NotRead)
    assert f"more than {limits.MAX_BYTES:,} bytes" in broken.reason


def test_a_cell_may_be_larger_than_the_parser_allows_by_itself() -> None:
    """An article of 200,000 characters is no broken row."""
    assert len(only("text\n" + "words " * 40_000 + "\n").text) == 240_000


def test_a_line_of_junk_is_marked_and_one_file_of_junk_refused() -> None:
    """Damage in one row costs nothing else."""
    (one,) = CSV.read("a.csv", b"text\nKim \x81\x8d\x8f\x90 spoke.\n")
    assert isinstance(one, RawArticle)
    assert "became U+FFFD" in one.warnings[0]
    with pytest.raises(BytesUnreadable):
        list(CSV.read("a.csv", b"\x00\xff\x01\x02" * 100))


def test_a_table_is_told_by_its_columns() -> None:
    """Plain text with commas in its first line is no table."""
    assert CSV.sniff(b"title,text,url\nx,y,z")
    assert not CSV.sniff(b"In the text, he said so,\nand left")


CELLS = st.lists(st.text(), min_size=1, max_size=4)


@given(st.lists(CELLS, max_size=4), st.sampled_from(",;\t"))
def test_what_a_spreadsheet_writes_is_read(rows: list[list[str]], separator: str) -> None:
    """Every row that the standard writer makes gives an item, and no error."""
    buffer = io.StringIO()
    writer = csv.writer(buffer, delimiter=separator)
    writer.writerow(["text", "title"])
    for row in rows:
        writer.writerow([f"Kim {row[0]}", "x"])
    found = list(CSV.read("a.csv", buffer.getvalue().encode(errors="replace")))
    assert len(found) == len(rows)
    assert all(isinstance(one, RawArticle) for one in found)


@given(st.binary() | st.text(alphabet='text,;"\n\r\t|abc').map(str.encode))
def test_any_bytes_give_items_or_an_error(data: bytes) -> None:
    """Whatever a file holds, nothing but an ``InputError`` comes out."""
    for reader, start in ((CSV, b""), (CSV, b"text,title\n"), (TSV, b"text\ttitle\n")):
        try:
            list(reader.read("a", start + data))
        except InputError:
            continue
