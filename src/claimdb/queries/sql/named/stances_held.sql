-- title: The stances of some sources on some claims, and when
-- description: One row per claim, source and stance, the earliest first; what is only passed on is none.
-- hidden: yes
-- param claims list: Row numbers of canonical claims
-- param sources list: Row numbers of canonical sources
-- column claim_row: Row number of the claim
-- column source_row: Row number of the source
-- column stance: asserts, denies, questions or declines
-- column first_said: Earliest possible time of the first such saying (UTC)
-- column last_said: Latest possible time of the last one (UTC)
-- column first_dated_by: said, published or seen: what first_said is the time of
-- column last_dated_by: said, published or seen: what last_said is the time of
SELECT position.claim_id AS claim_row,
  position.source_id AS source_row,
  position.stance,
  min(position.first_said) AS first_said,
  max(position.last_said) AS last_said,
  CASE min(position.first_said)
    WHEN min(CASE WHEN position.first_dated_by = 'said' THEN position.first_said END) THEN 'said'
    WHEN min(CASE WHEN position.first_dated_by = 'published' THEN position.first_said END) THEN 'published'
    ELSE 'seen' END AS first_dated_by,
  CASE max(position.last_said)
    WHEN max(CASE WHEN position.last_dated_by = 'said' THEN position.last_said END) THEN 'said'
    WHEN max(CASE WHEN position.last_dated_by = 'published' THEN position.last_said END) THEN 'published'
    ELSE 'seen' END AS last_dated_by
FROM position_tallies AS position
WHERE position.claim_id IN (:claims)
  AND position.source_id IN (:sources)
  AND position.stance <> 'relays'
GROUP BY position.claim_id, position.source_id, position.stance
ORDER BY position.claim_id, position.source_id, min(position.first_said), position.stance
