SELECT claim.public_id AS id,
  stated.statement AS snippet,
  coalesce(tally.contested, 0) AS contested,
  coalesce(tally.asserts_origins_max, 0) AS asserts_origins_max,
  coalesce(tally.denies_origins_max, 0) AS denies_origins_max,
  tally.last_said,
  hit.score
FROM (SELECT id, score FROM search_found('claims', :words) ORDER BY score, id {page}) AS hit
JOIN claims AS stated ON stated.id = hit.id
JOIN claims AS claim ON claim.id = stated.canonical_id
LEFT JOIN claim_tallies AS tally ON tally.claim_id = claim.id
ORDER BY hit.score, hit.id
