-- title: Search claims
-- description: Claims whose statement matches, the best first. Of claims that are judged the same, the statement that matches is shown, with the identifier of the one that stands for them.
-- param words text: Words, "phrases", OR, NOT, prefix*, as FTS5 reads them
-- param opening text = **: What stands before a found word
-- param closing text = **: What stands after it
-- column id: Claim
-- column snippet: The statement, with the words marked
-- column contested: 1 where one source asserts it and another denies it
-- column asserts_origins_max: Independent origins that assert it, at the most
-- column denies_origins_max: Independent origins that deny it, at the most
-- column last_said: Latest possible time of the last saying (UTC)
-- column score: bm25; the lower the better
SELECT claim.public_id AS id,
  hit.snippet,
  coalesce(tally.contested, 0) AS contested,
  coalesce(tally.asserts_origins_max, 0) AS asserts_origins_max,
  coalesce(tally.denies_origins_max, 0) AS denies_origins_max,
  tally.last_said,
  hit.score
FROM (
  SELECT rowid AS claim_id,
    highlight(claims_fts, 0, :opening, :closing) AS snippet,
    rank AS score
  FROM claims_fts
  WHERE claims_fts MATCH coalesce(nullif(:words, ''), '""')
  ORDER BY rank
  {page}) AS hit
JOIN claims AS stated ON stated.id = hit.claim_id
JOIN claims AS claim ON claim.id = stated.canonical_id
LEFT JOIN claim_tallies AS tally ON tally.claim_id = claim.id
ORDER BY hit.score, hit.claim_id
