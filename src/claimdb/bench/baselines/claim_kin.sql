-- Claims above and below in the closure, that nobody denies.
SELECT other.public_id, other.statement, 'follows' AS direction
FROM claim_implications AS step
JOIN claims AS other ON other.id = step.implied_id
JOIN claim_tallies AS tally ON tally.claim_id = other.id
WHERE step.claim_id = :claim AND tally.denies_attributions = 0 AND tally.asserts_attributions > 0
UNION ALL
SELECT other.public_id, other.statement, 'leads'
FROM claim_implications AS step
JOIN claims AS other ON other.id = step.claim_id
JOIN claim_tallies AS tally ON tally.claim_id = other.id
WHERE step.implied_id = :claim AND tally.denies_attributions = 0 AND tally.asserts_attributions > 0
ORDER BY direction, statement
LIMIT :limit OFFSET :offset;
