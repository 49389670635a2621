"""Which claims a question can reach: so many, and no more, are counted again for it.

A filter has one meaning in all queries (``filters``), so that its value tells what
tallies a statement can read: those of the claim and of its kin, those on which a
source has spoken, and where it is asked who has not answered those of which it is
accused; those of a topic. A statement without
any such value reads all. While what people have decided since holds, less was said
then than now: what is contested by then is so now, and weighs as much at the least
(``past_ranks``). Invariant: a bound holds every claim whose tallies the
statement can show; a test asks every query with and without.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType
from typing import Final, Self

from claimdb.db.dialect import Dialect
from claimdb.db.reader import Params, Value
from claimdb.queries import catalog, counting

_WORD: Final = re.compile(r"\w+")
ALL_CLAIMS: Final = "SELECT canonical_id AS claim_id FROM claims WHERE canonical_id IS NOT NULL"
_MOST: Final = 2**62
#: Whoever asks for more in their order is better served by counting all.
_MOST_RANKED: Final = 1_000

#: The claim, what it is tied to by any relation, and what follows from what.
_KIN: Final = """
SELECT id AS claim_id FROM claims WHERE id IN ({0})
UNION SELECT implied_id FROM claim_implications WHERE claim_id IN ({0})
UNION SELECT claim_id FROM claim_implications WHERE implied_id IN ({0})
UNION SELECT other_id FROM claim_contradictions WHERE claim_id IN ({0})
UNION SELECT other_id FROM current_claim_relations WHERE claim_id IN ({0})
UNION SELECT claim_id FROM current_claim_relations WHERE other_id IN ({0})
"""
#: What sources have spoken on, of late where only that is looked at.
_SOURCES: Final = """
SELECT stated.canonical_id AS claim_id
FROM (SELECT attribution.claim_id
  FROM sources AS merged
  JOIN attributions AS attribution ON attribution.source_id = merged.id
  WHERE merged.canonical_id IN ({0})
  ORDER BY attribution.id DESC
  LIMIT {1}) AS spoken
JOIN claims AS stated ON stated.id = spoken.claim_id
"""
#: Of several sources together it is only asked what is contested, which takes a denial.
_DENIED: Final = """
WHERE EXISTS (SELECT 1 FROM claims AS merged
  JOIN attributions AS denial ON denial.claim_id = merged.id AND denial.stance = 'denies'
  WHERE merged.canonical_id = stated.canonical_id)
"""
#: What sources are accused of.
_ACCUSED: Final = """
UNION SELECT about.canonical_id
FROM sources AS merged
JOIN claim_subjects AS subject ON subject.source_id = merged.id
JOIN claims AS about ON about.id = subject.claim_id
WHERE merged.canonical_id IN ({0})
"""
_MEMBERS: Final = "SELECT {0} UNION SELECT source_id FROM source_parties WHERE party_id = {0}"
_TOPIC: Final = """
SELECT filed.canonical_id AS claim_id
FROM topics AS topic
JOIN claim_topics AS filing ON filing.topic_id = topic.id
JOIN claims AS filed ON filed.id = filing.claim_id
WHERE topic.slug = '{0}'
"""
_SPOKEN_ON: Final = """
SELECT count(*) AS total
FROM claims AS claim
WHERE claim.canonical_id = claim.id
  AND (SELECT 1 FROM standings AS standing WHERE standing.claim_id = claim.id
    LIMIT 1 OFFSET 0) = 1
"""
#: What bounds a question that reads tallies of claims, and one that reads those of sources.
_BOUNDS: Final = ("claim", "claims", "sources", "source", "party", "topic")
_BOUNDS_OF_SOURCES: Final = ("sources", "source", "party")


#: What a statement has that shows contested claims alone, and one that begins with those
#: that are the most evenly contested.
_CONTESTED: Final = re.compile(r"\bWHERE tally\.contested = 1\b")
_CHOSEN: Final = "tally.contested = :contested"
_RANKED: Final = re.compile(r"ORDER BY (?:tally\.contested DESC, )?tally\.weight DESC\b")


@dataclass(frozen=True, slots=True)
class Bound:
    """The query for the claims to be counted, and whether sources are added up too.

    ``contested``: only those that are contested can be shown. ``first`` is how many are
    asked for, the most evenly contested first; 0 where the order is another.
    """

    claims: str = ALL_CLAIMS
    sources: bool = True
    contested: bool = False
    first: int = 0

    def holds(self, other: Self) -> bool:
        """Return whether all that ``other`` needs is counted with this."""
        whole = self.claims in {ALL_CLAIMS, other.claims} and not self.contested
        return whole and self.sources >= other.sources


def spoken_on(sql: str, dialect: Dialect) -> str:
    """Return ``sql``, or where it only counts all claims with a position one that finds one each.

    The first saying that was known tells it, where a tally takes them all.
    """
    counts = catalog.query("matrix_claims", dialect).count_sql()
    return _SPOKEN_ON if sql == counts else sql


def bound_of(sql: str, params: Params, dialect: Dialect) -> Bound | None:
    """Return which claims ``sql`` needs counted with these values; None for a plain one."""
    read = set(_WORD.findall(sql)) & _readers(dialect).keys()
    if not read:
        return None
    sources = any(_readers(dialect)[name] for name in read)
    window = params.get("window")
    for name in _BOUNDS_OF_SOURCES if sources else _BOUNDS:
        value = params.get(name)
        if value and f":{name}" in sql:
            claims = _query(name, value, window, accused="unanswered_accused" in read)
            break
    else:
        claims = ALL_CLAIMS
    if sources:
        return Bound(claims)
    return Bound(
        claims, sources=False, contested=_is_contested(sql, params), first=_first(sql, params)
    )


def _is_contested(sql: str, params: Params) -> bool:
    return bool(_CONTESTED.search(sql)) or (_CHOSEN in sql and str(params.get("contested")) == "1")


def _first(sql: str, params: Params) -> int:
    """Return how many claims are asked for where the most evenly contested come first."""
    if not (_RANKED.search(sql) and ":limit" in sql):
        return 0
    first = int(str(params.get("limit"))) + int(str(params.get("offset")))
    return first if first <= _MOST_RANKED else 0


def _query(name: str, value: Value | Sequence[Value], window: object, *, accused: bool) -> str:
    if name == "topic":
        return _TOPIC.format(str(value).replace("'", "''"))
    listed = value if isinstance(value, (list, tuple)) else (value,)
    numbers = ", ".join(str(int(str(one))) for one in listed)
    if name in {"claim", "claims"}:
        return _KIN.format(numbers)
    latest = int(str(window)) if window is not None else _MOST
    speakers = _MEMBERS.format(numbers) if name == "party" else numbers
    spoken = _SOURCES.format(speakers, latest)
    if name == "sources":
        return spoken + _DENIED
    return spoken + _ACCUSED.format(speakers) if accused else spoken


@cache
def _readers(dialect: Dialect) -> MappingProxyType[str, bool]:
    """Return the tallies and the views that read them: True where those of sources."""
    found = dict.fromkeys(counting.BY_CLAIM, False) | {counting.BY_SOURCE: True}
    for name, sql in catalog.views(dialect).items():  # each after those it reads
        read = set(_WORD.findall(sql)) & found.keys()
        if read:
            found[name] = any(found[one] for one in read)
    return MappingProxyType(found)
