"""Edits after publication that touch quoted words, and who leans on those words.

Invariant: the evidence is what it was. An edit is told beside it, with the words
before and after; what nobody quoted is not here.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from typing import Final

from claimdb.db.reader import Reader, Row
from claimdb.queries import run
from claimdb.queries.shapes import ClaimName, SourceName
from claimdb.queries.values import flag, number, optional, share, string
from claimdb.text.dates import format_date
from claimdb.text.worddiff import Piece, marked, word_diff

#: The columns of ``flat_row``.
COLUMNS: Final = (
    "id",
    "outcome",
    "came_back",
    "reading",
    "article_id",
    "article",
    "publisher",
    "older_revision",
    "older_seen_at",
    "newer_revision",
    "newer_seen_at",
    "words_before",
    "words_after",
    "diff",
    "leaning",
    "score",
    "method",
)
#: Edits for which those who lean on them are looked up together.
_TOGETHER: Final = 200


@dataclass(frozen=True, slots=True)
class Lean:
    """An attribution that leans on a passage: by which role, and what it says."""

    attribution: str
    role: str
    stance: str
    source: SourceName
    claim: ClaimName


@dataclass(frozen=True, slots=True)
class Words:
    """Some words of a diff: ``=`` on both sides, ``-`` before only, ``+`` after only."""

    sign: str
    words: str


@dataclass(frozen=True, slots=True)
class State:
    """One state of an article: its number, and when it was seen."""

    number: int
    seen_at: str


@dataclass(frozen=True, slots=True)
class PassageChange:
    """One quoted passage in one newer state of its article.

    ``outcome`` is ``altered``, ``gone``, ``moved``, or ``unchanged`` where it
    ``came_back`` as it was. ``reading`` says that a better reader read the same
    bytes anew: no edit of the publisher. ``before`` and ``after`` are the words;
    ``diff`` puts both together again. ``leaning`` are the attributions that count
    and are proved by the passage. ``score``, 0 to 1, says how much stayed, and
    ``method`` how it was decided; ``ambiguous`` where nothing told places apart.
    """

    id: str
    article_id: str
    article: str | None
    publisher: str | None
    older: State
    newer: State
    outcome: str
    came_back: bool
    reading: bool
    before: str | None
    after: str | None
    diff: tuple[Words, ...]
    leaning: tuple[Lean, ...]
    score: float
    method: str


def changes(
    reader: Reader,
    *,
    filters: run.Filters | None = None,
    sort: str | None = None,
    limit: int | None = None,
    offset: int = 0,
) -> Iterator[PassageChange]:
    """Yield the edits as the query ``changes`` sorts them, each with who leans on it.

    Raises as ``run.select`` does.
    """
    rows = run.stream(reader, "changes", filters=filters, sort=sort, limit=limit, offset=offset)
    while some := list(islice(rows, _TOGETHER)):
        leaning = _leaning(reader, {string(row, "id") for row in some})
        for row in some:
            yield _change(row, leaning.get(string(row, "id"), ()))


def flat_row(one: PassageChange) -> dict[str, object]:
    """Return an edit as one flat row: the diff with marks, who leans on it in words."""
    row: dict[str, object] = {name: getattr(one, name) for name in COLUMNS if hasattr(one, name)}
    return row | {
        "came_back": int(one.came_back),
        "reading": int(one.reading),
        "older_revision": one.older.number,
        "older_seen_at": one.older.seen_at,
        "newer_revision": one.newer.number,
        "newer_seen_at": one.newer.seen_at,
        "words_before": one.before,
        "words_after": one.after,
        "diff": marked(pieces(one)),
        "leaning": "; ".join(
            dict.fromkeys(
                f"{lean.source.name} {lean.stance}: {lean.claim.statement}" for lean in one.leaning
            )
        ),
    }


def pieces(one: PassageChange) -> list[Piece]:
    """Return the diff as the pieces that ``text.worddiff`` works with."""
    return word_diff(one.before or "", one.after or "")


def seen(state: State) -> str:
    """Return when a state was seen, for people, to the minute: edits may be of one day."""
    moment = datetime.fromisoformat(state.seen_at)
    return format_date(moment, moment, "minute")


def _leaning(reader: Reader, passages: Iterable[str]) -> Mapping[str, tuple[Lean, ...]]:
    found: dict[str, list[Lean]] = defaultdict(list)
    for row in run.select(reader, "lookup_leaning_id", {"ids": sorted(passages)}):
        who = SourceName(
            string(row, "source_public"),
            string(row, "source"),
            string(row, "source_kind"),
            flag(row, "is_named"),
        )
        found[string(row, "passage")].append(
            Lean(
                attribution=string(row, "attribution"),
                role=string(row, "role"),
                stance=string(row, "stance"),
                source=who,
                claim=ClaimName(string(row, "claim_public"), string(row, "claim")),
            )
        )
    return {passage: tuple(leans) for passage, leans in found.items()}


def _change(row: Row, leaning: tuple[Lean, ...]) -> PassageChange:
    before, after = optional(row, "words_before"), optional(row, "words_after")
    return PassageChange(
        id=string(row, "id"),
        article_id=string(row, "article_id"),
        article=optional(row, "article"),
        publisher=optional(row, "publisher"),
        older=State(number(row, "older_revision"), string(row, "older_seen_at")),
        newer=State(number(row, "newer_revision"), string(row, "newer_seen_at")),
        outcome=string(row, "outcome"),
        came_back=flag(row, "came_back"),
        reading=flag(row, "reading"),
        before=before,
        after=after,
        diff=tuple(Words(sign, words) for sign, words in word_diff(before or "", after or "")),
        leaning=leaning,
        score=share(row, "score") or 0.0,
        method=string(row, "method"),
    )


__all__ = [
    "COLUMNS",
    "Lean",
    "PassageChange",
    "State",
    "Words",
    "changes",
    "flat_row",
    "pieces",
    "seen",
]
