"""What became of a row: who made it, every edit, correction, decision and judgement.

Invariant: events come oldest first, each with its time and its person or run;
nothing is told that is not on record.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import chain
from typing import Final

from claimdb.db.reader import Reader, Row
from claimdb.errors import NotFound, NothingNamed
from claimdb.queries import lookup, run
from claimdb.queries.attributions import load
from claimdb.queries.shapes import Attribution
from claimdb.queries.values import number, optional, string

COLUMNS: Final = ("at", "event", "what", "before", "after", "by", "note", "run")

#: What has only a number, as the queue of reviews names it.
_NAMED: Final = re.compile(r"(relation|affiliation|judgement|copy):([0-9]{1,18})")
#: Parts of a date that tell people nothing more; the log has them.
_FINE_PRINT: Final = ("_precision", "_offset")

_LOOKUPS: Final[dict[str, Callable[[Reader, str], int]]] = {
    "source": lookup.source,
    "article": lookup.article,
    "claim": lookup.claim,
    "attribution": lookup.attribution,
}


@dataclass(frozen=True, slots=True)
class History:
    """A row of a kind, and what became of it."""

    kind: str
    id: int
    events: tuple[Row, ...]


def history(reader: Reader, text: str) -> History:
    """Return the history of whatever ``text`` names: an identifier, else a name.

    A name is looked up among sources first, then articles, claims and
    attributions. An identifier is the row itself, also where it is judged to be
    another. What has only a number is named as in the queue, such as ``relation:12``.
    Raises ``Ambiguous`` and ``NotFound``.
    """
    if named := _NAMED.fullmatch(text.strip()):
        return _of_row(reader, named[1], int(named[2]))
    kind, one = _found(reader, text)
    if kind == "attribution":
        events = tuple(_of_attribution(reader, one))
    else:
        events = tuple(run.select(reader, f"history_{kind}", {kind: one}))
    return History(kind, one, events)


def _of_row(reader: Reader, kind: str, one: int) -> History:
    """Return the events of what has a number and no name."""
    events = run.select(reader, "history_row", {"of": kind, "number": one})
    if not events:
        raise NothingNamed(f"{kind}:{one}")
    return History(kind, one, tuple(events))


def _found(reader: Reader, text: str) -> tuple[str, int]:
    for row in run.select(reader, "history_ids", {"id": text.strip()}):
        return string(row, "kind"), number(row, "id")
    nearest: list[str] = []
    for kind, find in _LOOKUPS.items():
        try:
            return kind, find(reader, text)
        except NotFound as error:
            nearest += error.nearest
    raise NothingNamed(text, nearest)


def _of_attribution(reader: Reader, attribution: int) -> list[Row]:
    """Return the events of a whole chain of corrections, whichever row was named."""
    rows = run.select(reader, "history_chain", {"attribution": attribution})
    ids = [number(row, "id") for row in rows]
    sayings = load(reader, ids)
    told = {number(row, "id"): _facts(sayings[number(row, "id")], row) for row in rows}
    events = [event for row in rows for event in _made(row, told, sayings)]
    decided = run.select(reader, "history_decisions", {"ids": ids})
    return sorted(chain(events, decided), key=lambda row: string(row, "at"))


def _made(
    row: Row, told: dict[int, dict[str, str]], sayings: dict[int, Attribution]
) -> Iterator[Row]:
    """Yield that a row was made, or what it corrects in the row before it."""
    one = number(row, "id")
    event: Row = {
        "at": row["at"],
        "event": "made",
        "what": string(row, "public_id"),
        "before": None,
        "after": None,
        "by": row["by"],
        "run": row["run"],
        "note": None,
    }
    if row["supersedes_id"] is None:
        saying = sayings[one]
        said = f"{saying.source.name} {saying.stance}: {saying.claim.statement}"
        yield event | {"after": said}
        return
    before, now = told[number(row, "supersedes_id")], told[one]
    old = sayings[number(row, "supersedes_id")].id
    changed = [name for name in now if now[name] != before[name]]
    note = None
    if set(changed) <= {"via", "answers"}:
        note = "renewed, since what it leans on was corrected"
    yield event | {"event": "superseded", "what": old, "after": row["public_id"], "note": note}
    for name in changed:
        yield event | {
            "event": "corrected",
            "what": name,
            "before": before[name] or None,
            "after": now[name] or None,
        }


def _facts(saying: Attribution, row: Row) -> dict[str, str]:
    """Return what an attribution says, by the names that people use."""
    denial = saying.denial
    return {
        "source": saying.source.name,
        "claim": saying.claim.statement,
        "stance": saying.stance,
        "words": " … ".join(saying.words),
        "cue": " … ".join(saying.cue),
        "source words": " … ".join(saying.source_words),
        "mode": saying.mode,
        "said": saying.said.text if saying.said else "",
        "said words": saying.said.words or "" if saying.said else "",
        "capacity": saying.capacity or "",
        "hedge": saying.hedge or "",
        "hedge words": saying.hedge_words or "",
        "reporting": saying.reporting,
        "own voice": "yes" if saying.own_voice else "no",
        "denial": " ".join((denial.kind, denial.scope, denial.element or "")) if denial else "",
        "via": optional(row, "via") or "",
        "answers": optional(row, "answers") or "",
    }


def for_people(events: Iterable[Row]) -> tuple[tuple[str, ...], list[Row]]:
    """Return columns and rows of a table that fits a screen: what was, became, and why in one."""
    rows: list[Row] = [
        {
            "at": string(event, "at")[:16].replace("T", " "),
            "by": optional(event, "by") or _program(string(event, "run")),
            "event": event["event"],
            "what": event["what"],
            "told": _change(event),
        }
        for event in events
        if not (event["event"] == "edited" and string(event, "what").endswith(_FINE_PRINT))
    ]
    return ("at", "by", "event", "what", "told"), rows


def _program(told: str) -> str:
    """Return "claimdb ingest (run 3)" for "3 claimdb ingest 0.1.0"."""
    one, _, rest = told.partition(" ")
    return f"{rest.rpartition(' ')[0]} (run {one})"


def _change(event: Row) -> str:
    before, after, note = (optional(event, name) for name in ("before", "after", "note"))
    change = after or before or ""
    if event["event"] in {"edited", "corrected"}:
        change = f"{before or '(empty)'} → {after or '(empty)'}"
    return " ".join(filter(None, (change, f"({note})" if note else "")))
