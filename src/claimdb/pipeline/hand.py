"""Sources, affiliations, claims and relations added by hand, from the words of a command."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from claimdb.errors import AffiliationsTold, Namesake
from claimdb.model.vocab import AffiliationKind, AliasKind, RelationKind, SourceKind, SubjectRole
from claimdb.pipeline import curate
from claimdb.pipeline.desk import Desk, Hand, Made, by_hand
from claimdb.pipeline.identity import source_id
from claimdb.pipeline.maker import Ref
from claimdb.pipeline.stored import ref
from claimdb.text.dates import parse_date, require_order
from claimdb.text.names import name_key

#: Words by which a statement may deny what another one says (rule 10: no negated twins).
_NEGATIVE: Final = re.compile(
    r"\b(?:not|never|neither|denie[sd]|refuse[sd]?)\b|n['\u2019]t\b", re.IGNORECASE
)

Aliases = tuple[tuple[str, AliasKind], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AffiliationWish:
    """Links of one source: names of others by kind; role and dates where there is one link."""

    to: Mapping[AffiliationKind, tuple[str, ...]]
    role: str | None = None
    since: str | None = None
    until: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceWish:
    """A source to add; ``unnamed_in`` names the one article of an unnamed source."""

    name: str
    kind: SourceKind
    aliases: Aliases = ()
    description: str | None = None
    wikidata: str | None = None
    unnamed_in: str | None = None
    apart: str | None = None
    affiliations: AffiliationWish | None = None


def add_source(desk: Desk, wish: SourceWish) -> Made:
    """Add a source with aliases and affiliations; the same again is harmless.

    Raises ``Namesake`` where others bear the name and nobody has said who is meant.
    """
    with by_hand(desk, "claimdb add source", {"name": wish.name}) as hand:
        known = _meant_by(hand, wish)
        if known is None:
            row, added = curate.add_source(hand.work, _new_source(hand, wish), hand.touched)
        else:
            row, added = known, False
            curate.add_aliases(hand.work, row.number, wish.aliases)
        notes = [] if added else _kept(hand, row, wish)
        notes += _shared_names(hand, row, wish)
        if wish.affiliations:
            notes += _affiliate(hand, row, wish.affiliations)
        return Made(what="source", row=row, added=added, notes=tuple(notes))


def _new_source(hand: Hand, wish: SourceWish) -> curate.NewSource:
    apart = wish.apart or hand.names.answers.apart.get(wish.name)
    return curate.NewSource(
        name=wish.name,
        kind=wish.kind,
        aliases=wish.aliases,
        # What tells the two apart is what their candidates are listed with.
        description=wish.description or apart,
        wikidata=wish.wikidata,
        unnamed_in=hand.names.article(wish.unnamed_in) if wish.unnamed_in else None,
        apart=apart,
    )


def _meant_by(hand: Hand, wish: SourceWish) -> Ref | None:
    """Return the known source that is meant by a name, None where it is somebody new."""
    answers = hand.names.answers
    if wish.unnamed_in or wish.apart or wish.name in answers.apart:
        return None
    if known := hand.work.batch.find("sources", source_id(wish.kind.value, wish.name)):
        return ref(hand.work.batch, "sources", known)
    if chosen := answers.rows.get(("namesake", wish.name)):
        return hand.names.source(chosen)
    of_the_kind = hand.work.batch.rows(
        "SELECT id FROM sources WHERE name_key = ? AND kind = ? AND is_named = 1"
        # What programs found is of one article each: a person knows more than one article.
        " AND (created_by IS NOT NULL OR edited_by IS NOT NULL)",
        name_key(wish.name),
        wish.kind.value,
    )
    if len(of_the_kind) == 1:  # renamed, or given an identifier by a pack
        return ref(hand.work.batch, "sources", int(str(of_the_kind[0][0])))
    bearers = dict.fromkeys(one for one, _ in hand.names.bearers(wish.name))
    if bearers:
        raise Namesake(wish.name, [hand.names.card(one) for one in bearers])
    return None


def _kept(hand: Hand, row: Ref, wish: SourceWish) -> list[str]:
    """Tell what a known source has otherwise than it was said now; nothing is overwritten."""
    told = {"kind": wish.kind.value, "description": wish.description, "wikidata": wish.wikidata}
    columns = [column for column, value in told.items() if value is not None]
    has = hand.work.batch.rows(
        f"SELECT {', '.join(columns)} FROM sources WHERE id = ?", row.number
    )[0]
    other = [
        f"its {column} stays {value or 'empty'}"
        for column, value in zip(columns, has, strict=True)
        if value != told[column]
    ]
    return [f"{'; '.join(other)}: 'claimdb edit source' changes it."] if other else []


def _shared_names(hand: Hand, row: Ref, wish: SourceWish) -> list[str]:
    notes = []
    for name, _ in wish.aliases:
        others = {one for one, _ in hand.names.bearers(name)} - {row.number}
        if others:
            called = ", ".join(
                f"{card.name} ({card.public_id})" for card in map(hand.names.card, sorted(others))
            )
            notes.append(f"'{name}' also names {called}: say which by its identifier.")
    return notes


def _affiliate(hand: Hand, row: Ref, wish: AffiliationWish) -> list[str]:
    wanted = [(kind, name) for kind, names in wish.to.items() for name in names]
    if len(wanted) != 1 and (wish.role or wish.since or wish.until):
        raise AffiliationsTold(len(wanted))
    if wish.since and wish.until:
        require_order(wish.since, wish.until)
    notes = []
    for kind, name in wanted:
        target = hand.names.source(name)
        number, added = _add_affiliation(hand, row, kind, target, wish)
        told = f"affiliation {number}: {kind.value.replace('_', ' ')}"
        notes.append(f"{told} {hand.names.card(target.number).name}{'' if added else ', known'}.")
    return notes


def _add_affiliation(
    hand: Hand, source: Ref, kind: AffiliationKind, target: Ref, wish: AffiliationWish
) -> tuple[int, bool]:
    new = curate.NewAffiliation(
        source=source.number,
        kind=kind,
        target=target.number,
        role=wish.role,
        since=parse_date(wish.since) if wish.since else None,
        until=parse_date(wish.until) if wish.until else None,
    )
    return curate.add_affiliation(hand.work, new, hand.touched)


def add_affiliation(desk: Desk, source: str, wish: AffiliationWish) -> Made:
    """Link a source with others; a link that is there is harmless."""
    with by_hand(desk, "claimdb add affiliation", {"source": source}) as hand:
        row = hand.names.source(source)
        if not any(wish.to.values()):
            raise AffiliationsTold(0)
        notes = _affiliate(hand, row, wish)
        new = not all(note.endswith("known.") for note in notes)
        return Made(what="affiliation", row=row, added=new, notes=tuple(notes))


def add_aliases(desk: Desk, source: str, aliases: Aliases) -> Made:
    """Give a source other names; one that it has is harmless."""
    with by_hand(desk, "claimdb add alias", {"source": source}) as hand:
        row = hand.names.source(source)
        count = curate.add_aliases(hand.work, row.number, aliases)
        wish = SourceWish(name=source, kind=SourceKind.PERSON, aliases=aliases)
        notes = _shared_names(hand, row, wish)
        return Made(what="alias", row=row, added=bool(count), notes=tuple(notes))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimWish:
    """A claim to add, with names of its subjects and of claims that it bears on."""

    statement: str
    subjects: tuple[tuple[str, SubjectRole], ...] = ()
    topics: tuple[str, ...] = ()
    when: str | None = None
    language: str | None = None
    note: str | None = None
    relations: tuple[tuple[RelationKind, str], ...] = ()


def add_claim(desk: Desk, wish: ClaimWish) -> Made:
    """Add a claim with subjects, topics and relations; the same again is harmless."""
    with by_hand(desk, "claimdb add claim", {"statement": wish.statement}) as hand:
        return make_claim(hand, wish)


def make_claim(hand: Hand, wish: ClaimWish) -> Made:
    """Add a claim within an open piece of work."""
    statement = curate.words_of("statement", wish.statement)
    subjects = tuple((hand.names.source(name).number, role) for name, role in wish.subjects)
    known = hand.names.same_statement(statement)
    notes = []
    if known is None:
        new = curate.NewClaim(
            statement=statement,
            language=wish.language,
            note=wish.note,
            when=parse_date(wish.when) if wish.when else None,
            subjects=subjects,
        )
        row, added = curate.add_claim(hand.work, new, hand.touched)
        notes += _about_statement(hand, row, statement)
    else:
        row, added = known, False
        curate.add_subjects(hand.work, row.number, subjects)
        hand.touched.claims.add(row.number)
    made = curate.add_topics(hand.work, row.number, wish.topics)
    notes += [f"the topic '{slug}' is new." for slug in made]
    for kind, name in wish.relations:
        other = hand.names.claim(name).number
        curate.add_relation(hand.work, row.number, kind, other, None, hand.touched)
    return Made(what="claim", row=row, added=added, notes=tuple(notes), claim=row)


def _about_statement(hand: Hand, row: Ref, statement: str) -> list[str]:
    """Tell of claims that may be the same, and of a claim that is another's denial."""
    notes = []
    if _NEGATIVE.search(statement):
        notes.append(
            "it reads like a denial: what somebody denies is put as the positive claim, and"
            " 'claimdb add denial' says who denies it."
        )
    close = hand.names.similar(statement, row.number)
    return notes + [f"close to {near.public_id} “{near.name}”." for near in close]


def add_relation(desk: Desk, claim: str, kind: RelationKind, other: str, note: str | None) -> Made:
    """Say how one claim bears on another; the same again is harmless."""
    told = {"claim": claim, "kind": kind.value, "other": other}
    with by_hand(desk, "claimdb add relation", told) as hand:
        row, target = hand.names.claim(claim), hand.names.claim(other)
        _, added = curate.add_relation(
            hand.work, row.number, kind, target.number, note, hand.touched
        )
        return Made(what="relation", row=row, added=added, claim=row)
