"""All about one claim: both sides with their words, and what bears on it.

Invariant: nobody is shown on a side of this claim who did not speak on it; what
follows from other claims stands apart, with the claim on which it was said.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from claimdb.db.reader import Params, Reader, Row
from claimdb.queries import answers as replies
from claimdb.queries import run
from claimdb.queries.attributions import load, when
from claimdb.queries.origins import Origin, origins
from claimdb.queries.shapes import Answer, Attribution, ClaimName, SourceName, When
from claimdb.queries.values import flag, number, optional, string

#: Relations and answers that one page shows; the sayings have their own limit.
_PAGE: Final = 200
#: Of a claim reported ten thousand times so many sayings are put in order together: 10 ms.
_WINDOW: Final = 500
#: Of each side so many sayings are looked at for answers in another article: 50 ms.
_HEARD: Final = 100
_ALL: Final = 2**63 - 1


@dataclass(frozen=True, slots=True)
class Topic:
    """A subject matter: the short name that filters take, and its name."""

    slug: str
    name: str


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom the claim is about: accused, actor, affected or about."""

    role: str
    source: SourceName


@dataclass(frozen=True, slots=True)
class Side:
    """Who asserts, or who denies: counts of all, and the first sayings."""

    attributions: int
    articles: int
    origins_min: int
    origins_max: int
    parties: int
    origins: tuple[Origin, ...]
    sayings: tuple[Attribution, ...]


@dataclass(frozen=True, slots=True)
class RelatedSaying:
    """What somebody said of another claim, and how that bears on this one.

    ``how`` is ``follows_from``, ``follows_from_denial``, ``incompatible`` or
    ``supported_by``, which carries nothing. ``total`` counts the attributions that
    take the same stance on that claim.
    """

    how: str
    claim: ClaimName
    saying: Attribution
    total: int


@dataclass(frozen=True, slots=True)
class Relation:
    """Another claim: ``to`` where this one bears on it, ``from`` where it bears on this one."""

    kind: str
    direction: str
    claim: ClaimName
    note: str | None
    automatic: bool
    asserts: int
    denies: int


@dataclass(frozen=True, slots=True)
class ClaimDossier:
    """All about one claim; ``claimdb claim --format json`` prints it."""

    id: str
    statement: str
    note: str | None
    language: str | None
    happened: When | None
    topics: tuple[Topic, ...]
    subjects: tuple[Subject, ...]
    contested: bool
    automatic: int
    first_said: str | None
    last_said: str | None
    first_dated_by: str | None
    last_dated_by: str | None
    asserted_by: Side
    denied_by: Side
    other_stances: tuple[Attribution, ...]
    other_stances_total: int
    related: tuple[RelatedSaying, ...]
    relations: tuple[Relation, ...]
    answers: tuple[Answer, ...]
    not_denied: tuple[ClaimName, ...]
    no_answer_from: tuple[SourceName, ...]


def claim_dossier(reader: Reader, claim: int, *, limit: int = 20, skip: int = 0) -> ClaimDossier:
    """Return all about the canonical ``claim``, with up to ``limit`` sayings on each side.

    ``limit`` 0 means all; ``skip``, a multiple of it, leaves out as many on each side.
    A fixed number of statements, whatever the claim has.
    """
    head = run.select(reader, "claim_head", {"claim": claim})[0]
    asserts = _sayings(reader, claim, ["asserts"], limit, skip)
    denies = _sayings(reader, claim, ["denies"], limit, skip)
    others = _sayings(reader, claim, ["questions", "declines"], limit, skip)
    related = run.select(reader, "claim_related_sayings", {"claim": claim, "each": limit or _ALL})
    answers = run.select(
        reader, "claim_answers", {"claim": claim, "window": _HEARD}, limit=limit or _PAGE
    )
    wanted = [
        *(*asserts, *denies, *others),
        *(number(row, "attribution_id") for row in related),
        *replies.named_in(answers),
    ]
    loaded = load(reader, wanted)
    sides = origins(reader, claim)
    return ClaimDossier(
        id=string(head, "public_id"),
        statement=string(head, "statement"),
        note=optional(head, "note"),
        language=optional(head, "language"),
        happened=when(head, "occurred"),
        topics=_topics(reader, claim),
        subjects=_subjects(reader, claim),
        contested=flag(head, "contested"),
        automatic=number(head, "automatic"),
        first_said=optional(head, "first_said"),
        last_said=optional(head, "last_said"),
        first_dated_by=optional(head, "first_dated_by"),
        last_dated_by=optional(head, "last_dated_by"),
        asserted_by=_side(head, "asserts", sides, [loaded[one] for one in asserts]),
        denied_by=_side(head, "denies", sides, [loaded[one] for one in denies]),
        other_stances=tuple(loaded[one] for one in others),
        other_stances_total=number(head, "others"),
        related=tuple(_related(row, loaded[number(row, "attribution_id")]) for row in related),
        relations=_relations(reader, claim),
        answers=replies.told_in(answers, loaded),
        not_denied=_not_denied(reader, claim, head),
        no_answer_from=_no_answer(reader, claim),
    )


