"""Articles are read from JSON and JSON lines, and what is broken is named."""

import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.canonical import bytes_hash
from claimdb.errors import BytesUnreadable, FormatBroken, InputError
from claimdb.ingest import limits
from claimdb.ingest.fieldmap import parse_field_map
from claimdb.ingest.readers.jsonform import JSON, JSONL, read_json, read_jsonl
from claimdb.ingest.record import Credit, Item, Metadatum, NotRead, RawArticle
from claimdb.model.vocab import MetadataField

WORDS = "Moscow and Pyongyang denied the use of the missiles."


def jsonl(*lines: object) -> list[Item]:
    """Return what a file with these lines gives; bytes stand as they are."""
    data = b"\n".join(
        line if isinstance(line, bytes) else json.dumps(line).encode() for line in lines
    )
    return list(JSONL.read("a.jsonl", data))


def article(record: dict[str, Any]) -> RawArticle:
    """Return the article that one record makes."""
    (one,) = jsonl({"text": WORDS, **record})
    assert isinstance(one, RawArticle)
    return one


def reason(item: Item) -> str:
    """Return why an item was not read."""
    assert isinstance(item, NotRead)
    assert item.failed
    return item.reason


def test_the_record_form_is_read_with_its_evidence() -> None:
    """Each field has its value, and the key where it stood; the line's bytes are kept."""
    line = json.dumps(
        {
            "id": "a-17",
            "text": WORDS,
            "title": "Kremlin denies",
            "url": "https://example.org/a?utm_source=x",
            "publisher": "Example Post",
            "authors": ["Hana Ito", "Oleh Marchenko"],
            "published": "2024-06-18T09:30:00+09:00",
            "modified": 1718700000,
            "section": "World",
            "language": "en_GB",
            "credits": ["– Guardian", {"kind": "agency", "name": "AP", "words": "(AP)"}],
        }
    ).encode()
    (one,) = JSONL.read("a.jsonl", line + b"\r\n")
    assert isinstance(one, RawArticle)
    assert (one.text, one.title, one.publisher) == (WORDS, "Kremlin denies", "Example Post")
    assert (one.item, one.section, one.language) == ("a-17", "World", "en-GB")
    assert one.authors == ("Hana Ito", "Oleh Marchenko")
    assert one.credits == (
        Credit("credit_line", "Guardian", "– Guardian"),
        Credit("agency", "AP", "(AP)"),
    )
    assert one.published is not None
    assert (one.published.offset_minutes, one.warnings) == (540, ())
    assert one.modified is not None
    assert (one.raw, one.raw_hash, one.suffix) == (line, bytes_hash(line), ".json")
    assert Metadatum(MetadataField.PUBLISHED, "2024-06-18T09:30:00+09:00", "published") in (
        one.metadata
    )
    assert Metadatum(MetadataField.BYLINE, "Hana Ito", "authors") in one.metadata


def test_the_bytes_of_an_article_can_be_read_again() -> None:
    """What is kept as raw gives the same article by the reader of its suffix."""
    first = article({"title": "Denial", "author": "Hana Ito"})
    (again,) = JSON.read("raw.json", first.raw)
    assert isinstance(again, RawArticle)
    assert (again.text, again.title, again.authors) == (first.text, "Denial", ("Hana Ito",))


def test_a_broken_line_does_not_stop_the_rest() -> None:
    """Each broken line is named with what is wrong; the others are articles."""
    found = jsonl(
        {"text": WORDS},
        b'{"text": "cut',
        b"",
        [1],
        {"title": "no text"},
        {"text": "  "},
        {"text": {"p": WORDS}},
        b'{"text": "a", "text": "b"}',
        b'{"text": "a"} {"text": "b"}',
        {"text": WORDS, "id": 7},
    )
    assert [one.item for one in found] == [
        "line 1",
        *(f"line {number}" for number in range(2, 10) if number != 3),
        "7",
    ]
    reasons = [reason(one) for one in found[1:-1]]
    for told, words in zip(
        reasons,
        (
            "Unterminated string",
            "no JSON object",
            "no 'text'",
            "'text' is empty",
            "'text' is an object",
            "'text' stands twice",
            "something follows",
        ),
        strict=True,
    ):
        assert words in told
        assert told.startswith("a.jsonl, line ")


@pytest.mark.parametrize(
    ("record", "attribute", "warning"),
    [
        ({"published": "04/05/2024"}, "published", "which number is the month"),
        ({"url": "not an address"}, "url", "is no web address"),
        ({"url": "https://a..b/x"}, "url", "is no web address"),
        ({"language": "English language"}, "language", "no language tag"),
        ({"title": {"main": "x"}}, "title", "takes one text, not an object"),
        ({"title": True}, "title", "takes one text, not yes or no"),
        ({"published": 1e300}, "published", "outside the years"),
    ],
)
def test_a_value_that_cannot_be_used_costs_itself(
    record: dict[str, object], attribute: str, warning: str
) -> None:
    """The article is read without it, and a warning with file and line says why."""
    one = article(record)
    assert getattr(one, attribute) is None
    (told,) = one.warnings
    assert told.startswith("a.jsonl, line 1: ")
    assert warning in told
    assert "left out" in told


