"""What programs record of a case: findings, judgements, relations, none of it looked at.

Made through the functions that programs call, with a run of their own.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

import pytest

from claimdb.model.vocab import (
    AffiliationKind,
    CopyKind,
    DenialKind,
    DenialScope,
    Judgement,
    Mode,
    PassageRole,
    RelationKind,
    Stance,
)
from claimdb.pipeline.derive import Touched, refresh
from claimdb.pipeline.evidence import Evidence, Links, add_attribution
from claimdb.pipeline.maker import Program, Work, working
from claimdb.pipeline.quoting import nearest, newest_text
from claimdb.pipeline.stored import ref
from claimdb.text.spans import find_quote, selector
from tests.support.ferry import Ferry

READER = Program("extractor reader", "2")
LINKER = Program("claimdb link", "1")


@contextmanager
def at_work(case: Ferry, program: Program) -> Iterator[tuple[Work, Touched]]:
    """Open a run of a program, and bring all in step when it ends."""
    with working(case.desk.url, program=program, who="cron", automatic=True) as work:
        touched = Touched()
        yield work, touched
        refresh(work.batch, touched)


def finds(
    case: Ferry,
    quote: str,
    *,
    source: str,
    stance: Stance = Stance.ASSERTS,
    confidence: float = 0.8,
    cue: str | None = None,
    named: str | None = None,
    claim: str | None = None,
) -> str:
    """Find who says what; return the attribution."""
    article = case.number("articles", case.article)
    with at_work(case, READER) as (work, touched):
        revision, text = newest_text(work, article)
        span = find_quote(text, quote)
        content = selector(text, span.start, span.end)
        passages = [(PassageRole.CONTENT, content)]
        told = ((PassageRole.CUE, cue), (PassageRole.SOURCE, named))
        passages += [(role, nearest(text, words, [content])) for role, words in told if words]
        denies = stance is Stance.DENIES
        evidence = Evidence(
            stance=stance,
            mode=Mode.INDIRECT,
            passages=tuple(passages),
            confidence=confidence,
            found_by="model" if cue else "transcript",
            denial=(DenialKind.FLAT, DenialScope.FULL, None) if denies else None,
        )
        on = ref(work.batch, "claims", case.number("claims", claim or case.claim))
        by = ref(work.batch, "sources", case.number("sources", source))
        row, _ = add_attribution(work, evidence, Links(revision=revision, source=by, claim=on))
        touched.claims.add(on.number)
        return row.public


def judges(
    case: Ferry, entity: str, pair: tuple[str, str], judgement: Judgement, score: float
) -> str:
    """Judge two to be the same, or not; return the name that ``claimdb review`` takes."""
    low, high = sorted(case.number(f"{entity}s", one) for one in pair)
    with at_work(case, LINKER) as (work, touched):
        number = work.batch.add(
            "judgements",
            {
                f"left_{entity}_id": low,
                f"right_{entity}_id": high,
                "judgement": judgement.value,
                "score": score,
                "reason": "the same surname",
                **work.maker.made(),
            },
        )
        if entity == "source":
            touched.judged_sources = {low, high}
        else:
            touched.judged_claims = {low, high}
    return f"judgement:{number}"


def relates(case: Ferry, claim: str, other: str, kind: RelationKind, confidence: float) -> str:
    """Relate two claims; return the name that ``claimdb review`` takes."""
    with at_work(case, LINKER) as (work, touched):
        touched.relations = True
        number = work.batch.add(
            "claim_relations",
            {
                "claim_id": case.number("claims", claim),
                "other_id": case.number("claims", other),
                "kind": kind.value,
                "confidence": confidence,
                "note": "rival numbers",
                **work.maker.made(),
            },
        )
    return f"relation:{number}"


def affiliates(case: Ferry, source: str, target: str, kind: AffiliationKind) -> str:
    """Affiliate two sources; return the name that ``claimdb review`` takes."""
    with at_work(case, LINKER) as (work, touched):
        touched.affiliations = True
        number = work.batch.add(
            "affiliations",
            {
                "source_id": case.number("sources", source),
                "target_id": case.number("sources", target),
                "kind": kind.value,
                "role": "harbour master",
                **work.maker.made(),
            },
        )
    return f"affiliation:{number}"


def copies(case: Ferry, article: str, original: str) -> str:
    """Link two articles; return the name that ``claimdb review`` takes."""
    with at_work(case, LINKER) as (work, touched):
        pair = [case.number("articles", one) for one in (article, original)]
        touched.articles = set(pair)
        number = work.batch.add(
            "article_copies",
            {
                "article_id": pair[0],
                "original_id": pair[1],
                "kind": CopyKind.COPY.value,
                "score": 0.7,
                "method": "shingles",
                **work.maker.made(),
            },
        )
    return f"copy:{number}"


@dataclass(frozen=True, slots=True)
class Found:
    """A case with what a program found in it; ``said`` is less sure, and comes first."""

    case: Ferry
    said: str
    denied: str

    def decisions(self) -> list[tuple[object, ...]]:
        """Return what people decided, in order: on which attribution, what, who."""
        return [
            tuple(row)
            for row in self.case.rows(
                "SELECT attribution.public_id, review.decision, review.reviewer"
                " FROM reviews AS review"
                " JOIN attributions AS attribution ON attribution.id = review.attribution_id"
                " ORDER BY review.id"
            )
        ]

    def corrected(self, old: str, what: str) -> object:
        """Return one column of the row that supersedes ``old``."""
        return self.case.one(
            f"SELECT {what} FROM attributions AS newer"
            " JOIN sources AS source ON source.id = newer.source_id"
            " JOIN claims AS claim ON claim.id = newer.claim_id"
            " JOIN attributions AS old ON old.id = newer.supersedes_id WHERE old.public_id = ?",
            old,
        )


@pytest.fixture
def found(ferry: Ferry) -> Found:
    """Return the case of the ferry, in which a program found who said and who denied."""
    said = finds(ferry, "sailed with its doors open", source=ferry.lind, cue="said", confidence=0.4)
    denied = finds(
        ferry, "The doors were closed", source=ferry.lines, stance=Stance.DENIES, cue="denied"
    )
    return Found(ferry, said, denied)
