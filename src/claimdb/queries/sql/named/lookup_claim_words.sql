-- title: Claims by words
-- description: Claims whose statement has the words, best match first.
-- hidden: yes
-- param words text: Full-text query
-- param most int = 50: How many to look at
-- column id: The canonical claim
-- column statement: The statement that fits
-- column by_person: 1 where a person made or edited the claim, 0 where a program found it
SELECT claim.canonical_id AS id, claim.statement,
  CASE WHEN claim.created_by IS NOT NULL OR claim.edited_by IS NOT NULL THEN 1 ELSE 0 END AS by_person
FROM claims_fts
JOIN claims AS claim ON claim.id = claims_fts.rowid
WHERE claims_fts MATCH :words
ORDER BY claims_fts.rank
LIMIT :most
