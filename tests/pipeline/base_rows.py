"""The counts of lists, asked of the base rows as the lists asked before tallies were kept.

Invariant: nothing here reads a tally, so that it can prove those that are kept.
"""

from typing import Final

from claimdb.db.bulk import Batch, Value

#: Position tallies: who holds what, and what was passed on.
_POSITIONS: Final = """
SELECT claim_id, source_id, party_id, stance, count(*), min(said_earliest), max(said_latest)
FROM standings
GROUP BY claim_id, source_id, party_id, stance
"""
_KEPT_POSITIONS: Final = """
SELECT claim_id, source_id, party_id, stance, attributions, first_said, last_said
FROM position_tallies WHERE stance <> 'relays'
"""

#: What the first and the last day are the days of, of several at one instant the best dated.
_DAYS: Final = """
SELECT DISTINCT {by}, first_value(dated_by) OVER (PARTITION BY {by} ORDER BY said_earliest, {best}),
  first_value(dated_by) OVER (PARTITION BY {by} ORDER BY said_latest DESC, {best})
FROM standings
"""
_BEST: Final = "CASE dated_by WHEN 'said' THEN 1 WHEN 'published' THEN 2 ELSE 3 END"
_HOLDS: Final = "claim_id, source_id, party_id, stance"
_KEPT_DAYS: Final = (
    "SELECT claim_id, first_dated_by, last_dated_by FROM claim_tallies WHERE last_said IS NOT NULL"
)
_KEPT_DAYS_HELD: Final = (
    f"SELECT {_HOLDS}, first_dated_by, last_dated_by FROM position_tallies WHERE stance <> 'relays'"
)

#: Cells of the matrix: by source, by party with all unnamed sources together, and so by source.
_CELLS: Final = """
SELECT standing.claim_id, {who}, standing.stance, count(*), count(DISTINCT standing.root_id),
  sum(CASE WHEN denial.scope IN ('partial', 'element') THEN 1 ELSE 0 END),
  sum(standing.is_automatic)
FROM standings AS standing
LEFT JOIN denials AS denial ON denial.attribution_id = standing.attribution_id
GROUP BY 1, 2, 3
"""
_KEPT_CELLS: Final = """
SELECT standing.claim_id, {who}, standing.stance, sum(standing.attributions), sum({articles}),
  sum(standing.in_part), sum(standing.automatic)
FROM position_tallies AS standing
WHERE standing.stance <> 'relays'
GROUP BY 1, 2, 3
"""
_TOGETHER: Final = "CASE WHEN standing.is_named = 0 THEN 0 ELSE standing.{0} END"
_COUNTED_FOR: Final = (
    ("standing.source_id", "standing.articles"),
    (_TOGETHER.format("party_id"), "standing.party_articles"),
    (
        _TOGETHER.format("source_id"),
        "CASE WHEN standing.is_named = 0 THEN standing.party_articles ELSE standing.articles END",
    ),
)

_SOURCES: Final = """
SELECT source.id, count(said.id),
  coalesce(sum(CASE WHEN said.stance = 'asserts' THEN 1 ELSE 0 END), 0),
  coalesce(sum(CASE WHEN said.stance = 'denies' THEN 1 ELSE 0 END), 0),
  coalesce(sum(CASE WHEN said.stance = 'questions' THEN 1 ELSE 0 END), 0),
  coalesce(sum(CASE WHEN said.stance = 'declines' THEN 1 ELSE 0 END), 0),
  coalesce(sum(CASE WHEN said.stance = 'relays' THEN 1 ELSE 0 END), 0),
  count(DISTINCT CASE WHEN said.stance = 'asserts' THEN claim.canonical_id END),
  count(DISTINCT CASE WHEN said.stance = 'denies' THEN claim.canonical_id END),
  (SELECT min(standing.said_earliest) FROM standings AS standing
    WHERE standing.source_id = source.id),
  (SELECT max(standing.said_latest) FROM standings AS standing
    WHERE standing.source_id = source.id)
FROM sources AS source
JOIN sources AS merged ON merged.canonical_id = source.id
LEFT JOIN current_attributions AS said ON said.source_id = merged.id
LEFT JOIN claims AS claim ON claim.id = said.claim_id
WHERE source.canonical_id = source.id
GROUP BY source.id
"""
_KEPT_SOURCES: Final = """
SELECT source_id, attributions, asserts, denies, questions, declines, relays,
  claims_asserted, claims_denied, first_said, last_said
FROM source_tallies
"""

