"""Whom claims are about: who acts in them, and who is affected, as far as sources are named.

Invariants: a subject is proposed only where the statement names a source that speaks in
the same article; nobody is ever proposed as accused, which is for people to say. What a
person removed does not come back.
"""

import json
from collections.abc import Iterable
from typing import Final

from claimdb.link import entities
from claimdb.link.frame import Frame
from claimdb.link.phrases import Phrase
from claimdb.model.vocab import SubjectRole
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.linking_frames import Read
from claimdb.pipeline.maker import Work
from claimdb.pipeline.wanted import number, numbers, parts

_REMOVED: Final = """
SELECT before FROM changes WHERE table_name = 'claim_subjects' AND column_name = '*'
  AND changed_by NOT LIKE 'pack:%' AND before IS NOT NULL
"""

Subject = tuple[int, int, str]


def add_subjects(work: Work, read: Iterable[Read], touched: Touched) -> dict[str, int]:
    """Add the subjects of claims that have not got them; return how many."""
    wanted = sorted({one for claim in read if not claim.by_person for one in _subjects(claim)})
    there = _there(work, {claim for claim, _, _ in wanted})
    removed = _removed(work) if wanted else set()
    new = [one for one in wanted if one[:2] not in there and one not in removed]
    for claim, source, role in new:
        work.batch.add(
            "claim_subjects",
            {"claim_id": claim, "source_id": source, "role": role, **work.maker.made()},
        )
        touched.claims.add(claim)
    return {"subjects": len(new)} if new else {}


def _subjects(one: Read) -> Iterable[Subject]:
    """Yield the sources of a claim's article that its statement names, each once."""
    named = {entities.canonical(each.stands): each.source for each in reversed(one.named)}
    named |= {entities.canonical(each.name): each.source for each in reversed(one.named)}
    given: set[int] = set()
    for role, phrases in _slots(one.frame):
        for phrase in phrases:
            names = phrase.names if role is SubjectRole.ABOUT else {phrase.head}
            for name in sorted(names):
                source = named.get(name)
                if source is not None and source not in given:
                    given.add(source)
                    yield one.claim, source, role.value


def _slots(of: Frame) -> tuple[tuple[SubjectRole, tuple[Phrase, ...]], ...]:
    return (
        (SubjectRole.ACTOR, of.actors),
        (SubjectRole.AFFECTED, (*of.objects, *of.recipients)),
        (SubjectRole.ABOUT, of.phrases),
    )


def _there(work: Work, claims: Iterable[int]) -> set[tuple[int, int]]:
    return {
        (number(claim), number(source))
        for part in parts(claims)
        for claim, source in work.batch.rows(
            f"SELECT claim_id, source_id FROM claim_subjects WHERE claim_id IN ({numbers(part)})"
        )
    }


def _removed(work: Work) -> set[Subject]:
    """Return the subjects that people took away."""
    rows = [json.loads(str(before)) for (before,) in work.batch.rows(_REMOVED)]
    return {(int(one["claim_id"]), int(one["source_id"]), str(one["role"])) for one in rows}
