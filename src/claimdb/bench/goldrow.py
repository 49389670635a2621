"""One row of the gold set, from words to spans.

Invariant: a field that is not written has its default, and a key or a value
that nobody knows is refused rather than passed over.
"""

from enum import StrEnum
from itertools import pairwise
from typing import Final, TypeVar

from claimdb.bench.goldwords import WordsMisquoted, place, places
from claimdb.extract.record import Extraction, Leaning, Link, Manner, Said, Sort, Speaker
from claimdb.model.vocab import Hedge, Mode, Reporting, Stance
from claimdb.text.dates import parse_date
from claimdb.text.spans import Span

Fields = dict[str, object]
Vocabulary = TypeVar("Vocabulary", bound=StrEnum)

_KEYS: Final = frozenset(
    {"row", "source", "cue", "content", "mode", "stance", "negated", "sort", "hedge", "reporting"}
    | {"via", "inside", "speaker", "resolved", "role", "affiliation", "said", "open"}
)
#: What careful readers may see differently in a row, which then says so.
_OPEN: Final = frozenset(
    {"stance", "negated", "mode", "sort", "hedge", "reporting"}
    | {"via", "inside", "speaker", "resolved", "said"}
)


class RowWrong(ValueError):
    """A row cannot be understood; the message says which field, and why."""


def read_row(
    text: str, fields: Fields, number: int, rows: int
) -> tuple[Extraction, tuple[str | None, ...]]:
    """Return row ``number`` of ``rows`` (from 1), and the names that its source may resolve to."""
    if unknown := sorted(set(fields) - _KEYS):
        raise RowWrong(f"has unknown keys ({', '.join(unknown)})")
    content = _spans(text, fields, "content")
    if not content:
        raise RowWrong("has no content")
    source = _spans(text, fields, "source")
    names = _names(text, fields, has_source=bool(source))
    row = Extraction(
        content=content,
        cue=_spans(text, fields, "cue"),
        source=source,
        confidence=1.0,
        by="gold",
        mode=_word(fields, "mode", Mode, None),
        leaning=Leaning(
            stance=_word(fields, "stance", Stance, Stance.ASSERTS),
            negated=_truth(fields, "negated"),
        ),
        manner=_manner(fields),
        link=Link(_row(fields, "via", number, rows), _row(fields, "inside", number, rows)),
        speaker=_speaker(text, fields, names[0]) if source else None,
        said=_said(text, fields),
    )
    return row, names


def read_open(fields: Fields) -> frozenset[str]:
    """Return the fields of a row that have more than one right answer and are not scored."""
    value = fields.get("open", [])
    names = value if isinstance(value, list) else [value]
    if wrong := sorted({str(name) for name in names} - _OPEN):
        raise RowWrong(f"open: {', '.join(wrong)} is none of {', '.join(sorted(_OPEN))}")
    return frozenset(names)


def _manner(fields: Fields) -> Manner:
    """Return the sort, and hedge and reporting where they are written."""
    return Manner(
        sort=_word(fields, "sort", Sort, Sort.SPEECH),
        hedge=_word(fields, "hedge", Hedge, None) if "hedge" in fields else None,
        reporting=_word(fields, "reporting", Reporting, None) if "reporting" in fields else None,
    )


def _names(text: str, fields: Fields, *, has_source: bool) -> tuple[str | None, ...]:
    """Return the names that are right for the speaker; each has to stand in the text."""
    if not has_source:
        if {"speaker", "resolved", "role", "affiliation"} & set(fields):
            raise RowWrong("tells of a speaker, and has no source")
        return (None,)
    if not {"speaker", "resolved"} <= set(fields):
        raise RowWrong("has a source, and so needs 'speaker' and 'resolved' (null for nobody)")
    value = fields["resolved"]
    names = tuple(value) if isinstance(value, list) else (value,)
    for name in names:
        if name is not None and (not isinstance(name, str) or name not in text):
            raise RowWrong(f"resolved: '{name}' does not stand in the text")
    if not names:
        raise RowWrong("resolved: is an empty list")
    return names


def _speaker(text: str, fields: Fields, resolved: str | None) -> Speaker:
    """Return who speaks; the words have to be some of the source's."""
    words = fields["speaker"]
    if not isinstance(words, str) or not any(
        places(text[span.start : span.end], words) for span in _spans(text, fields, "source")
    ):
        raise RowWrong(f"speaker: '{words}' does not stand in the source")
    return Speaker(
        words,
        resolved,
        role=_one(text, fields, "role"),
        affiliation=_one(text, fields, "affiliation"),
    )


def _said(text: str, fields: Fields) -> Said | None:
    """Return when it was said: ``said: on Monday``, or ``said: {words: …, date: …}``."""
    value = fields.get("said")
    if value is None:
        return None
    if isinstance(value, str):
        return Said(_place(text, "said", value))
    if not isinstance(value, dict) or set(value) != {"words", "date"}:
        raise RowWrong("said: is neither words nor 'words' and 'date'")
    return Said(_place(text, "said", value["words"]), parse_date(str(value["date"])))


def _one(text: str, fields: Fields, key: str) -> Span | None:
    """Return the one span of a field, or None where it is not written."""
    return _place(text, key, fields[key]) if key in fields else None


def _spans(text: str, fields: Fields, key: str) -> tuple[Span, ...]:
    """Return the spans of a field, which are in order and apart."""
    value = fields.get(key, [])
    quoted = value if isinstance(value, list) else [value]
    spans = tuple(_place(text, key, words) for words in quoted)
    for before, after in pairwise(spans):
        if after.start < before.end:
            raise RowWrong(f"{key}: its parts are not in order, or overlap")
    return spans


def _place(text: str, key: str, words: object) -> Span:
    """Return where words stand; YAML's own readings (no, on, 3) are refused."""
    if not isinstance(words, str):
        raise RowWrong(f"{key}: {words!r} is no text; put quotation marks around it")
    try:
        return place(text, words)
    except WordsMisquoted as error:
        raise RowWrong(f"{key}: {error}") from error


def _word(
    fields: Fields, key: str, kind: type[Vocabulary], default: Vocabulary | None
) -> Vocabulary:
    """Return a word of a closed vocabulary."""
    value = fields.get(key, default)
    if value not in set(kind):
        raise RowWrong(f"{key}: '{value}' is none of {', '.join(kind)}")
    return kind(str(value))


def _truth(fields: Fields, key: str) -> bool:
    """Return a yes or no; no where it is not written."""
    value = fields.get(key, False)
    if not isinstance(value, bool):
        raise RowWrong(f"{key}: '{value}' is neither true nor false")
    return value


def _row(fields: Fields, key: str, number: int, rows: int) -> int | None:
    """Return the index (from 0) of the row that is named by its number (from 1)."""
    value = fields.get(key)
    if value is None:
        return None
    if not isinstance(value, int) or not 1 <= value <= rows or value == number:
        raise RowWrong(f"{key}: {value} is no other row (there are {rows})")
    return value - 1
