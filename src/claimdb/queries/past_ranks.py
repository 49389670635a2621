"""Which claims may have been the most evenly contested then, told from the tallies of now.

While what people have decided since holds, all that counted then counts now too, but
for what was corrected since: so a claim that was contested is so now, and neither of its
sides had more origins. Whoever counts those of most weight first may stop where none
that is left can have been before the last of a page. Invariant: no claim that was
contested then is left out, and none weighed more than is said here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from claimdb.db.reader import Reader
from claimdb.queries.past_counts import ALL_CLAIMS
from claimdb.queries.values import number

#: Claims that are counted together at the least.
_TOGETHER: Final = 64
#: Those contested now. Where what entails a claim is asserted, it may have weighed more
#: before anybody asserted it itself.
_CANDIDATES: Final = """
SELECT tally.claim_id,
  CASE WHEN EXISTS (SELECT 1 FROM claim_implications AS step
      WHERE step.implied_id = tally.claim_id)
    THEN tally.denies_origins_max ELSE tally.weight END AS most
FROM {real}claim_tallies AS tally
WHERE tally.contested = 1{among}
ORDER BY most DESC, tally.claim_id
"""
_AMONG: Final = " AND tally.claim_id IN ({0})"
_CONTESTED: Final = (
    "SELECT tally.claim_id FROM {real}claim_tallies AS tally WHERE tally.contested = 1{among}"
)
#: Claims with a saying that counted until it was corrected by one not known then, and
#: what follows from those.
_CORRECTED: Final = """
SELECT stated.canonical_id AS claim_id
FROM {real}attributions AS newer
JOIN {real}attributions AS older ON older.id = newer.supersedes_id
JOIN claims AS stated ON stated.id = older.claim_id
WHERE newer.supersedes_id IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM attributions AS known WHERE known.id = newer.id)
"""
_FOLLOWING: Final = """
WITH corrected (claim_id) AS ({0})
SELECT claim_id FROM corrected
UNION SELECT step.implied_id FROM corrected
JOIN claim_implications AS step ON step.claim_id = corrected.claim_id
"""


@dataclass(frozen=True, slots=True)
class Step:
    """Claims to be counted next, and what none of those after them can have weighed more than."""

    claims: str
    left: int


def corrected(real: str) -> str:
    """Return the query for claims that may have been contested then and are not now."""
    return _FOLLOWING.format(_CORRECTED.format(real=real))


def contested(real: str, claims: str) -> str:
    """Return the query for those of ``claims`` that are contested now."""
    return _CONTESTED.format(real=real, among=_among(claims))


def steps(reader: Reader, real: str, claims: str, first: int) -> Iterator[Step]:
    """Yield the candidates among ``claims``, ever more of them, until ``first`` are found."""
    found = reader.rows(_CANDIDATES.format(real=real, among=_among(claims)))
    start, size = 0, max(_TOGETHER, 2 * first)
    while start < len(found):
        chosen = found[start : start + size]
        start, size = start + size, size * 2
        left = number(found[start], "most") if start < len(found) else 0
        listed = ", ".join(str(number(row, "claim_id")) for row in chosen)
        yield Step(f"SELECT id AS claim_id FROM claims WHERE id IN ({listed})", left)


def _among(claims: str) -> str:
    return "" if claims == ALL_CLAIMS else _AMONG.format(claims)
