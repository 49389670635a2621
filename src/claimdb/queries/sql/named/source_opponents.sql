-- title: Who takes the other side
-- description: On the given claims, who denies what is asserted or asserts what is denied; one row per claim and source.
-- hidden: yes
-- param source source: The source that is contradicted
-- param asserted list: Claims that it asserts
-- param denied list: Claims that it denies
-- column claim_id: The claim
-- column stance: What the other one does
-- column source_id: The other source
-- column latest_id: The attribution of the other one that was recorded last
SELECT standing.claim_id,
  standing.stance,
  standing.source_id,
  max(standing.attribution_id) AS latest_id
FROM standings AS standing
WHERE ((standing.claim_id IN (:asserted) AND standing.stance = 'denies')
    OR (standing.claim_id IN (:denied) AND standing.stance = 'asserts'))
  AND standing.source_id <> :source
GROUP BY standing.claim_id, standing.stance, standing.source_id
ORDER BY standing.claim_id, standing.source_id, standing.stance
{page}
