-- title: Who took more than one stance on a claim
-- description: One row per source and claim where the source has taken several stances, by what was said last there; the stances are in stances_held, the sayings in stances_taken. Counted by claim and source alone, so that it is quick on any database.
-- hidden: yes
-- column claim_row: Row number of the claim
-- column source_row: Row number of the source
-- column source_id: Source
-- column source: Who changed position
-- column claim_id: Claim
-- column claim: The claim in neutral words
-- column last_said: Latest possible time of the last saying (UTC)
-- column attributions: Attributions on the claim, of whomever
-- filter source: position.source_id = :source
-- filter party: position.party_id = :party
-- filter claim: position.claim_id = :claim
-- filter topic: position.claim_id IN (SELECT filed.canonical_id FROM topics AS topic
--   JOIN claim_topics AS filing ON filing.topic_id = topic.id
--   JOIN claims AS filed ON filed.id = filing.claim_id WHERE topic.slug = :topic)
-- filter since: position.claim_id IN (SELECT late.claim_id FROM claim_tallies AS late
--   WHERE late.last_said >= :since)
-- sort said: by_said, claim_row, source_row
-- order: -said
WITH doubting AS MATERIALIZED (
  -- Who changed position did not only assert, and few say anything else.
  SELECT DISTINCT position.claim_id, position.source_id
  FROM position_tallies AS position
  WHERE position.stance IN ('denies', 'questions', 'declines')
  {and}
),
page AS {materialized} (
  SELECT position.claim_id AS claim_row,
    position.source_id AS source_row,
    max(position.last_said) AS by_said
  -- CROSS: SQLite would else read all positions on each claim.
  FROM doubting
  CROSS JOIN position_tallies AS position
  WHERE position.source_id = doubting.source_id AND position.claim_id = doubting.claim_id
    AND position.stance <> 'relays'
  {and}
  GROUP BY position.claim_id, position.source_id
  HAVING count(DISTINCT position.stance) > 1
  {order}
  {page}
)
SELECT page.claim_row,
  page.source_row,
  source.public_id AS source_id,
  source.name AS source,
  claim.public_id AS claim_id,
  claim.statement AS claim,
  page.by_said AS last_said,
  tally.asserts_attributions + tally.denies_attributions + tally.others AS attributions
FROM page
JOIN claims AS claim ON claim.id = page.claim_row
JOIN sources AS source ON source.id = page.source_row
JOIN claim_tallies AS tally ON tally.claim_id = page.claim_row
{order}
