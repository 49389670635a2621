-- One row from each of two tables.
SELECT claim.public_id, claim.statement, claim.language, claim.note, claim.occurred_earliest,
  claim.occurred_latest, claim.occurred_words, claim.occurred_offset, claim.occurred_precision,
  tally.contested, tally.asserts_attributions, tally.asserts_articles, tally.asserts_origins_min,
  tally.asserts_origins_max, tally.asserts_parties, tally.denies_attributions,
  tally.denies_articles, tally.denies_origins_min, tally.denies_origins_max,
  tally.denies_parties, tally.others, tally.automatic, tally.first_said, tally.last_said,
  tally.first_dated_by, tally.last_dated_by
FROM claims AS claim
LEFT JOIN claim_tallies AS tally ON tally.claim_id = claim.id
WHERE claim.id = :claim;
