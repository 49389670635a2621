-- title: Rows of the matrix
-- description: The claims that matter most: contested ones first, the most evenly contested of them first, and of claims alike the one spoken of last.
-- hidden: yes
-- column claim_id: The canonical claim
-- column public_id: Public identifier
-- column statement: The claim
-- column contested: 1 where one source asserts it and another denies it
-- filter source: tally.claim_id IN (SELECT position.claim_id FROM position_tallies AS position
--   WHERE position.source_id = :source AND position.stance <> 'relays')
-- filter party: tally.claim_id IN (SELECT position.claim_id FROM position_tallies AS position
--   WHERE position.party_id = :party AND position.stance <> 'relays' AND position.source_id IN
--   (SELECT whole.id FROM sources AS whole WHERE whole.id = :party UNION ALL
--   SELECT member.source_id FROM source_parties AS member WHERE member.party_id = :party))
-- filter topic: tally.claim_id IN (SELECT filed.canonical_id FROM topics AS topic
--   JOIN claim_topics AS filing ON filing.topic_id = topic.id
--   JOIN claims AS filed ON filed.id = filing.claim_id WHERE topic.slug = :topic)
-- filter claim: (tally.claim_id = :claim
--   OR tally.claim_id IN (SELECT implied_id FROM claim_implications WHERE claim_id = :claim)
--   OR tally.claim_id IN (SELECT claim_id FROM claim_implications WHERE implied_id = :claim)
--   OR tally.claim_id IN (SELECT other_id FROM claim_contradictions WHERE claim_id = :claim))
-- filter contested: tally.contested = :contested
-- filter since: tally.last_said >= :since
-- filter until: tally.first_said <= :until
-- sort weight: tally.contested, tally.weight, tally.last_said NULLS LAST, tally.claim_id
-- order: -weight
SELECT tally.claim_id,
  -- No join: a count would look up every claim, where the tallies know how many there are.
  (SELECT claim.public_id FROM claims AS claim WHERE claim.id = tally.claim_id) AS public_id,
  (SELECT claim.statement FROM claims AS claim WHERE claim.id = tally.claim_id) AS statement,
  tally.contested
FROM claim_tallies AS tally
WHERE tally.last_said IS NOT NULL
{and}
{order}
{page}
