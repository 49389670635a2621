"""What an extractor found, as what is scored: from itself, or from a file of it.

Invariant: an attribution that only passes on the content of another, which is
``via`` it, is left out; the content would count twice.
"""

from collections.abc import Container, Mapping, Sequence
from pathlib import Path
from typing import Final, cast

from claimdb.bench.jsonlines import rows
from claimdb.bench.polnear import Annotated
from claimdb.errors import FormatBroken
from claimdb.extract.record import Extraction, Found
from claimdb.model.vocab import Stance
from claimdb.text.spans import Span

_ROLES: Final = ("content", "cue", "source")
_WAY: Final = "write it with: claimdb extract FOLDER --format jsonl"
_TEXT_WAY: Final = f"{_WAY} --with-text"


def scored(extractions: Sequence[Extraction]) -> tuple[Found, ...]:
    """Return the spans of what is scored, without what only relays."""
    passed_on = {one.link.via for one in extractions}
    return tuple(
        Found(one.content, one.cue, one.source, one.confidence, one.by)
        for place, one in enumerate(extractions)
        if one.stance is not Stance.RELAYS or place not in passed_on
    )


def read_predictions(path: Path, texts: Mapping[str, str]) -> dict[str, tuple[Found, ...]]:
    """Return what each line of a JSON Lines file found in the text of its name.

    A line is ``{"id": NAME, "attributions": [{"content": [[0, 9]], …}]}``, as
    ``claimdb extract --format jsonl`` writes it. Raises ``FormatBroken`` with the
    line for names that are not in ``texts`` or stand twice, and for impossible spans.
    """
    found: dict[str, tuple[Found, ...]] = {}
    for number, row in rows(path, _WAY):
        try:
            name, marked = _record(row, texts, found)
        except _Wrong as wrong:
            raise FormatBroken(path.name, str(wrong), _WAY, f"line {number}") from wrong
        found[name] = marked
    return found


def read_marked(path: Path) -> list[Annotated]:
    """Return the texts of a JSON Lines file with what people marked in them.

    A line is as for ``read_predictions``, with the text itself in ``text``: what ``claimdb
    extract --format jsonl --with-text`` writes, corrected. Raises ``FormatBroken``.
    """
    texts: dict[str, str] = {}
    for number, row in rows(path, _TEXT_WAY):
        match row:
            case {"id": str(name), "text": str(text)}:
                texts[name] = text
            case _:
                raise FormatBroken(path.name, "has no 'id' and 'text'", _TEXT_WAY, f"line {number}")
    if not texts:
        raise FormatBroken(path.name, "holds nothing", _TEXT_WAY)
    marked = read_predictions(path, texts)
    return [Annotated(name, texts[name], found, {"": found}) for name, found in marked.items()]


class _Wrong(ValueError):
    """What is wrong with a line."""


def _record(
    record: object, texts: Mapping[str, str], before: Container[str]
) -> tuple[str, tuple[Found, ...]]:
    if not isinstance(record, dict) or not isinstance(record.get("attributions"), list):
        raise _Wrong("has no 'id' and 'attributions'")
    name = record.get("id")
    if not isinstance(name, str) or name not in texts:
        raise _Wrong(f"there is no text '{name}'")
    if name in before:
        raise _Wrong(f"'{name}' has a line before")
    told = cast("list[object]", record["attributions"])
    if not all(isinstance(row, dict) for row in told):
        raise _Wrong("holds an attribution that is no object")
    fields = cast("list[dict[str, object]]", told)
    passed_on = [row.get("via") for row in fields]
    return name, tuple(
        _found(row, len(texts[name]))
        for place, row in enumerate(fields)
        if row.get("stance") != Stance.RELAYS or place not in passed_on
    )


def _found(row: Mapping[str, object], size: int) -> Found:
    content, cue, source = (_spans(row.get(role), role, size) for role in _ROLES)
    confidence = row.get("confidence", 1.0)
    if not isinstance(confidence, int | float) or not 0 <= confidence <= 1:
        raise _Wrong(f"has a confidence that is none ({confidence!r})")
    return Found(content, cue, source, float(confidence), by="file")


def _spans(value: object, role: str, size: int) -> tuple[Span, ...]:
    if not isinstance(value, list | None):
        raise _Wrong(f"has a {role} that is no list of spans")
    spans = []
    for pair in value or []:
        match pair:
            case [int(start), int(end)] if 0 <= start < end <= size:
                spans.append(Span(start, end))
            case _:
                raise _Wrong(f"has a {role} at {pair!r}, in a text of {size:,} characters")
    return tuple(spans)
