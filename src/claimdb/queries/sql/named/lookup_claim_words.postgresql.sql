SELECT claim.canonical_id AS id, claim.statement,
  CASE WHEN claim.created_by IS NOT NULL OR claim.edited_by IS NOT NULL THEN 1 ELSE 0 END AS by_person
FROM (SELECT id, score FROM search_found('claims', :words) ORDER BY score, id LIMIT :most) AS hit
JOIN claims AS claim ON claim.id = hit.id
ORDER BY hit.score, hit.id
