"""Lists as the surfaces print them: rows of a named query, with dates told for people.

For each vague date (``said_earliest``, ``said_latest``, ``said_precision``) a
column ``said`` stands before it: "18 June 2024", "May 2024". All else is as the
query gives it. For people, what a reader must know before relying on a row stands
in the row itself: that no more than a part is denied; that its time is that of the
report, not of saying; that its words come from a retelling; that a source is unnamed;
that no person has made or accepted it.
"""

from collections.abc import Iterable, Iterator, Mapping
from datetime import datetime
from typing import Final

from claimdb.db.reader import Row, Value
from claimdb.queries.catalog import Query
from claimdb.text.dates import format_date, format_span
from claimdb.text.untitled import capital, untitled

_EARLIEST: Final = "_earliest"
#: Single instants that people read as days.
_DAYS: Final = frozenset({"first_said", "last_said", "recorded_at"})

#: What a time is the time of where neither the words nor their article have one.
SEEN: Final = "seen"
#: What stands below rows of which one is dated so.
SEEN_MEANS: Final = (
    "seen: neither the words nor their article have a date; the day on which it was read."
)
#: A time that is not the time of saying, and what it is the time of.
_DATED: Final = {"published": "reported", SEEN: SEEN}
#: Columns of days, and those that tell what they are the days of.
_DATED_BY: Final = {"said": "dated_by"} | {
    f"{end}_said": f"{end}_dated_by" for end in ("first", "last")
}
#: How exactly a time of day is known.
_CLOCK: Final = frozenset({"minute", "second"})
#: Scopes of a denial that say nothing of the whole claim.
IN_PART: Final = frozenset({"partial", "element"})
#: Where the marks of a row stand: in the first of these that it has.
_MARKED: Final = ("words", "claim")


def columns(query: Query) -> tuple[str, ...]:
    """Return the columns of the list, each told date before its limits."""
    told: list[str] = []
    for name in query.columns:
        if name.endswith(_EARLIEST):
            told.append(name.removesuffix(_EARLIEST))
        told.append(name)
    return tuple(told)


def with_dates(query: Query, rows: Iterable[Row], *, brief: bool = False) -> Iterator[Row]:
    """Yield the rows with their dates told; ``brief`` without the time of day."""
    prefixes = [name.removesuffix(_EARLIEST) for name in query.columns if name.endswith(_EARLIEST)]
    for row in rows:
        yield row | {prefix: told(row, prefix, brief=brief) for prefix in prefixes}


def for_people(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the rows with single instants told as days, and with their marks.

    Rows have a told date ``said`` where they have ``dated_by``. The marks stand
    with the words, or with the claim where a row has no words.
    """
    for row in rows:
        told = {name: _day(value) if name in _DAYS else value for name, value in row.items()}
        told |= _unit(row)
        told |= {name: f"{SEEN} {_words(told[name])}" for name in _ends_seen(row)}
        if of := _DATED.get(str(row.get("dated_by"))):
            told["said"] = f"{of} {_words(row['said'])}"
        if row.get("denial_scope") in IN_PART:
            told["stance"] = f"{_words(row['stance'])} (in part)"
        if row.get("named") == 0:
            told["source"] = _unnamed(row)
        told |= _names(row)
        marked = next(filter(row.__contains__, _MARKED), None)
        if marked is not None and (marks := _marks(row)):
            told[marked] = f"{_words(row[marked])} ({', '.join(marks)})".lstrip()
        yield told


def is_seen(row: Mapping[str, object], shown: Iterable[str] = tuple(_DATED_BY)) -> bool:
    """Return whether one of the days ``shown`` is only that on which an article was read."""
    return any(row.get(_DATED_BY[name]) == SEEN for name in shown if name in _DATED_BY)


def told(row: Row, prefix: str, *, brief: bool = False) -> str | None:
    """Return a vague date for people, or None where it is not known.

    It is the date of the place where it was told, as far as that is known. Where only the
    time of reading is known it is told as a day, and so is any time where ``brief``.
    """
    earliest, latest = row[f"{prefix}_earliest"], row[f"{prefix}_latest"]
    if earliest is None or latest is None:
        return None
    seen = prefix == "said" and row.get("dated_by") == SEEN
    precision, zone = str(row[f"{prefix}_precision"]), f"{prefix}_offset"
    if seen or (brief and zone in row and precision in _CLOCK):  # else it may be another day there
        precision = "day"
    offset = row.get(zone)
    return format_date(
        datetime.fromisoformat(str(earliest)),
        datetime.fromisoformat(str(latest)),
        precision,
        offset if isinstance(offset, int) and not seen else None,
    )


def _marks(row: Row) -> list[str]:
    """Return what must be known: a retelling, made by a program, how many of a count were."""
    automatic = int(row.get("automatic") or 0)
    marks = ["in a retelling"] if row.get("retelling") else []
    if automatic and "words" in row:
        marks.append("automatic")
    elif automatic:
        marks.append(f"{automatic:,} automatic")
    return marks


def _unnamed(row: Row) -> str:
    """Return the label of an unnamed source, marked: two of one label are not one source.

    A list of sources has the one article that each is in, which tells them apart.
    """
    label = _words(row.get("source"))
    marks = [] if "unnamed" in label.casefold() else ["unnamed"]
    if "article_kind" in row and row["article_id"]:
        marks.append(f"in {only_in(row)}")
    return f"{label} ({', '.join(marks)})" if marks else label


def only_in(row: Row) -> str:
    """Return the article of an unnamed source, for people: what it is called, by whom, its day."""
    published = _words(row["published"])
    if not row["article"]:
        named = [untitled(_words(row["article_kind"]), published or None), row["publisher"]]
    else:
        named = [f"“{_words(row['article'])}”", row["publisher"], published]
    return ", ".join(filter(None, map(_words, named)))


def _names(row: Row) -> Row:
    """Return what an article without a title is called, as elsewhere; of a copy, its identifier."""
    if "title" in row and "published" in row:
        return {"title": _title(row)}
    nameless = [name for name in ("article", "original") if row.get(f"{name}_id")]
    return {name: row[f"{name}_id"] for name in nameless if name in row and not row[name]}


def _title(row: Row) -> str:
    """Return what an article is called, and that it retells another where its name does not."""
    kind, title = _words(row["kind"]), _words(row["title"])
    if title:
        return f"{title} (a retelling)" if kind == "retelling" else title
    return capital(untitled(kind, _words(row["published"]) or None))


def _words(value: Value) -> str:
    return value if isinstance(value, str) else ""


def _unit(row: Row) -> Row:
    """Return the first and last time of saying where together they are a month or a year.

    Said once, "last month", it was never said on the 31st.
    """
    first, last = row.get("first_said"), row.get("last_said")
    if first is None or last is None:
        return {}
    start, end = datetime.fromisoformat(str(first)), datetime.fromisoformat(str(last))
    span = format_span(start, end)
    one_unit = span not in {format_date(start, end, "day"), format_date(end, end, "day")}
    return {"first_said": span, "last_said": span} if one_unit else {}


def _ends_seen(row: Row) -> list[str]:
    """Return which of the first and the last time of saying are times of reading."""
    ends = [name for name in _DATED_BY if name.endswith("_said")]
    return [name for name in ends if row.get(name) and row.get(_DATED_BY[name]) == SEEN]


def _day(value: Value) -> Value:
    if value is None:
        return None
    moment = datetime.fromisoformat(str(value))
    return format_date(moment, moment, "day")
