-- Allegations without an answer by the last saying: a walk down one index of the tallies.
SELECT claim.public_id AS id, claim.statement AS claim,
  accused.public_id AS accused_id, accused.name AS accused,
  tally.asserts_articles, tally.asserts_origins_min, tally.asserts_origins_max,
  tally.asserts_parties, tally.first_said, tally.last_said,
  tally.first_dated_by, tally.last_dated_by
FROM claim_tallies AS tally INDEXED BY ix_claim_tallies_unanswered_last
CROSS JOIN unanswered_accused AS open ON open.claim_id = tally.claim_id
CROSS JOIN claims AS claim ON claim.id = tally.claim_id
CROSS JOIN sources AS accused ON accused.id = open.accused_id
WHERE tally.unanswered > 0
ORDER BY tally.last_said DESC, tally.claim_id DESC, open.accused_id DESC
LIMIT :limit OFFSET :offset;