def test_empty_values_say_nothing() -> None:
    """Null, NaN, an empty text and an empty list are as a key that is not there."""
    (one,) = JSONL.read(
        "a.jsonl", b'{"text":"Kim spoke.","title":null,"section":NaN,"url":"","authors":[]}'
    )
    assert isinstance(one, RawArticle)
    assert (one.title, one.section, one.url, one.authors, one.warnings) == (
        None,
        None,
        None,
        (),
        (),
    )


def test_numbers_are_words_where_words_are_meant() -> None:
    """A title may be 1984, and a number of any length breaks nothing."""
    assert article({"title": 1984}).title == "1984"
    assert jsonl(b'{"text":"Kim spoke.","id":' + b"9" * 10_000 + b"}")[0].item == "inf"


def test_unknown_keys_are_told_of_once() -> None:
    """A file of a thousand records with a foreign key gives one warning."""
    first, second, third = jsonl(
        {"text": WORDS, "score": 1}, {"text": WORDS, "score": 2}, {"text": WORDS, "rank": 1}
    )
    assert isinstance(first, RawArticle)
    assert isinstance(second, RawArticle)
    assert isinstance(third, RawArticle)
    assert ["'score'" in told for told in first.warnings] == [True]
    assert second.warnings == ()
    assert ["'rank'" in told for told in third.warnings] == [True]


def test_keys_that_are_data_are_told_of_no_more() -> None:
    """A dump with other keys in each record does not fill the memory."""
    found = jsonl(*({"text": WORDS, f"key {number}": 1} for number in range(1_100)))
    told = [bool(one.warnings) for one in found if isinstance(one, RawArticle)]
    assert (told[0], told[-1], sum(told)) == (True, False, 1_001)


def test_keys_of_a_large_object_are_compared_once() -> None:
    """The one that stands twice among a hundred thousand is found at once."""
    keys = ",".join(f'"{number}":1' for number in range(100_000))
    (one,) = jsonl(f'{{{keys},"7":2}}'.encode())
    assert "the key '7' stands twice" in reason(one)


def test_foreign_records_are_read_by_a_map() -> None:
    """Paths lead to the values, and what is not mapped is passed over in silence."""
    record = {
        "headline": {"main": "Denial"},
        "byline": [{"name": "Hana Ito"}, {"name": "Oleh Marchenko"}],
        "body": {"paragraphs": ["One.", "", "Two."]},
        "published": "2024-06-18",
        "score": 3,
    }
    fields = parse_field_map(
        ["title=headline.main", "authors=byline[*].name", "text=body.paragraphs[*]"]
    )
    (one,) = read_jsonl("a.jsonl", json.dumps(record).encode(), fields)
    assert isinstance(one, RawArticle)
    assert (one.title, one.text) == ("Denial", "One.\n\nTwo.")
    assert one.authors == ("Hana Ito", "Oleh Marchenko")
    assert one.published is not None
    assert one.warnings == ()
    assert Metadatum(MetadataField.TITLE, "Denial", "headline.main") in one.metadata


def test_a_mapped_path_that_leads_nowhere_is_named() -> None:
    """The record is not read by some other key that happens to be there."""
    fields = parse_field_map(["text=body.main"])
    (one,) = read_json("a.json", json.dumps({"text": "x"}).encode(), fields)
    assert "no 'body.main'" in reason(one)


@pytest.mark.parametrize(
    "text",
    [
        '[{"text":"One spoke."},\n {"text":"Two spoke."}]',
        '{"text":"One spoke."}\n\n{"text":"Two spoke."}',
        '\ufeff [ {"text":"One spoke."} , {"text":"Two spoke."} ] ',
    ],
)
def test_a_json_file_is_an_array_or_objects(text: str) -> None:
    """Each record has its own bytes and its number."""
    found = list(JSON.read("a.json", text.encode()))
    assert [one.item for one in found] == ["item 1", "item 2"]
    assert [one.raw for one in found if isinstance(one, RawArticle)] == [
        b'{"text":"One spoke."}',
        b'{"text":"Two spoke."}',
    ]


def test_a_broken_array_ends_where_it_breaks() -> None:
    """The records before are articles, and one sentence names line and column."""
    first, twice, broken = JSON.read(
        "a.json", b'[{"text":"One."},\n{"a":1,"a":2},\n {"text":"Two."'
    )
    assert isinstance(first, RawArticle)
    assert "'a' stands twice" in reason(twice)
    assert broken.item == "item 3"
    assert "line 3, column" in reason(broken)
    first, broken = JSON.read("a.json", b'[{"text":"One."} {"text":"Two."}]')
    assert "the array breaks off" in reason(broken)
    first, broken = JSON.read("a.json", b'[{"text":"One."},')
    assert "the array has no end" in reason(broken)


