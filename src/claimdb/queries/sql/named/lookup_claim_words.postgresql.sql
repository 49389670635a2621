SELECT claim.canonical_id AS id, claim.statement
FROM (SELECT id, score FROM search_found('claims', :words) ORDER BY score, id LIMIT :most) AS hit
JOIN claims AS claim ON claim.id = hit.id
ORDER BY hit.score, hit.id
