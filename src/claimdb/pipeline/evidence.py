"""Adding attributions with their passages and denials: one way for packs, people, programs."""

from collections.abc import Iterable
from dataclasses import dataclass

from claimdb.db.bulk import Batch
from claimdb.model.vocab import (
    DenialKind,
    DenialScope,
    Hedge,
    Mode,
    PassageRole,
    Reporting,
    ReviewDecision,
    Stance,
)
from claimdb.pipeline.columns import date_columns, selector_columns
from claimdb.pipeline.identity import attribution_id, passage_id
from claimdb.pipeline.maker import Ref, Work
from claimdb.text.dates import VagueDate
from claimdb.text.spans import Selector


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What an attribution says, apart from the rows it points at.

    How sure an extractor is of it, and by which rule it found it, is no part of its meaning.
    """

    stance: Stance
    mode: Mode
    passages: tuple[tuple[PassageRole, Selector], ...]
    said: VagueDate | None = None
    capacity: str | None = None
    hedge: Hedge | None = None
    hedge_words: str | None = None
    reporting: Reporting = Reporting.NEUTRAL
    own_voice: bool = False
    confidence: float | None = None
    found_by: str | None = None
    denial: tuple[DenialKind, DenialScope, str | None] | None = None

    def meaning(self) -> object:
        """Return all of it as what canonical JSON can hold."""
        said = self.said
        return [
            self.stance,
            self.mode,
            [[role, one.start, one.end, one.exact] for role, one in self.passages],
            [str(said.earliest), str(said.latest), said.words] if said else None,
            self.capacity,
            self.hedge,
            self.hedge_words,
            self.reporting,
            self.own_voice,
            self.denial,
        ]


@dataclass(frozen=True, slots=True, kw_only=True)
class Links:
    """The rows that an attribution points at."""

    revision: Ref
    source: Ref
    claim: Ref
    via: Ref | None = None
    answers: Ref | None = None

    def public(self) -> list[str | None]:
        """Return their public identifiers, but that of the revision."""
        return [
            self.source.public,
            self.claim.public,
            self.via.public if self.via else None,
            self.answers.public if self.answers else None,
        ]


def add_attribution(
    work: Work,
    evidence: Evidence,
    links: Links,
    *,
    supersedes: Ref | None = None,
    given_id: str | None = None,
) -> tuple[Ref, bool]:
    """Add an attribution; return it, and whether it was new.

    The same evidence again, by whomever, is the row that is there. ``given_id``
    is the identifier that it had in another database, and keeps.
    """
    public = given_id or attribution_id(
        links.revision.public,
        evidence.meaning(),
        links=links.public(),
        supersedes=supersedes.public if supersedes else None,
    )
    of = None if given_id else ("revisions", links.revision.number)
    number = work.batch.find("attributions", public, of=of)
    if number is not None:
        return Ref(number, public), False
    number = work.batch.add(
        "attributions",
        {
            "public_id": public,
            "revision_id": links.revision.number,
            "source_id": links.source.number,
            "claim_id": links.claim.number,
            "stance": evidence.stance.value,
            "mode": evidence.mode.value,
            "own_voice": int(evidence.own_voice),
            "via_id": links.via.number if links.via else None,
            "answers_id": links.answers.number if links.answers else None,
            "supersedes_id": supersedes.number if supersedes else None,
            "capacity": evidence.capacity,
            "hedge": evidence.hedge.value if evidence.hedge else None,
            "hedge_words": evidence.hedge_words,
            "reporting": evidence.reporting.value,
            "confidence": evidence.confidence,
            "found_by": evidence.found_by,
            **date_columns("said", evidence.said),
            **work.maker.made(),
        },
    )
    _prove(work, number, links.revision, evidence.passages)
    if evidence.denial:
        _deny(work, number, evidence.denial)
    return Ref(number, public), True


def _deny(work: Work, attribution: int, denial: tuple[DenialKind, DenialScope, str | None]) -> None:
    kind, scope, element = denial
    work.batch.add(
        "denials",
        {
            "attribution_id": attribution,
            "stance": Stance.DENIES.value,
            "kind": kind.value,
            "scope": scope.value,
            "element": element,
            **work.maker.made(),
        },
    )


def _prove(
    work: Work,
    attribution: int,
    revision: Ref,
    passages: Iterable[tuple[PassageRole, Selector]],
) -> None:
    ordinals: dict[PassageRole, int] = {}
    for role, selector in passages:
        ordinals[role] = ordinals.get(role, 0) + 1
        work.batch.add(
            "attribution_passages",
            {
                "attribution_id": attribution,
                "passage_id": add_passage(work, revision, selector),
                "role": role.value,
                "ordinal": ordinals[role],
            },
        )


def add_passage(work: Work, revision: Ref, selector: Selector) -> int:
    """Return the number of a passage, added where it is new."""
    public = passage_id(revision.public, selector.start, selector.end)
    number = work.batch.find("passages", public, of=("revisions", revision.number))
    if number is None:
        number = work.batch.add(
            "passages",
            {
                "public_id": public,
                "revision_id": revision.number,
                **selector_columns(selector),
                **work.maker.made(),
            },
        )
    return number


def add_review(
    work: Work, attribution: int, decision: ReviewDecision, *, by: str, reason: str | None
) -> None:
    """Add a decision on an attribution."""
    work.batch.add(
        "reviews",
        {
            "attribution_id": attribution,
            "decision": decision.value,
            "reason": reason,
            "reviewer": by,
            "reviewed_at": work.maker.now,
        },
    )


def current_row(batch: Batch, attribution: int) -> tuple[int, str]:
    """Return number and public identifier of what superseded ``attribution`` last, or its own."""
    number, public = attribution, ""
    while True:
        rows = batch.rows(
            "SELECT newer.id, newer.public_id FROM attributions AS newer"
            " WHERE newer.supersedes_id = ? ORDER BY newer.id DESC LIMIT 1",
            number,
        )
        if not rows:
            break
        number, public = int(str(rows[0][0])), str(rows[0][1])
    if not public:
        public = str(batch.rows("SELECT public_id FROM attributions WHERE id = ?", number)[0][0])
    return number, public