def _sayings(
    reader: Reader, claim: int, stances: Sequence[str], limit: int, skip: int
) -> list[int]:
    """Return a page of sayings, first said first within those that were recorded together."""
    window = max(limit, _WINDOW // limit * limit) if limit else _ALL
    before = skip // window * window
    params: Params = {
        "claim": claim,
        "stances": list(stances),
        "window": window,
        "skipped": before,
    }
    rows = run.select(reader, "claim_sayings", params, limit=limit, offset=skip - before)
    return [number(row, "attribution_id") for row in rows]


def _side(
    head: Row,
    stance: str,
    sides: Mapping[str, tuple[Origin, ...]],
    sayings: Iterable[Attribution],
) -> Side:
    return Side(
        attributions=number(head, f"{stance}_attributions"),
        articles=number(head, f"{stance}_articles"),
        origins_min=number(head, f"{stance}_origins_min"),
        origins_max=number(head, f"{stance}_origins_max"),
        parties=number(head, f"{stance}_parties"),
        origins=sides.get(stance, ()),
        sayings=tuple(sayings),
    )


def _related(row: Row, saying: Attribution) -> RelatedSaying:
    claim = ClaimName(string(row, "other_public"), string(row, "other"))
    return RelatedSaying(string(row, "how"), claim, saying, number(row, "total"))


def _relations(reader: Reader, claim: int) -> tuple[Relation, ...]:
    return tuple(
        Relation(
            kind=string(row, "kind"),
            direction=string(row, "direction"),
            claim=ClaimName(string(row, "other_public"), string(row, "other")),
            note=optional(row, "note"),
            automatic=flag(row, "is_automatic"),
            asserts=number(row, "asserts"),
            denies=number(row, "denies"),
        )
        for row in run.select(reader, "claim_relations", {"claim": claim}, limit=_PAGE)
    )


def _topics(reader: Reader, claim: int) -> tuple[Topic, ...]:
    rows = run.select(reader, "claim_topics", {"claim": claim})
    return tuple(Topic(string(row, "slug"), string(row, "name")) for row in rows)


def _subjects(reader: Reader, claim: int) -> tuple[Subject, ...]:
    return tuple(
        Subject(
            string(row, "role"),
            SourceName(
                string(row, "public_id"),
                string(row, "name"),
                string(row, "kind"),
                flag(row, "is_named"),
            ),
        )
        for row in run.select(reader, "claim_subjects", {"claim": claim})
    )


def _not_denied(reader: Reader, claim: int, head: Row) -> tuple[ClaimName, ...]:
    """Return what somebody asserts and nobody denies: this claim, and those it is tied to."""
    kin = tuple(
        ClaimName(string(row, "public_id"), string(row, "statement"))
        for row in run.select(reader, "claim_kin", {"claim": claim}, limit=_PAGE)
    )
    if number(head, "denies_attributions") or not number(head, "asserts_attributions"):
        return kin
    return (ClaimName(string(head, "public_id"), string(head, "statement")), *kin)


def _no_answer(reader: Reader, claim: int) -> tuple[SourceName, ...]:
    rows = run.select(reader, "claim_unanswered", {"claim": claim})
    return tuple(
        SourceName(string(row, "public_id"), string(row, "name"), string(row, "kind"))
        for row in rows
    )


def sayings_of(claim: ClaimDossier) -> Iterator[tuple[str, Attribution]]:
    """Yield every saying of a dossier with the part in which it stands."""
    yield from (("asserted", one) for one in claim.asserted_by.sayings)
    yield from (("denied", one) for one in claim.denied_by.sayings)
    yield from (("other stance", one) for one in claim.other_stances)
    yield from ((one.how, one.saying) for one in claim.related)
    for one in claim.answers:
        yield "answer in another article" if one.elsewhere else "answer", one.answer
