"""JSON and JSON lines in the record form, or in another by a map of fields.

A ``.json`` file is one object, an array of them, or several one after another; a
``.jsonl`` file has one on each line and may be larger than memory.

Invariant: a broken line costs that line. A broken array ends where it breaks,
since nothing tells where the next record begins, and says so.
"""

import io
import json
import re
from collections import Counter
from collections.abc import Iterator
from typing import BinaryIO, Final

from claimdb.errors import BytesUnreadable, FileTooLarge, FormatBroken, InputError, RecordUnfit
from claimdb.ingest.decode import decode, head
from claimdb.ingest.fieldmap import FieldMap
from claimdb.ingest.limits import MAX_BYTES
from claimdb.ingest.lines import lines, text_of
from claimdb.ingest.record import Item, NotRead, Reader
from claimdb.ingest.recordform import Origin, RecordForm
from claimdb.text.clean import clean

JSON_NAME: Final = "json/1"
JSONL_NAME: Final = "jsonl/1"
#: A file of JSON is held whole, several times over while it is taken apart.
MAX_WHOLE: Final = 10 * MAX_BYTES

_NO_MAP: Final = FieldMap()
_BLANK: Final = re.compile(r"[ \t\r\n]*")
_MAX_DIGITS: Final = 4_000
_OPENING: Final = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*[{\[\]\"])")
_WAY: Final = "write one JSON object for each article"


class _Scanner:
    """Takes JSON apart, and notes what a parser would pass over in silence."""

    def __init__(self) -> None:
        self._twice: list[str] = []
        # NaN and Infinity are what pandas and others write for an empty cell.
        self._decoder = json.JSONDecoder(
            object_pairs_hook=self._object, parse_constant=_nothing, parse_int=_whole
        )

    def scan(self, place: str, text: str, at: int) -> tuple[object, int]:
        """Return the value that begins at ``at``, and where it ends.

        A value with a key that stands twice is a ``RecordUnfit``, returned, not
        raised, since it is known where it ends. Raises ``FormatBroken``.
        """
        try:
            record, end = self._decoder.raw_decode(text, at)
        except json.JSONDecodeError as error:
            problem = f"this is not JSON ({error.msg})"
            raise FormatBroken(place, problem, _WAY, _where(text, error.pos)) from error
        except RecursionError as error:
            problem = "lists or objects stand within each other a thousand deep"
            raise FormatBroken(place, problem, _WAY, _where(text, at)) from error
        finally:
            twice, self._twice[:] = self._twice[:1], ()
        if twice:
            problem = f"the key '{clean(twice[0][:60]).text}' stands twice in one object"
            return RecordUnfit(place, problem, "keep one of them"), end
        return record, end

    def _object(self, pairs: list[tuple[str, object]]) -> dict[str, object]:
        made = dict(pairs)
        if len(made) != len(pairs):
            ((key, _),) = Counter(key for key, _ in pairs).most_common(1)
            self._twice.append(key)
        return made


def _nothing(_constant: str) -> None:
    """Read what is no number."""


def _whole(digits: str) -> int | float:
    """Return a whole number; Python converts none of more than 4,300 digits."""
    return int(digits) if len(digits) < _MAX_DIGITS else float(digits)


def read_json(name: str, data: bytes, fields: FieldMap = _NO_MAP) -> Iterator[Item]:
    """Yield the articles of a JSON file.

    Raises as ``decode`` does, ``FileTooLarge``, and ``FormatBroken`` with line
    and column where there is no JSON at all.
    """
    if len(data) > MAX_WHOLE:
        raise FileTooLarge(name, MAX_WHOLE, "save it as JSON lines (.jsonl), which may be any size")
    decoded = decode(name, data)
    form = RecordForm(name=name, reader=JSON_NAME, fields=fields)
    count = 0
    try:
        for count, (record, source) in enumerate(_records(name, decoded.text), start=1):
            item = f"item {count}"
            warnings = decoded.warnings if count == 1 else ()
            yield _item(form, record, item, source.encode(), warnings)
    except FormatBroken as error:
        if not count:
            raise
        yield NotRead(name, str(error), failed=True, item=f"item {count + 1}")


def stream_json(name: str, file: BinaryIO, fields: FieldMap = _NO_MAP) -> Iterator[Item]:
    """Yield the articles of an open JSON file, which is read whole."""
    yield from read_json(name, file.read(MAX_WHOLE + 1), fields)


def read_jsonl(name: str, data: bytes, fields: FieldMap = _NO_MAP) -> Iterator[Item]:
    """Yield the articles of a file with one JSON object on each line."""
    yield from stream_jsonl(name, io.BytesIO(data), fields)


def stream_jsonl(name: str, file: BinaryIO, fields: FieldMap = _NO_MAP) -> Iterator[Item]:
    """Yield the articles of an open file, line by line; blank lines are passed over.

    Raises ``BytesUnreadable`` for a file that is no text in its first lines.
    """
    form, scanner = RecordForm(name=name, reader=JSONL_NAME, fields=fields), _Scanner()
    for number, line in enumerate(lines(name, file, MAX_BYTES), start=1):
        if line is None:
            reason = f"{name}, line {number}: it is longer than {MAX_BYTES:,} bytes; {_WAY}."
            yield NotRead(name, reason, failed=True, item=f"line {number}")
            continue
        data = line.strip()
        if data:
            yield _line(form, scanner, data, number)


def _line(form: RecordForm, scanner: _Scanner, data: bytes, number: int) -> Item:
    """Return the article on one line, or why there is none."""
    item = f"line {number}"
    place = f"{form.name}, {item}"
    try:
        text, warnings = text_of(place, data)
        record, end = scanner.scan(place, text, 0)
        if end != len(text):
            raise RecordUnfit(place, "something follows the object", _WAY)
    except BytesUnreadable:
        # Junk has as many broken lines as line feeds; one sentence says it all.
        if number == 1:
            raise
        return NotRead(form.name, f"{place}: it is no text.", failed=True, item=item)
    except InputError as error:
        return NotRead(form.name, str(error), failed=True, item=item)
    return _item(form, record, item, data, warnings)


def _item(
    form: RecordForm, record: object, item: str, raw: bytes, warnings: tuple[str, ...]
) -> Item:
    """Return the article that a parsed record is, or why it is none."""
    place = f"{form.name}, {item}"
    try:
        if isinstance(record, RecordUnfit):
            raise record
        if not isinstance(record, dict):
            raise RecordUnfit(place, "it is no JSON object", _WAY)
        if len(raw) > MAX_BYTES:
            raise RecordUnfit(place, f"it is larger than {MAX_BYTES:,} bytes", _WAY)
        origin = Origin(place=place, item=item, raw=raw, suffix=".json", warnings=warnings)
        return form.article(record, origin)
    except InputError as error:
        return NotRead(form.name, str(error), failed=True, item=item)


def _records(name: str, text: str) -> Iterator[tuple[object, str]]:
    """Yield the records of a whole file, each with the characters that it is made of."""
    scanner, at = _Scanner(), _after_blank(text, 0)
    in_array = text.startswith("[", at)
    if in_array:
        at = _after_blank(text, at + 1)
        if text.startswith("]", at):
            raise FormatBroken(name, "the array is empty", _WAY)
    while at < len(text):
        record, end = scanner.scan(name, text, at)
        yield record, text[at:end]
        at = _after_blank(text, end)
        if in_array:
            mark = text[at : at + 1]
            if mark == "]":
                return
            if mark != ",":
                where = _where(text, at)
                raise FormatBroken(name, "the array breaks off", "mend it from here on", where)
            at = _after_blank(text, at + 1)
    if in_array:
        raise FormatBroken(name, "the array has no end", "mend it from here on", _where(text, at))


def _after_blank(text: str, at: int) -> int:
    """Return the first place from ``at`` on that is not white space."""
    match = _BLANK.match(text, at)
    return match.end() if match else at


def _where(text: str, at: int) -> str:
    """Return a place for people."""
    line = text.count("\n", 0, at) + 1
    column = at - text.rfind("\n", 0, at)
    return f"column {column:,}" if line == 1 else f"line {line:,}, column {column:,}"


def _sniff_json(data: bytes) -> bool:
    """Tell a file that begins as an object or an array does."""
    return _OPENING.match(head(data)) is not None


def _sniff_jsonl(data: bytes) -> bool:
    """Tell a file whose first line is an object, and whose second begins as one."""
    first, _, rest = data.partition(b"\n")
    return _sniff_json(first) and first.rstrip().endswith(b"}") and rest[:9].lstrip()[:1] == b"{"


JSON: Final = Reader(
    JSON_NAME, (".json",), ("application/json",), _sniff_json, read_json, stream_json
)
JSONL: Final = Reader(
    JSONL_NAME,
    (".jsonl", ".ndjson"),
    ("application/jsonl", "application/x-ndjson", "application/x-jsonlines"),
    _sniff_jsonl,
    read_jsonl,
    stream_jsonl,
)