@pytest.mark.parametrize("data", [b"[]", b"nonsense", b'{"text": ', b"[" * 100_000])
def test_a_file_without_any_record_is_an_error(data: bytes) -> None:
    """The sentence names the file and the way out."""
    with pytest.raises(FormatBroken, match=r"a\.json.*write one JSON object"):
        list(JSON.read("a.json", data))


def test_what_no_database_can_store_is_replaced() -> None:
    """NUL and half a surrogate pair are marked and warned of."""
    one = article({"text": "Kim\x00 spoke \ud800.", "title": "a\x00b"})
    assert one.text == "Kim\ufffd spoke \ufffd."
    assert one.title == "a\ufffdb"
    assert "2 character(s)" in one.warnings[0]


def test_nesting_without_end_costs_its_line() -> None:
    """A hundred thousand lists in each other are named, and the next line is read."""
    deep, one = jsonl(b'{"text":' + b"[" * 100_000 + b"}", {"text": WORDS})
    assert "a thousand deep" in reason(deep)
    assert isinstance(one, RawArticle)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_lines_are_read_in_each_encoding_of_unicode(encoding: str) -> None:
    """A mark at the head tells it; the bytes kept are UTF-8."""
    text = '{"text":"Он сказал ᐅ “нет”."}\n{"text":"Two ਊ."}\n'
    found = list(JSONL.read("a.jsonl", text.encode(encoding)))
    assert [one.text for one in found if isinstance(one, RawArticle)] == [
        "Он сказал ᐅ “нет”.",
        "Two ਊ.",
    ]


def test_a_line_in_windows_letters_is_read_with_a_warning() -> None:
    """One line of another encoding is told of with its number."""
    first, second = jsonl({"text": WORDS}, '{"text":"Il a d\u00e9ni\u00e9."}'.encode("cp1252"))
    assert isinstance(second, RawArticle)
    assert second.text == "Il a dénié."
    assert "a.jsonl, line 2: not UTF-8, read as Windows-1252" in second.warnings[0]
    assert isinstance(first, RawArticle)


def test_junk_is_one_error() -> None:
    """A binary file is refused as a whole, not line by line."""
    with pytest.raises(BytesUnreadable):
        list(JSONL.read("a.jsonl", b"\x00\xff\x01\n" * 1000))


class Endless(io.RawIOBase):
    """A file of one line of so many bytes, then another line."""

    def __init__(self, size: int) -> None:
        super().__init__()
        self.left = size
        self.tail = b'\n{"text":"Kim spoke."}\n'

    def readable(self) -> bool:
        """Tell that it can be read."""
        return True

    def readinto(self, buffer: Any, /) -> int:
        """Give as much as is asked for."""
        view = memoryview(buffer)
        count = min(self.left, len(view))
        if count:
            view[:count] = b"x" * count
            self.left -= count
            return count
        count = min(len(self.tail), len(view))
        view[:count], self.tail = self.tail[:count], self.tail[count:]
        return count


def test_a_line_beyond_all_measure_is_passed_over() -> None:
    """It is named and never loaded, and the next line is read."""
    assert JSONL.stream is not None
    long, one = JSONL.stream("a.jsonl", io.BufferedReader(Endless(limits.MAX_BYTES * 3)))
    assert "longer than 20,000,000 bytes" in reason(long)
    assert isinstance(one, RawArticle)
    assert one.item == "line 2"


def test_text_beyond_all_measure_is_refused() -> None:
    """The limit on characters is that of every reader."""
    (one,) = jsonl({"text": "a" * (limits.MAX_TEXT + 1)})
    assert "more than 5,000,000" in reason(one)


@pytest.mark.parametrize(
    ("data", "is_json", "is_jsonl"),
    [
        (b'{"text": 1}\n{"text": 2}\n', True, True),
        (b'{\n "text": 1}', True, False),
        (b'[{"text": 1}]', True, False),
        (b"[link](https://example.org)", False, False),
        (b"{curly} words", False, False),
    ],
)
def test_json_is_told_by_its_first_bytes(data: bytes, is_json: bool, is_jsonl: bool) -> None:
    """Markdown may begin with a bracket too."""
    assert (JSON.sniff(data), JSONL.sniff(data)) == (is_json, is_jsonl)


VALUES = st.recursive(
    st.none() | st.booleans() | st.floats() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=8,
)
RECORDS = st.dictionaries(
    st.sampled_from(["text", "title", "url", "authors", "published", "credits", "id", "x"]), VALUES
)


@given(st.binary() | RECORDS.map(json.dumps).map(str.encode) | st.text().map(str.encode))
def test_any_bytes_give_items_or_an_error(data: bytes) -> None:
    """Whatever a file holds, nothing but an ``InputError`` comes out."""
    for reader in (JSON, JSONL):
        try:
            found = list(reader.read("a", data))
        except InputError:
            continue
        for one in found:
            if isinstance(one, RawArticle):
                one.text.encode()
