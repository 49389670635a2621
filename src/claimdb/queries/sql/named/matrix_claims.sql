-- title: Rows of the matrix
-- description: The claims that matter most: contested ones first, the most evenly contested of them first.
-- hidden: yes
-- column claim_id: The canonical claim
-- column public_id: Public identifier
-- column statement: The claim
-- column contested: 1 where one source asserts it and another denies it
-- filter source: tally.claim_id IN (SELECT spoken.canonical_id FROM claims AS spoken
--   WHERE spoken.id IN (SELECT said.claim_id FROM sources AS merged
--   JOIN attributions AS said ON said.source_id = merged.id WHERE merged.canonical_id = :source))
--   AND EXISTS (SELECT 1 FROM claims AS stated
--   JOIN current_attributions AS said ON said.claim_id = stated.id
--   WHERE stated.canonical_id = tally.claim_id AND said.stance <> 'relays' AND said.source_id IN
--   (SELECT merged.id FROM sources AS merged WHERE merged.canonical_id = :source))
-- filter party: tally.claim_id IN (SELECT standing.claim_id FROM standings AS standing
--   WHERE standing.party_id = :party AND standing.source_id IN (SELECT :party
--   UNION SELECT member.source_id FROM source_parties AS member WHERE member.party_id = :party))
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
-- sort weight: tally.contested, tally.weight, tally.claim_id
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
