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
    """What was left out of one revision: its text, and how many passages lost their words.

    ``raw`` says that the bytes it was read from were kept, and are gone.
    """

    revision: str
    text: bool
    passages: int
    raw: bool = False


def redact(work: Work, revision: int, *, by: str, reason: str, words: bool) -> Redacted:
    """Leave out a revision's text and, with ``words``, the words of its passages too.

    Without ``words`` the passages keep theirs and still work, which a licence may
    allow. Raises ``NothingSaid`` where no reason is given.
    """
    rows = work.batch.rows("SELECT public_id FROM revisions WHERE id = ?", revision)
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
    forget(work, revision)
    emptied_text = work.batch.run(
        "UPDATE revisions SET text = NULL, withheld_reason = ?, withheld_by = ?, withheld_at = ?"
        " WHERE id = ? AND text IS NOT NULL",
        reason,
        by,
        work.maker.now,
        revision,
    )
    return Redacted(str(rows[0][0]), bool(emptied_text), emptied)


def unwanted_bytes(work: Work, revision: int) -> str | None:
    """Return the hash of the bytes that a revision was read from, if no text is left of them."""
    rows = work.batch.rows(
        "SELECT raw_hash FROM revisions AS revision WHERE id = ? AND raw_hash IS NOT NULL"
        " AND NOT EXISTS (SELECT 1 FROM revisions AS other"
        " WHERE other.raw_hash = revision.raw_hash AND other.text IS NOT NULL)",
        revision,
    )
    return str(rows[0][0]) if rows else None
