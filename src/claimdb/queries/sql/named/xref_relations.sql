-- title: How the given claims bear on each other
-- description: Pairs of the given claims of which one follows from the other, or which cannot both be true.
-- hidden: yes
-- param claims list: Canonical claims
-- column claim_id: The claim that entails or contradicts
-- column other_id: The claim that follows or is contradicted
-- column kind: entails or contradicts
SELECT claim_id, implied_id AS other_id, 'entails' AS kind
FROM claim_implications
WHERE claim_id IN (:claims) AND implied_id IN (:claims)
UNION
SELECT claim_id, other_id, 'contradicts'
FROM claim_contradictions
WHERE claim_id IN (:claims) AND other_id IN (:claims) AND claim_id < other_id
ORDER BY 1, 2, 3
