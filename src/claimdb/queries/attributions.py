"""Attributions whole: six statements for however many are asked for.

Invariant: the number of statements does not grow with the number of rows;
tests count them.
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Final

from claimdb.db.reader import Params, Reader, Row
from claimdb.queries import run
from claimdb.queries.shapes import (
    ArticleName,
    Attribution,
    ClaimName,
    Credit,
    Denial,
    Edit,
    Link,
    SourceName,
    When,
)
from claimdb.queries.values import flag, number, optional, optional_number, share, string
from claimdb.text.dates import format_date

#: SQLite takes 32,766 values in one statement; a screen never needs so many.
_MOST: Final = 30_000

#: In which order the words of an attribution are told.
_ROLES: Final = ("content", "cue", "source")


class _Passages:
    """The words of attributions by role, and what became of them since."""

    def __init__(self, rows: Iterable[Row]) -> None:
        self._words: dict[tuple[int, str], list[str]] = defaultdict(list)
        self._edits: dict[int, set[tuple[str, str]]] = defaultdict(set)
        for row in rows:
            one, role = number(row, "attribution_id"), string(row, "role")
            self._words[one, role].append(string(row, "words"))
            if since := optional(row, "since"):
                self._edits[one].add((role, since))

    def words(self, one: int, role: str) -> tuple[str, ...]:
        """Return the passages of an attribution in this role, in their order."""
        return tuple(self._words.get((one, role), ()))

    def edits(self, one: int) -> tuple[Edit, ...]:
        """Return which words of an attribution have been edited since, each role once or twice."""
        told = sorted(self._edits.get(one, ()), key=lambda edit: (_ROLES.index(edit[0]), edit[1]))
        return tuple(Edit(role, outcome) for role, outcome in told)


def load(reader: Reader, ids: Iterable[int]) -> dict[int, Attribution]:
    """Return the attributions with these row numbers, in this order."""
    wanted = list(dict.fromkeys(ids))[:_MOST]
    if not wanted:
        return {}
    above = _chains(reader, wanted)
    links = sorted({link for chain in above.values() for link in chain})
    rows = {
        number(row, "id"): row
        for row in run.select(reader, "lookup_attributions", {"ids": [*wanted, *links]})
    }
    passages = _Passages(run.select(reader, "lookup_passages", {"ids": list(rows)}))
    articles = load_articles(reader, {number(row, "article_id") for row in rows.values()})
    return {
        one: _attribution(
            rows[one],
            passages,
            articles[number(rows[one], "article_id")],
            tuple(_link(rows[link], passages) for link in above.get(one, ())),
        )
        for one in wanted
        if one in rows
    }


def load_articles(reader: Reader, ids: Iterable[int]) -> dict[int, ArticleName]:
    """Return references to the articles with these row numbers."""
    wanted: Params = {"ids": sorted(set(ids))}
    credits_of: dict[int, list[Credit]] = defaultdict(list)
    for row in run.select(reader, "lookup_credits", wanted):
        who = SourceName(string(row, "public_id"), string(row, "name"), string(row, "source_kind"))
        credits_of[number(row, "article_id")].append(
            Credit(string(row, "kind"), who, optional(row, "words"))
        )
    return {
        number(row, "id"): ArticleName(
            id=string(row, "public_id"),
            title=optional(row, "title"),
            kind=string(row, "kind"),
            publisher=source_name(row, "publisher"),
            published=when(row, "published"),
            url=optional(row, "url"),
            credits=tuple(credits_of[number(row, "id")]),
        )
        for row in run.select(reader, "lookup_articles", wanted)
    }


def when(row: Row, prefix: str) -> When | None:
    """Return the date in the five columns of a row, or None where it is not told."""
    earliest, latest = optional(row, f"{prefix}_earliest"), optional(row, f"{prefix}_latest")
    if earliest is None or latest is None:
        return None
    precision = string(row, f"{prefix}_precision")
    offset = optional_number(row, f"{prefix}_offset")
    told = format_date(
        datetime.fromisoformat(earliest),
        datetime.fromisoformat(latest),
        "minute" if precision == "second" else precision,  # nobody reads the seconds
        offset,
    )
    return When(told, earliest, latest, precision, optional(row, f"{prefix}_words"))


def day(instant: str | None) -> str | None:
    """Return an instant of the database as a day for people: "18 June 2024"."""
    if instant is None:
        return None
    moment = datetime.fromisoformat(instant)
    return format_date(moment, moment, "day")


def source_name(row: Row, prefix: str) -> SourceName | None:
    """Return the source in ``PREFIX``, ``PREFIX_public`` and ``PREFIX_kind``, if there is one."""
    public = optional(row, f"{prefix}_public")
    if public is None:
        return None
    return SourceName(public, string(row, prefix), string(row, f"{prefix}_kind"))


def _chains(reader: Reader, ids: Sequence[int]) -> dict[int, list[int]]:
    chains: dict[int, list[int]] = defaultdict(list)
    for row in run.select(reader, "lookup_links", {"ids": ids}):
        chains[number(row, "attribution_id")].append(number(row, "link_id"))
    return chains


def _speaker(row: Row) -> SourceName:
    return SourceName(
        string(row, "source_public"),
        string(row, "source"),
        string(row, "source_kind"),
        flag(row, "is_named"),
    )


def _link(row: Row, passages: _Passages) -> Link:
    return Link(
        id=string(row, "public_id"),
        source=_speaker(row),
        stance=string(row, "stance"),
        cue=passages.words(number(row, "id"), "cue"),
    )


def _denial(row: Row) -> Denial | None:
    kind = optional(row, "denial_kind")
    if kind is None:
        return None
    return Denial(kind, string(row, "denial_scope"), optional(row, "denial_element"))


def _attribution(
    row: Row, passages: _Passages, article: ArticleName, chain: tuple[Link, ...]
) -> Attribution:
    one = number(row, "id")
    return Attribution(
        id=string(row, "public_id"),
        source=_speaker(row),
        recorded_as=string(row, "recorded_as"),
        party=source_name(row, "party"),
        stance=string(row, "stance"),
        claim=ClaimName(string(row, "claim_public"), string(row, "statement")),
        mode=string(row, "mode"),
        words=passages.words(one, "content"),
        cue=passages.words(one, "cue"),
        source_words=passages.words(one, "source"),
        capacity=optional(row, "capacity"),
        said=when(row, "said"),
        hedge=optional(row, "hedge"),
        hedge_words=optional(row, "hedge_words"),
        reporting=string(row, "reporting"),
        denial=_denial(row),
        own_voice=flag(row, "own_voice"),
        chain=chain,
        article=article,
        retelling=article.kind == "retelling",
        automatic=flag(row, "is_automatic"),
        confidence=share(row, "confidence"),
        current=flag(row, "is_current"),
        edits=passages.edits(one),
        found_by=optional(row, "found_by"),
    )
