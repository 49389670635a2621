-- Contested claims in the order of their index, each asked whether the source stands on it,
-- until the page is full.
SELECT claim.id AS claim_id, claim.public_id AS id, claim.statement AS claim, tally.weight,
  tally.asserts_attributions, tally.asserts_articles, tally.asserts_origins_min,
  tally.asserts_origins_max, tally.asserts_parties, tally.denies_attributions,
  tally.denies_articles, tally.denies_origins_min, tally.denies_origins_max,
  tally.denies_parties, tally.others, tally.automatic, tally.first_said, tally.last_said,
  tally.first_dated_by, tally.last_dated_by
FROM claim_tallies AS tally INDEXED BY ix_claim_tallies_contested
JOIN claims AS claim ON claim.id = tally.claim_id
WHERE tally.contested = 1
  AND EXISTS (SELECT 1 FROM position_tallies INDEXED BY ix_position_tallies_source_id
    WHERE source_id = :source AND claim_id = tally.claim_id AND stance <> 'relays')
ORDER BY tally.weight DESC, tally.last_said DESC, tally.claim_id DESC
LIMIT :limit OFFSET :offset;
