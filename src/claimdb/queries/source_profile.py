"""All about one source: who they are, what they hold, who contradicts them, through whom.

Whoever is quoted fifty thousand times would take seconds to count, so that what
is said is looked up in the latest ``WINDOW`` attributions; ``looked_at`` and
``attributions`` say how many of how many. Everything else is whole.
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.db.reader import Params, Reader, Row
from claimdb.model.vocab import AffiliationKind
from claimdb.queries import answers as replies
from claimdb.queries import run
from claimdb.queries.attributions import load, load_articles, source_name, when
from claimdb.queries.listing import told
from claimdb.queries.shapes import Answer, ArticleName, Attribution, ClaimName, SourceName, When
from claimdb.queries.values import flag, number, optional, optional_number, string

#: 1,000 attributions are read in 30 ms, with what they count for.
WINDOW: Final = 1_000
#: Names, affiliations, publishers that one page shows.
_PAGE: Final = 100
#: Sayings of others that one page shows.
_OPPONENTS: Final = 40
#: Who has changed position has taken so many stances on a claim.
_TWO: Final = 2


@dataclass(frozen=True, slots=True)
class OtherName:
    """An alias and its form; ``merged`` for the name of a source judged the same."""

    name: str
    kind: str


@dataclass(frozen=True, slots=True)
class Affiliation:
    """What the source is of another (``to``), or another of it (``from``)."""

    direction: str
    kind: str
    other: SourceName
    role: str | None
    speaks_for: bool
    since: When | None
    until: When | None


@dataclass(frozen=True, slots=True)
class PartySpan:
    """For whom the source spoke from one instant to another; ``now`` where that is today."""

    party: SourceName
    valid_from: str
    valid_to: str
    now: bool


@dataclass(frozen=True, slots=True)
class Position:
    """What the source said of one claim in one stance, with its latest saying."""

    claim: ClaimName
    stance: str
    attributions: int
    articles: int
    first_said: str
    last_said: str
    first_dated_by: str
    last_dated_by: str
    contested: bool
    saying: Attribution


@dataclass(frozen=True, slots=True)
class Change:
    """A claim that the source has both asserted and denied, the older stance first."""

    claim: ClaimName
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """One saying as far as a change of position goes: stance, when, in which words."""

    attribution_id: str
    stance: str
    said: str
    words: str | None


@dataclass(frozen=True, slots=True)
class Turn:
    """One change of stance on a claim, both sayings side by side.

    ``in_order`` is false where dates are too vague to tell which was said first.
    """

    claim: ClaimName
    before: Told
    after: Told
    in_order: bool


@dataclass(frozen=True, slots=True)
class Contradiction:
    """A claim on which others take the other side, with their latest sayings."""

    claim: ClaimName
    stance: str
    by: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class Through:
    """Who passed the words on or published them; ``source`` is empty where it is not stated."""

    source: SourceName | None
    attributions: int


@dataclass(frozen=True, slots=True)
class SourceProfile:
    """All about one source; ``claimdb source --format json`` prints it."""

    id: str
    name: str
    kind: str
    named: bool
    description: str | None
    wikidata: str | None
    domain: str | None
    homepage: str | None
    only_in: ArticleName | None
    other_names: tuple[OtherName, ...]
    affiliations: tuple[Affiliation, ...]
    parties: tuple[PartySpan, ...]
    attributions: int
    looked_at: int
    positions_total: Mapping[str, int]
    asserts: tuple[Position, ...]
    denies: tuple[Position, ...]
    other_stances: tuple[Position, ...]
    changes: tuple[Change, ...]
    contradicted_by: tuple[Contradiction, ...]
    known_through: tuple[Through, ...]
    published_by: tuple[Through, ...]
    turns: tuple[Turn, ...] = ()
    answers: tuple[Answer, ...] = ()


def source_profile(
    reader: Reader, source: int, *, limit: int = 20, offset: int = 0
) -> SourceProfile:
    """Return all about the canonical ``source``, with up to ``limit`` claims in each list.

    ``limit`` 0 means all that was looked at; what it asserts, denies and else takes
    begins after ``offset`` claims. A fixed number of statements.
    """
    head = run.select(reader, "source_head", {"source": source})[0]
    held = run.select(
        reader, "source_positions", {"sources": [source], "party": 0, "window": WINDOW}
    )
    shown = _shown(held, limit, offset)
    changed = _changed(held)[: limit or None]
    opponents = _opponents(reader, source, held, limit)
    answers = replies.of_source(reader, source, held, window=WINDOW, limit=limit)
    latest = [number(row, "latest_id") for row in (*shown, *changed, *opponents)]
    loaded = load(reader, [*latest, *replies.named_in(answers)])
    return SourceProfile(
        id=string(head, "public_id"),
        name=string(head, "name"),
        kind=string(head, "kind"),
        named=flag(head, "is_named"),
        description=optional(head, "description"),
        wikidata=optional(head, "wikidata"),
        domain=optional(head, "domain"),
        homepage=optional(head, "homepage"),
        only_in=_only_in(reader, head),
        other_names=_names(reader, source),
        affiliations=_affiliations(reader, source),
        parties=_parties(reader, source),
        attributions=number(head, "spoken"),
        looked_at=min(number(head, "spoken"), WINDOW),
        positions_total=_totals(held),
        asserts=_positions(shown, ("asserts",), loaded),
        denies=_positions(shown, ("denies",), loaded),
        other_stances=_positions(shown, ("questions", "declines"), loaded),
        changes=_changes(changed, loaded),
        contradicted_by=_contradictions(held, opponents, loaded),
        known_through=known_through(reader, source),
        published_by=published_by(reader, source),
        turns=_turns(reader, source, held, limit),
        answers=replies.told_in(answers, loaded),
    )


_STANCES: Final = ("asserts", "denies", "questions", "declines")


def _totals(held: Iterable[Row]) -> dict[str, int]:
    """Return on how many claims the source takes each stance."""
    stances = [string(row, "stance") for row in held]
    return {stance: stances.count(stance) for stance in _STANCES}


def _shown(held: Sequence[Row], limit: int, offset: int) -> list[Row]:
    """Return the latest positions of each stance."""
    end = offset + limit if limit else None
    by_stance = ([row for row in held if row["stance"] == stance] for stance in _STANCES)
    return [row for rows in by_stance for row in rows[offset:end]]


def _changed(held: Iterable[Row]) -> list[Row]:
    """Return the positions on claims that are both asserted and denied."""
    sided = [row for row in held if row["stance"] in {"asserts", "denies"}]
    stances = Counter(row["claim_id"] for row in sided)
    return [row for row in sided if stances[row["claim_id"]] > 1]


def _position(row: Row, loaded: Mapping[int, Attribution]) -> Position:
    return Position(
        claim=_claim(row),
        stance=string(row, "stance"),
        attributions=number(row, "attributions"),
        articles=number(row, "articles"),
        first_said=string(row, "first_said"),
        last_said=string(row, "last_said"),
        first_dated_by=string(row, "first_dated_by"),
        last_dated_by=string(row, "last_dated_by"),
        contested=flag(row, "contested"),
        saying=loaded[number(row, "latest_id")],
    )


def _claim(row: Row) -> ClaimName:
    return ClaimName(string(row, "claim_public"), string(row, "statement"))


def _positions(
    rows: Iterable[Row], stances: Sequence[str], loaded: Mapping[int, Attribution]
) -> tuple[Position, ...]:
    return tuple(_position(row, loaded) for row in rows if row["stance"] in stances)


def _changes(rows: Sequence[Row], loaded: Mapping[int, Attribution]) -> tuple[Change, ...]:
    claims = {number(row, "claim_id"): _claim(row) for row in rows}
    return tuple(
        Change(
            claim,
            tuple(
                sorted(
                    (_position(row, loaded) for row in rows if row["claim_id"] == one),
                    key=lambda position: position.last_said,
                )
            ),
        )
        for one, claim in claims.items()
    )


def _turns(reader: Reader, source: int, held: Iterable[Row], limit: int) -> tuple[Turn, ...]:
    """Return the latest changes of stance on the latest claims on which it took two."""
    stances = Counter(number(row, "claim_id") for row in held)
    changed = [one for one, count in stances.items() if count >= _TWO][: limit or None]
    if not changed:
        return ()
    claims: Params = {"source": source, "claims": changed, "window": WINDOW}
    rows = run.select(reader, "source_turns", claims, limit=limit)
    return tuple(
        Turn(_claim_named(row), _told(row, "before"), _told(row, "after"), flag(row, "in_order"))
        for row in rows
    )


def _claim_named(row: Row) -> ClaimName:
    return ClaimName(string(row, "claim_id"), string(row, "claim"))


def _told(row: Row, which: str) -> Told:
    return Told(
        string(row, f"{which}_id"),
        string(row, f"{which}_stance"),
        told(row, f"{which}_said") or "",
        optional(row, f"{which}_words"),
    )


def _opponents(reader: Reader, source: int, held: Sequence[Row], limit: int) -> list[Row]:
    """Return who takes the other side on the latest contested claims of the source."""
    contested = [row for row in held if row["contested"]][: limit or None]
    params: Params = {
        "source": source,
        "asserted": [number(row, "claim_id") for row in contested if row["stance"] == "asserts"],
        "denied": [number(row, "claim_id") for row in contested if row["stance"] == "denies"],
    }
    return run.select(reader, "source_opponents", params, limit=_OPPONENTS) if contested else []


def _contradictions(
    held: Iterable[Row], opponents: Sequence[Row], loaded: Mapping[int, Attribution]
) -> tuple[Contradiction, ...]:
    claims = {number(row, "claim_id"): _claim(row) for row in held}
    sides = dict.fromkeys((number(row, "claim_id"), string(row, "stance")) for row in opponents)
    return tuple(
        Contradiction(
            claims[claim],
            stance,
            tuple(
                loaded[number(row, "latest_id")]
                for row in opponents
                if (row["claim_id"], row["stance"]) == (claim, stance)
            ),
        )
        for claim, stance in sides
    )


def _only_in(reader: Reader, head: Row) -> ArticleName | None:
    article = optional_number(head, "article_id")
    return None if article is None else load_articles(reader, [article])[article]


def _names(reader: Reader, source: int) -> tuple[OtherName, ...]:
    rows = run.select(reader, "source_names", {"source": source}, limit=_PAGE)
    return tuple(OtherName(string(row, "name"), string(row, "kind")) for row in rows)


def _affiliations(reader: Reader, source: int) -> tuple[Affiliation, ...]:
    return tuple(
        Affiliation(
            direction=string(row, "direction"),
            kind=string(row, "kind"),
            other=SourceName(
                string(row, "other_public"), string(row, "other"), string(row, "other_kind")
            ),
            role=optional(row, "role"),
            speaks_for=AffiliationKind(string(row, "kind")).speaks_for,
            since=when(row, "since"),
            until=when(row, "until"),
        )
        for row in run.select(reader, "source_affiliations", {"source": source}, limit=_PAGE)
    )


def _parties(reader: Reader, source: int) -> tuple[PartySpan, ...]:
    return tuple(
        PartySpan(
            SourceName(
                string(row, "party_public"), string(row, "party"), string(row, "party_kind")
            ),
            string(row, "valid_from"),
            string(row, "valid_to"),
            flag(row, "is_now"),
        )
        for row in run.select(reader, "source_party_spans", {"source": source})
    )


def known_through(reader: Reader, source: int) -> tuple[Through, ...]:
    """Return who passed the words of a source on, in its latest attributions."""
    params = {"source": source, "window": WINDOW}
    return tuple(
        Through(
            SourceName(
                string(row, "public_id"),
                string(row, "name"),
                string(row, "kind"),
                flag(row, "is_named"),
            ),
            number(row, "attributions"),
        )
        for row in run.select(reader, "source_through", params, limit=_PAGE)
    )


def published_by(reader: Reader, source: int) -> tuple[Through, ...]:
    """Return who published its latest attributions."""
    params = {"source": source, "window": WINDOW}
    return tuple(
        Through(source_name(row, "publisher"), number(row, "attributions"))
        for row in run.select(reader, "source_publishers", params, limit=_PAGE)
    )


def sayings_of(source: SourceProfile) -> Iterator[tuple[str, Attribution]]:
    """Yield every saying of a profile with the part in which it stands."""
    for one in (*source.asserts, *source.denies, *source.other_stances):
        yield one.stance, one.saying
    for contradiction in source.contradicted_by:
        yield from (("contradicted by", saying) for saying in contradiction.by)
