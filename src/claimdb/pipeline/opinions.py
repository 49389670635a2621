"""Opinions: editing rows, judging two of them the same, leaving a text out."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from claimdb.db.bulk import Value
from claimdb.errors import JudgementMissing, NothingToEdit, RowMissing, SameRow
from claimdb.model.vocab import Judgement
from claimdb.pipeline.derive import Touched, read_judgements
from claimdb.pipeline.edits import differing, edit_row
from claimdb.pipeline.maker import Work
from claimdb.resolve.clusters import clusters
from claimdb.text.names import name_key

_ENTITIES: Final = {"source": "sources", "claim": "claims"}


def edit(
    work: Work,
    table: str,
    number: int,
    values: Mapping[str, Value | datetime],
    touched: Touched,
    *,
    by: str,
) -> dict[str, Value | datetime]:
    """Change columns of an opinion; return those that really changed.

    Raises ``NothingToEdit`` where the row says all of it already.
    """
    wanted = dict(values)
    if table == "sources" and "name" in wanted:
        wanted["name_key"] = name_key(str(wanted["name"]))
    changed = differing(work, table, number, wanted)
    if not changed:
        raise NothingToEdit
    edit_row(work, table, number, changed, by=by)
    touched.affiliations |= table == "affiliations"
    if table == "articles":
        touched.articles.add(number)
    return changed


def judge(
    work: Work,
    entity: str,
    left: int,
    right: int,
    judgement: Judgement,
    touched: Touched,
    *,
    reason: str | None = None,
) -> int:
    """Record that two sources, or two claims, are the same, are not, or may be.

    Returns the number of the judgement, with which it can be undone. Raises
    ``SameRow`` for a row and itself.
    """
    if left == right:
        raise SameRow(entity)
    low, high = min(left, right), max(left, right)
    number = work.batch.add(
        "judgements",
        {
            f"left_{entity}_id": low,
            f"right_{entity}_id": high,
            "judgement": judgement.value,
            "reason": reason,
            **work.maker.made(),
        },
    )
    _touch(touched, entity, low, high)
    return number


def undo_judgement(work: Work, number: int, reason: str | None, touched: Touched) -> int:
    """Take a judgement back by another row; return the number of that."""
    rows = work.batch.rows(
        "SELECT left_source_id, right_source_id, left_claim_id, right_claim_id, judgement"
        " FROM judgements WHERE id = ?",
        number,
    )
    if not rows:
        raise JudgementMissing(number)
    left_source, right_source, left_claim, right_claim, judgement = rows[0]
    undoing = work.batch.add(
        "judgements",
        {
            "left_source_id": left_source,
            "right_source_id": right_source,
            "left_claim_id": left_claim,
            "right_claim_id": right_claim,
            "judgement": judgement,
            "reason": reason,
            "undoes_id": number,
            **work.maker.made(),
        },
    )
    if left_source is not None:
        _touch(touched, "source", int(str(left_source)), int(str(right_source)))
    else:
        _touch(touched, "claim", int(str(left_claim)), int(str(right_claim)))
    return undoing


def refused(work: Work, entity: str, number: int) -> bool:
    """Return whether a judgement of *same* does not count, others standing against it."""
    return any(one.number == number for one in clusters(read_judgements(work.batch, entity))[1])


def _touch(touched: Touched, entity: str, *numbers: int) -> None:
    if entity == "source":
        touched.judged_sources = True
        touched.sources |= set(numbers)
    else:
        touched.judged_claims = True
        touched.claims |= set(numbers)


def redact_revision(work: Work, revision: int, *, by: str, reason: str) -> int:
    """Leave out a revision's text and the words of its passages.

    Hashes, offsets and the reason stay; search forgets the words. Returns how
    many passages were emptied.
    """
    if not work.batch.rows("SELECT 1 FROM revisions WHERE id = ?", revision):
        raise RowMissing("revisions", str(revision))
    emptied = work.batch.run(
        "UPDATE passages SET exact = NULL, prefix = '', suffix = '', withheld_reason = ?"
        " WHERE revision_id = ? AND exact IS NOT NULL",
        reason,
        revision,
    )
    work.batch.run(
        "UPDATE revisions SET text = NULL, withheld_reason = ?, withheld_by = ?, withheld_at = ?"
        " WHERE id = ? AND text IS NOT NULL",
        reason,
        by,
        work.maker.now,
        revision,
    )
    return emptied


def withhold_text(work: Work, revision: int, *, by: str, reason: str) -> None:
    """Leave out a revision's text alone; its passages keep their words (rule 12)."""
    work.batch.run(
        "UPDATE revisions SET text = NULL, withheld_reason = ?, withheld_by = ?, withheld_at = ?"
        " WHERE id = ? AND text IS NOT NULL",
        reason,
        by,
        work.maker.now,
        revision,
    )
