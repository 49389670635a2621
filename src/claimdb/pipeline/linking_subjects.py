"""Whom claims are about: who acts in them, and who is affected, as far as sources are named.

Invariants: a subject is proposed only where the statement names a source that speaks in
the same article; nobody is ever proposed as accused, which is for people to say. What a
person removed does not come back, and what the linker proposes no more is removed.
"""

import json
from collections.abc import Iterable
from typing import Final

from claimdb.gazetteer.lookup import known
from claimdb.link import entities
from claimdb.link.frame import Frame
from claimdb.link.phrases import Phrase
from claimdb.model.vocab import SubjectRole
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.edits import remove_row
from claimdb.pipeline.linking_frames import Read
from claimdb.pipeline.linking_opinions import LINKER
from claimdb.pipeline.maker import Work
from claimdb.pipeline.wanted import number, numbers, parts

_REMOVED: Final = """
SELECT before FROM changes WHERE table_name = 'claim_subjects' AND column_name = '*'
  AND changed_by NOT LIKE 'pack:%' AND changed_by NOT LIKE 'linker:%' AND before IS NOT NULL
"""
_THERE: Final = """
SELECT subject.claim_id, subject.source_id, subject.role, subject.id,
  CASE WHEN subject.created_by IS NULL AND subject.edited_by IS NULL AND run.name = ?
    THEN 1 ELSE 0 END
FROM claim_subjects AS subject
LEFT JOIN runs AS run ON run.id = subject.run_id
WHERE subject.claim_id IN ({0})
"""

Subject = tuple[int, int, str]


def keep_subjects(work: Work, read: Iterable[Read], touched: Touched) -> dict[str, int]:
    """Make the linker's subjects of claims be what it proposes; return how many are new or gone.

    A source that is a subject already, in whatever role, is not proposed again.
    """
    claims = [one for one in read if not one.by_person]
    wanted = sorted({one for claim in claims for one in _subjects(claim)})
    there = _there(work, {one.claim for one in claims})
    gone = {one: row for one, row in there.items() if row is not None and one not in wanted}
    for (claim, _, _), row in sorted(gone.items()):
        remove_row(work, "claim_subjects", row, by=f"{LINKER}:{work.maker.run_id}")
        touched.claims.add(claim)
    held = {one[:2] for one in there.keys() - gone.keys()}
    removed = _removed(work) if any(one[:2] not in held for one in wanted) else set()
    new = [one for one in wanted if one[:2] not in held and one not in removed]
    for claim, source, role in new:
        work.batch.add(
            "claim_subjects",
            {"claim_id": claim, "source_id": source, "role": role, **work.maker.made()},
        )
        touched.claims.add(claim)
    counts = {"subjects": len(new), "undone": len(gone)}
    return {name: many for name, many in counts.items() if many}


def _subjects(one: Read) -> Iterable[Subject]:
    """Yield the sources of a claim's article that its statement names, each once."""
    # "To Moscow" is to the state: the Kremlin is another source, and only a part of it.
    told = one.frame.statement.casefold()
    bearing = [
        each
        for each in reversed(one.named)
        if not _is_seat(each.name) or each.name.casefold() in told
    ]
    named = {entities.canonical(each.stands): each.source for each in bearing}
    named |= {entities.canonical(each.name): each.source for each in bearing}
    given: set[int] = set()
    for role, phrases in _slots(one.frame):
        for phrase in phrases:
            names = phrase.names if role is SubjectRole.ABOUT else {phrase.head}
            for name in sorted(names):
                source = named.get(name)
                if source is not None and source not in given:
                    given.add(source)
                    yield one.claim, source, role.value


def _is_seat(name: str) -> bool:
    """Tell a body that its state is called by, as the Kremlin is, from the state."""
    found = known(name)
    whole = None if found is None else found.entry.part_of
    return whole is not None and entities.canonical(name) == entities.canonical(whole)


def _slots(of: Frame) -> tuple[tuple[SubjectRole, tuple[Phrase, ...]], ...]:
    return (
        (SubjectRole.ACTOR, of.actors),
        (SubjectRole.AFFECTED, (*of.objects, *of.recipients)),
        (SubjectRole.ABOUT, of.phrases),
    )


def _there(work: Work, claims: Iterable[int]) -> dict[Subject, int | None]:
    """Return the subjects of claims, each with its row where the linker made it."""
    return {
        (number(claim), number(source), str(role)): number(row) if is_ours else None
        for part in parts(claims)
        for claim, source, role, row, is_ours in work.batch.rows(
            _THERE.format(numbers(part)), LINKER
        )
    }


def _removed(work: Work) -> set[Subject]:
    """Return the subjects that people took away."""
    rows = [json.loads(str(before)) for (before,) in work.batch.rows(_REMOVED)]
    return {(int(one["claim_id"]), int(one["source_id"]), str(one["role"])) for one in rows}
