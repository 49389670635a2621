"""Facts added by hand: sources, affiliations, claims and their relations.

Each function takes an open unit of work and row numbers that the caller has
looked up, adds what is asked for, and says what derived tables must follow.
The same again is the row that is there, so that a repeated command is harmless.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from claimdb.errors import AffiliationKnown, RelationKnown
from claimdb.model.vocab import AffiliationKind, AliasKind, RelationKind, SourceKind, SubjectRole
from claimdb.pipeline.columns import date_columns
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.identity import claim_id, source_id, unnamed_id
from claimdb.pipeline.maker import Ref, Work
from claimdb.text.dates import VagueDate
from claimdb.text.names import name_key


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
    """Add a source with its aliases; return it, and whether it was new."""
    apart = (new.apart,) if new.apart else ()
    if new.unnamed_in:
        public = unnamed_id(new.unnamed_in.public, new.kind.value, new.name, *apart)
    else:
        public = source_id(new.kind.value, new.name, *apart)
    number = work.batch.find("sources", public)
    added = number is None
    if number is None:
        number = work.batch.add(
            "sources",
            {
                "public_id": public,
                "kind": new.kind.value,
                "name": new.name,
                "name_key": name_key(new.name),
                "is_named": int(new.unnamed_in is None),
                "article_id": new.unnamed_in.number if new.unnamed_in else None,
                "description": new.description,
                "wikidata": new.wikidata,
                **work.maker.made(),
            },
        )
    add_aliases(work, number, new.aliases)
    touched.sources.add(number)
    return Ref(number, public), added


def add_aliases(work: Work, source: int, aliases: Iterable[tuple[str, AliasKind]]) -> int:
    """Add aliases that the source has not got yet; return how many."""
    known = {
        str(name)
        for (name,) in work.batch.rows(
            "SELECT name FROM source_aliases WHERE source_id = ?", source
        )
    }
    new = [(name, kind) for name, kind in dict(aliases).items() if name not in known]
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


def add_affiliation(work: Work, new: NewAffiliation, touched: Touched) -> int:
    """Add an affiliation and return its number.

    Raises ``AffiliationKnown`` where the two are linked so, from the same time.
    """
    since = date_columns("since", new.since)
    known = work.batch.rows(
        "SELECT id FROM affiliations WHERE source_id = ? AND target_id = ? AND kind = ?"
        " AND since_words IS ? AND since_precision IS ? AND role IS ?",
        new.source,
        new.target,
        new.kind.value,
        new.since.words if new.since else None,
        new.since.precision.value if new.since else None,
        new.role,
    )
    if known:
        raise AffiliationKnown(int(str(known[0][0])))
    touched.affiliations |= new.kind.speaks_for
    return work.batch.add(
        "affiliations",
        {
            "source_id": new.source,
            "target_id": new.target,
            "kind": new.kind.value,
            "role": new.role,
            **since,
            **date_columns("until", new.until),
            **work.maker.made(),
        },
    )


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
    """Add a claim with subjects and topics; return it, and whether it was new."""
    public = claim_id(new.statement)
    number = work.batch.find("claims", public)
    added = number is None
    if number is None:
        number = work.batch.add(
            "claims",
            {
                "public_id": public,
                "statement": new.statement,
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


def add_subjects(work: Work, claim: int, subjects: Iterable[tuple[int, SubjectRole]]) -> None:
    """Add subjects that the claim has not got yet."""
    known = set(
        work.batch.rows("SELECT source_id, role FROM claim_subjects WHERE claim_id = ?", claim)
    )
    for source, role in dict.fromkeys(subjects):
        if (source, role.value) not in known:
            work.batch.add(
                "claim_subjects",
                {
                    "claim_id": claim,
                    "source_id": source,
                    "role": role.value,
                    **work.maker.made(),
                },
            )


def add_topics(work: Work, claim: int, topics: Iterable[str]) -> None:
    """File a claim under topics, by short name, each made where there is none."""
    for slug in dict.fromkeys(topics):
        rows = work.batch.rows("SELECT id FROM topics WHERE slug = ?", slug)
        if rows:
            topic = int(str(rows[0][0]))
        else:
            name = slug.replace("-", " ").capitalize()
            topic = work.batch.add("topics", {"slug": slug, "name": name, **work.maker.made()})
        if not work.batch.rows(
            "SELECT 1 FROM claim_topics WHERE claim_id = ? AND topic_id = ?", claim, topic
        ):
            work.batch.add(
                "claim_topics", {"claim_id": claim, "topic_id": topic, **work.maker.made()}
            )


def add_relation(
    work: Work, claim: int, kind: RelationKind, other: int, note: str | None, touched: Touched
) -> int:
    """Relate one claim to another and return the number of the relation.

    Raises ``RelationKnown`` where they are related so already.
    """
    if kind is RelationKind.CONTRADICTS and claim > other:
        claim, other = other, claim  # it goes both ways, and is stored once
    known = work.batch.rows(
        "SELECT id FROM claim_relations WHERE claim_id = ? AND other_id = ? AND kind = ?",
        claim,
        other,
        kind.value,
    )
    if known:
        raise RelationKnown(kind.value)
    touched.relations = True
    return work.batch.add(
        "claim_relations",
        {
            "claim_id": claim,
            "other_id": other,
            "kind": kind.value,
            "note": note,
            **work.maker.made(),
        },
    )
