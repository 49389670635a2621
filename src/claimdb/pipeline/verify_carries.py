"""What became of quoted words, compared again: the same where it says so, others where altered.

Words are the same as they are when they are looked for: folded, so that other
quotation marks are no other words.
"""

from collections.abc import Iterator
from typing import Final

from claimdb.db.snapshot import Snapshot
from claimdb.model.vocab import Carry
from claimdb.pipeline.verify_finding import Finding, Step, finding
from claimdb.queries.catalog import Check
from claimdb.text.fold import fold_text

CARRIED_WORDS: Final = Check(
    "carried_words",
    "what is unchanged or moved has the same words, what is altered others",
    "4",
    "restore a backup; evidence never changes, so that somebody went around the rules",
)
_SAME: Final = frozenset({Carry.UNCHANGED, Carry.MOVED})
#: Words that are withheld are compared with nothing.
_CARRIED: Final = """
SELECT carry.id, passage.public_id, carry.outcome, state.exact, found.exact
FROM passage_carries AS carry
JOIN revisions AS newer ON newer.id = carry.revision_id
JOIN passages AS passage ON passage.id = carry.passage_id
JOIN passages AS found ON found.id = carry.carried_id
JOIN passages AS state ON state.id = coalesce((SELECT last.carried_id
    FROM passage_carries AS last
    JOIN revisions AS seen ON seen.id = last.revision_id
    WHERE last.passage_id = carry.passage_id AND last.carried_id IS NOT NULL
      AND seen.number < newer.number
    ORDER BY seen.number DESC LIMIT 1), carry.passage_id)
WHERE state.exact IS NOT NULL AND found.exact IS NOT NULL
"""


def carry_steps() -> list[Step]:
    """Return the step that reads the words of every passage that was carried."""
    return [Step((CARRIED_WORDS,), _check_words)]


def _check_words(snapshot: Snapshot) -> Iterator[Finding]:
    for row, public, outcome, before, after in snapshot.stream(_CARRIED):
        same = before == after or fold_text(str(before)) == fold_text(str(after))
        if same != (Carry(str(outcome)) in _SAME):
            told = "has the same words" if same else f"was '{before}'"
            yield finding(
                CARRIED_WORDS,
                f"it is told to be {outcome}, and '{after}' {told}",
                table="passage_carries",
                row=int(str(row)),
                public_id=str(public),
            )
