"""Lists as pages: what stands around the rows, and the rows themselves by their templates.

Invariant: a row says of nobody more than the query does. Who only asserts what a claim
follows from is told so, and a denial of a part is no denial of the whole.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.pages.env import render
from claimdb.pages.site import Site
from claimdb.queries.contested import FOLLOWS, Contested, Counts
from claimdb.queries.listing import IN_PART, SEEN, SEEN_MEANS, is_seen, only_in
from claimdb.queries.shifting import Shifted
from claimdb.queries.standing import Stand
from claimdb.reports.blocks import Line
from claimdb.reports.contested import BEARS, DATED, counted, is_undated, remarks
from claimdb.reports.phrases import DOT, days, number_of, some_of, words_line
from claimdb.text.untitled import capital

#: What a program recorded and no person has looked at.
_SAYINGS: Final = ("asserts_attributions", "denies_attributions", "others")
_AUTOMATIC: Final = "recorded by a program, not reviewed"


@dataclass(frozen=True, slots=True)
class Field:
    """One field of the form above a list; with ``options`` a choice, else a line to fill in.

    ``suggested`` are values that may be filled in, where they are too many for a choice.
    """

    name: str
    label: str
    value: str = ""
    options: tuple[tuple[str, str], ...] = ()
    hint: str = ""
    suggested: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Used:
    """A filter that is in use: what it is called, what was given, the list without it."""

    label: str
    told: str
    without: str


@dataclass(frozen=True, slots=True)
class Listed:
    """What stands around the rows of a list.

    ``fields`` are always shown, ``more`` on demand; ``range`` says which rows of how many;
    ``forms`` are the same rows for programs; ``empty`` says what to do where there are none.
    """

    name: str
    title: str
    lead: str
    fields: tuple[Field, ...]
    more: tuple[Field, ...]
    used: tuple[Used, ...]
    all: str
    range: str
    previous: str | None
    next: str | None
    forms: tuple[tuple[str, str], ...]
    empty: str

    def topics(self, slugs: str) -> list[str]:
        """Return the names of topics whose short names are joined with commas."""
        fields = [one for one in (*self.fields, *self.more) if one.name == "topic"]
        known = {slug: name for one in fields for slug, name in one.options + one.suggested}
        return [known.get(slug, slug) for slug in slugs.split(",")]

    @property
    def opened(self) -> bool:
        """Whether one of the fields that are shown on demand is in use."""
        return any(field.value for field in self.more)


def list_page(listed: Listed, rows: Sequence[object], site: Site) -> str:
    """Return a list; the template of its name tells a row."""
    return render(
        f"list_{listed.name}.html",
        site=site,
        section=listed.name,
        title=listed.title,
        listed=listed,
        rows=rows,
        told=_Told,
    )


class _Told:
    """What the templates of rows say, in the words of the reports."""

    days = staticmethod(days)
    only_in = staticmethod(only_in)
    SEEN_MEANS = capital(SEEN_MEANS)
    counted = staticmethod(counted)

    @staticmethod
    def bears(one: Stand) -> str:
        """Return how what was said of another claim bears on this one."""
        return BEARS[one.how]

    @staticmethod
    def remarks(one: Stand) -> str:
        """Return what a reader must know of who stands there."""
        return DOT.join(remarks(one))

    @staticmethod
    def words(one: Stand) -> Line:
        """Return the words that prove it, as the article has them."""
        return words_line(one.words.split(" … ") if one.words else [], one.mode)

    @staticmethod
    def where(one: Stand) -> str:
        """Return when it was said, where it stands, and through whom it is known."""
        day = f"{DATED.get(one.dated_by, '')}{one.said}"
        place = one.publisher or one.article
        if not (place or one.chain):
            place = "publisher not stated"
        told = DOT.join(filter(None, (day, place, "a retelling" * one.retelling)))
        return f"{told} {one.chain or ''}".rstrip()

    @staticmethod
    def counts(row: Mapping[str, int], side: str) -> str:
        """Return the counts of a side of a row: articles, origins, parties.

        A side that holds by what follows alone has none: each name there says so.
        """
        names = ("attributions", "articles", "origins_min", "origins_max", "parties")
        counts = Counts(*(row.get(f"{side}_{name}") or 0 for name in names))
        return counted(counts) if counts.articles else ""

    @staticmethod
    def unreviewed(row: Mapping[str, int]) -> str:
        """Return how many sayings of a row no person has looked at."""
        if not (count := row["automatic"]):
            return ""
        total = sum(row.get(name) or 0 for name in _SAYINGS)
        if count == total == 1:
            return _AUTOMATIC
        return f"{some_of(count, total) if total else number_of(count, 'saying')} {_AUTOMATIC}"

    @staticmethod
    def undated(rows: Sequence[object]) -> bool:
        """Return whether a day that is shown is only that on which an article was read."""
        return any(map(_is_undated, rows))

    @staticmethod
    def named(stands: Sequence[Stand]) -> list[tuple[Stand, str]]:
        """Return who stands on a side, each once, and what narrows it: a part, what follows."""
        return list(_named(stands))


def _is_undated(row: object) -> bool:
    if isinstance(row, tuple):  # with who stands where, of whom no day is shown
        row = row[0]
    if isinstance(row, Contested):
        return is_undated(row)
    if isinstance(row, Shifted):
        return any(SEEN in {one.first_dated_by, one.last_dated_by} for one in row.stances)
    return isinstance(row, Mapping) and is_seen(row)


def _named(stands: Sequence[Stand]) -> Iterator[tuple[Stand, str]]:
    seen: set[tuple[str, str]] = set()
    for one in stands:
        note = "(in part)" if one.denial_scope in IN_PART else ""
        if one.how != "said":
            note = f"{FOLLOWS[:-1]}, not reviewed)" if one.automatic else FOLLOWS
        if (key := (one.source_id, note)) not in seen:
            seen.add(key)
            yield one, note