_UNANSWERED: Final = """
SELECT DISTINCT claim.id, accused.id
FROM claim_subjects AS subject
JOIN claims AS merged ON merged.id = subject.claim_id
JOIN claims AS claim ON claim.id = merged.canonical_id
JOIN sources AS named ON named.id = subject.source_id
JOIN sources AS accused ON accused.id = named.canonical_id
WHERE subject.role = 'accused'
  AND EXISTS (SELECT 1 FROM standings AS standing
    WHERE standing.claim_id = claim.id AND standing.stance = 'asserts')
  AND NOT EXISTS (SELECT 1
    FROM standings AS standing
    LEFT JOIN source_parties AS speaking ON speaking.source_id = accused.id
      AND standing.said_earliest BETWEEN speaking.valid_from AND speaking.valid_to
    WHERE standing.claim_id = claim.id
      AND (standing.source_id = accused.id
        OR standing.party_id = coalesce(speaking.party_id, accused.id)))
  AND NOT EXISTS (SELECT 1
    FROM claims AS alleged
    JOIN attributions AS allegation ON allegation.claim_id = alleged.id
    JOIN current_attributions AS answer ON answer.answers_id = allegation.id
    JOIN sources AS answering ON answering.id = answer.source_id
    JOIN revisions AS revision ON revision.id = answer.revision_id
    JOIN articles AS article ON article.id = revision.article_id
    LEFT JOIN source_parties AS speaker ON speaker.source_id = answering.canonical_id
      AND coalesce(answer.said_earliest, article.published_earliest, revision.seen_at)
        BETWEEN speaker.valid_from AND speaker.valid_to
    LEFT JOIN source_parties AS speaking ON speaking.source_id = accused.id
      AND coalesce(answer.said_earliest, article.published_earliest, revision.seen_at)
        BETWEEN speaking.valid_from AND speaking.valid_to
    WHERE alleged.canonical_id = claim.id
      AND (answering.canonical_id = accused.id
        OR coalesce(speaker.party_id, answering.canonical_id)
          = coalesce(speaking.party_id, accused.id)))
"""
_KEPT_UNANSWERED: Final = "SELECT claim_id, accused_id FROM unanswered_accused"

_HOW_MANY: Final = f"SELECT claim_id, count(*) FROM ({_KEPT_UNANSWERED}) AS one GROUP BY claim_id"
_KEPT_HOW_MANY: Final = "SELECT claim_id, unanswered FROM claim_tallies WHERE unanswered > 0"

_EACH_CLAIM: Final = "SELECT id FROM claims WHERE canonical_id = id"
_KEPT_CLAIMS: Final = "SELECT claim_id FROM claim_tallies"

#: What is kept, and what the base rows say of it.
KEPT: Final = (
    (_KEPT_POSITIONS, _POSITIONS),
    (_KEPT_DAYS, _DAYS.format(by="claim_id", best=_BEST)),
    (_KEPT_DAYS_HELD, _DAYS.format(by=_HOLDS, best=_BEST)),
    *(
        (_KEPT_CELLS.format(who=who, articles=articles), _CELLS.format(who=who))
        for who, articles in _COUNTED_FOR
    ),
    (_KEPT_SOURCES, _SOURCES),
    (_KEPT_UNANSWERED, _UNANSWERED),
    (_KEPT_HOW_MANY, _HOW_MANY),
    (_KEPT_CLAIMS, _EACH_CLAIM),
)


def require_base_rows(batch: Batch) -> None:
    """Hold every kept count to what the base rows say."""
    for kept, asked in KEPT:
        assert _rows(batch, kept) == _rows(batch, asked)


def _rows(batch: Batch, sql: str) -> list[tuple[Value, ...]]:
    return sorted(batch.rows(sql), key=repr)
