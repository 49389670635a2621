"""Leaving texts out that may not be kept; hash, offsets and the reason stay (rules 4 and 12).

Invariant: after a redaction with its words the database file holds them no
more, neither in free pages nor in the search index. Backups are another matter.
"""

from dataclasses import dataclass

from claimdb.errors import NothingSaid, RowMissing
from claimdb.pipeline.likeness import forget
from claimdb.pipeline.maker import Work


@dataclass(frozen=True, slots=True)
class Redacted:
    """What was left out of one revision: its text, and how many passages lost their words."""

    revision: str
    text: bool
    passages: int


def redact(work: Work, revision: int, *, by: str, reason: str, words: bool) -> Redacted:
    """Leave out a revision's text and, with ``words``, the words of its passages too.

    Without ``words`` the passages keep theirs and still work, which a licence may
    allow. Raises ``NothingSaid`` where no reason is given.
    """
    rows = work.batch.rows("SELECT public_id, text FROM revisions WHERE id = ?", revision)
    if not rows:
        raise RowMissing("revisions", str(revision))
    if not reason.strip():
        raise NothingSaid("reason (--why)")
    emptied = 0
    if words:
        emptied = work.batch.run(
            "UPDATE passages SET exact = NULL, prefix = '', suffix = '', withheld_reason = ?"
            " WHERE revision_id = ? AND exact IS NOT NULL",
            reason,
            revision,
        )
    if rows[0][1] is not None:
        forget(work, revision, str(rows[0][1]))
    emptied_text = work.batch.run(
        "UPDATE revisions SET text = NULL, withheld_reason = ?, withheld_by = ?, withheld_at = ?"
        " WHERE id = ? AND text IS NOT NULL",
        reason,
        by,
        work.maker.now,
        revision,
    )
    return Redacted(str(rows[0][0]), bool(emptied_text), emptied)
