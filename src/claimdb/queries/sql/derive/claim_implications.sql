-- title: What follows from what
-- description: The closure of entails over canonical claims, with the fewest steps.
INSERT INTO claim_implications (claim_id, implied_id, depth)
WITH RECURSIVE edge (claim_id, other_id) AS (
  SELECT DISTINCT claim_id, other_id FROM current_claim_relations WHERE kind = 'entails'
),
reach (claim_id, implied_id, depth) AS (
  SELECT claim_id, other_id, 1 FROM edge
  UNION
  SELECT reach.claim_id, edge.other_id, reach.depth + 1
  FROM reach
  JOIN edge ON edge.claim_id = reach.implied_id
  WHERE reach.depth < 16
)
SELECT claim_id, implied_id, min(depth) FROM reach
WHERE claim_id <> implied_id
GROUP BY claim_id, implied_id
