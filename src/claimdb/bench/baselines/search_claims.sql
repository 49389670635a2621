-- Claims that match, by rank.
WITH hit AS MATERIALIZED (
  SELECT rowid AS id, rank AS score, highlight(claims_fts, 0, :opening, :closing) AS snippet
  FROM claims_fts
  WHERE claims_fts MATCH :words
  ORDER BY rank
  LIMIT :limit OFFSET :offset
)
SELECT claim.public_id AS id, hit.snippet, tally.last_said, hit.score
FROM hit
JOIN claims AS stated ON stated.id = hit.id
JOIN claims AS claim ON claim.id = stated.canonical_id
LEFT JOIN claim_tallies AS tally ON tally.claim_id = claim.id
ORDER BY hit.score, hit.id;
