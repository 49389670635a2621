-- title: What the given claims contradict
-- description: Claims that are related to the given ones as contradicting.
-- hidden: yes
-- param claims list: Canonical claims
-- column claim_id: One of the given claims
-- column other_id: The claim that cannot be true with it
SELECT DISTINCT merged.canonical_id AS claim_id,
  CASE WHEN counted.claim_id = merged.canonical_id THEN counted.other_id
    ELSE counted.claim_id END AS other_id
FROM claims AS merged
JOIN claim_relations AS relation
  ON relation.kind = 'contradicts' AND (relation.claim_id = merged.id
    OR relation.other_id = merged.id)
JOIN current_claim_relations AS counted ON counted.id = relation.id
WHERE merged.canonical_id IN (:claims)
ORDER BY 1, 2
