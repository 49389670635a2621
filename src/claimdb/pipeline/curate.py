"""Facts added by hand: sources, affiliations, claims and their relations.

Each function takes an open unit of work and row numbers that the caller has
looked up, adds what is asked for, and says what derived tables must follow.
The same again is the row that is there, so that a repeated command is harmless.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from claimdb.errors import (
    AffiliationKnown,
    AffiliationLoops,
    NothingSaid,
    RelationKnown,
    SameRow,
)
from claimdb.model.types import instant_text
from claimdb.model.vocab import AffiliationKind, AliasKind, RelationKind, SourceKind, SubjectRole
from claimdb.pipeline.columns import date_columns
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.identity import claim_id, source_id, unnamed_id
from claimdb.pipeline.maker import Ref, Work
from claimdb.pipeline.wanted import read_links
from claimdb.resolve.parties import loops
from claimdb.text.dates import VagueDate
from claimdb.text.names import name_key

_WORDS: Final = re.compile(r"\w+")


@dataclass(frozen=True, slots=True, kw_only=True)
class NewSource:
    """A source to add; ``unnamed_in`` is the article of an unnamed one.

    ``apart`` keeps a namesake apart: any words, such as "the admiral".
    """

    name: str
    kind: SourceKind
    aliases: tuple[tuple[str, AliasKind], ...] = ()
    description: str | None = None
    wikidata: str | None = None
    unnamed_in: Ref | None = None
    apart: str | None = None


def add_source(work: Work, new: NewSource, touched: Touched) -> tuple[Ref, bool]:
    """Add a source with its aliases; return it, and whether it was new.

    Raises ``NothingSaid`` for a blank name.
    """
    name = words_of("name of the source", new.name)
    apart = (new.apart,) if new.apart else ()
    if new.unnamed_in:
        public = unnamed_id(new.unnamed_in.public, new.kind.value, name, *apart)
    else:
        public = source_id(new.kind.value, name, *apart)
    number = work.batch.find("sources", public)
    added = number is None
    if number is None:
        number = work.batch.add(
            "sources",
            {
                "public_id": public,
                "kind": new.kind.value,
                "name": name,
                "name_key": name_key(name),
                "is_named": int(new.unnamed_in is None),
                "article_id": new.unnamed_in.number if new.unnamed_in else None,
                "description": new.description,
                "wikidata": new.wikidata,
                **work.maker.made(),
            },
        )
        touched.sources.add(number)
    add_aliases(work, number, new.aliases)
    return Ref(number, public), added


def add_article_claim(work: Work, statement: str, article: str) -> Ref:
    """Return the claim that words of one article make, added where it is new.

    ``article`` is a public identifier: the same words in another one make another claim.
    """
    public = claim_id(statement, article)
    number = work.batch.find("claims", public)
    if number is None:
        row = {"public_id": public, "statement": statement, **work.maker.made()}
        number = work.batch.add("claims", row)
    return Ref(number, public)


def words_of(what: str, words: str) -> str:
    """Return words with single spaces; raises ``NothingSaid`` where there are none."""
    told = " ".join(words.split())
    if not told:
        raise NothingSaid(what)
    return told


def add_aliases(work: Work, source: int, aliases: Iterable[tuple[str, AliasKind]]) -> int:
    """Add aliases that the source has not got yet; return how many."""
    known = {
        str(name)
        for (name,) in work.batch.rows(
            "SELECT name FROM source_aliases WHERE source_id = ?", source
        )
    }
    told = {words_of("alias", name): kind for name, kind in aliases}
    new = [(name, kind) for name, kind in told.items() if name not in known]
    for name, kind in new:
        work.batch.add(
            "source_aliases",
            {
                "source_id": source,
                "name": name,
                "name_key": name_key(name),
                "kind": kind.value,
                **work.maker.made(),
            },
        )
    return len(new)


@dataclass(frozen=True, slots=True, kw_only=True)
class NewAffiliation:
    """An affiliation to add, with row numbers of its two sources."""

    source: int
    kind: AffiliationKind
    target: int
    role: str | None = None
    since: VagueDate | None = None
    until: VagueDate | None = None


def add_affiliation(work: Work, new: NewAffiliation, touched: Touched) -> tuple[int, bool]:
    """Add an affiliation and return its number, and whether it was new.

    Raises ``AffiliationKnown`` where the two are linked so from the same time until
    another, ``AffiliationLoops`` where each would speak for the other, ``SameRow``.
    """
    if new.source == new.target:
        raise SameRow("source")
    since, until = date_columns("since", new.since), date_columns("until", new.until)
    for number, *ends in work.batch.rows(
        "SELECT id, until_earliest, until_latest FROM affiliations"
        " WHERE source_id = ? AND target_id = ? AND kind = ? AND role IS ?"
        " AND since_earliest IS ? AND since_latest IS ?",
        new.source,
        new.target,
        new.kind.value,
        new.role,
        *_ends(new.since),
    ):
        if ends != _ends(new.until):
            raise AffiliationKnown(int(str(number)))
        return int(str(number)), False
    made = work.batch.add(
        "affiliations",
        {
            "source_id": new.source,
            "target_id": new.target,
            "kind": new.kind.value,
            "role": new.role,
            **since,
            **until,
            **work.maker.made(),
        },
    )
    if new.kind.speaks_for:
        touched.affiliations = True
        refuse_loops(work, made)
    return made, True


def refuse_loops(work: Work, affiliation: int) -> None:
    """Raise ``AffiliationLoops`` where an affiliation makes two sources speak for each other."""
    source, target, source_name, target_name = work.batch.rows(
        "SELECT source.canonical_id, target.canonical_id, source.name, target.name"
        " FROM affiliations AS link JOIN sources AS source ON source.id = link.source_id"
        " JOIN sources AS target ON target.id = link.target_id WHERE link.id = ?",
        affiliation,
    )[0]
    looping = {one for one, _ in loops(read_links(work.batch))}
    if {source, target} <= looping:
        raise AffiliationLoops(str(source_name), str(target_name))


def _ends(date: VagueDate | None) -> list[str | None]:
    """Return both ends of a date as they are stored."""
    if date is None:
        return [None, None]
    return [instant_text(date.earliest), instant_text(date.latest)]


@dataclass(frozen=True, slots=True, kw_only=True)
class NewClaim:
    """A claim to add; subjects are row numbers of sources with their roles."""

    statement: str
    language: str | None = None
    note: str | None = None
    when: VagueDate | None = None
    subjects: tuple[tuple[int, SubjectRole], ...] = ()
    topics: tuple[str, ...] = ()


def add_claim(work: Work, new: NewClaim, touched: Touched) -> tuple[Ref, bool]:
    """Add a claim with subjects and topics; return it, and whether it was new.

    Raises ``NothingSaid`` for a blank statement.
    """
    statement = words_of("statement", new.statement)
    public = claim_id(statement)
    number = work.batch.find("claims", public)
    added = number is None
    if number is None:
        number = work.batch.add(
            "claims",
            {
                "public_id": public,
                "statement": statement,
                "language": new.language,
                "note": new.note,
                **date_columns("occurred", new.when),
                **work.maker.made(),
            },
        )
    add_subjects(work, number, new.subjects)
    add_topics(work, number, new.topics)
    touched.claims.add(number)
    return Ref(number, public), added


def add_subjects(work: Work, claim: int, subjects: Iterable[tuple[int, SubjectRole]]) -> int:
    """Add subjects that the claim has not got yet; return how many."""
    known = set(
        work.batch.rows("SELECT source_id, role FROM claim_subjects WHERE claim_id = ?", claim)
    )
    new = [one for one in dict.fromkeys(subjects) if (one[0], one[1].value) not in known]
    for source, role in new:
        work.batch.add(
            "claim_subjects",
            {"claim_id": claim, "source_id": source, "role": role.value, **work.maker.made()},
        )
    return len(new)


def add_topics(work: Work, claim: int, topics: Iterable[str]) -> list[str]:
    """File a claim under topics, each by short name or name; return those that are new.

    A topic that there is not yet is made: "Arms transfers" gets ``arms-transfers``.
    """
    made = []
    for words in dict.fromkeys(topics):
        slug = slug_of(words)
        rows = work.batch.rows(
            "SELECT id FROM topics WHERE slug = ? OR lower(name) = ? ORDER BY slug = ? DESC",
            slug,
            words.strip().lower(),
            slug,
        )
        if rows:
            topic = int(str(rows[0][0]))
        else:
            made.append(slug)
            name = words.strip() if slug != words.strip() else _capital(slug.replace("-", " "))
            topic = work.batch.add("topics", {"slug": slug, "name": name, **work.maker.made()})
        if not work.batch.rows(
            "SELECT 1 FROM claim_topics WHERE claim_id = ? AND topic_id = ?", claim, topic
        ):
            work.batch.add(
                "claim_topics", {"claim_id": claim, "topic_id": topic, **work.maker.made()}
            )
    return made


def slug_of(words: str) -> str:
    """Return the short name of a topic; raises ``NothingSaid`` where no word is in it."""
    slug = "-".join(_WORDS.findall(words.casefold()))
    if not slug:
        raise NothingSaid("topic")
    return slug


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def add_relation(
    work: Work, claim: int, kind: RelationKind, other: int, note: str | None, touched: Touched
) -> tuple[int, bool]:
    """Relate one claim to another; return the number of the relation, and whether it was new.

    Raises ``RelationKnown`` where they are related so with another note, and
    ``SameRow`` for a claim and itself.
    """
    if claim == other:
        raise SameRow("claim")
    if kind is RelationKind.CONTRADICTS and claim > other:
        claim, other = other, claim  # it goes both ways, and is stored once
    for number, known_note in work.batch.rows(
        "SELECT id, note FROM claim_relations WHERE claim_id = ? AND other_id = ? AND kind = ?",
        claim,
        other,
        kind.value,
    ):
        if note is not None and note != known_note:
            raise RelationKnown(kind.value)
        return int(str(number)), False
    touched.relations = True
    touched.claims |= {claim, other}
    made = work.batch.add(
        "claim_relations",
        {
            "claim_id": claim,
            "other_id": other,
            "kind": kind.value,
            "note": note,
            **work.maker.made(),
        },
    )
    return made, True
