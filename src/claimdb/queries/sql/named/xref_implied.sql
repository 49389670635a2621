-- title: What follows from the given claims
-- description: Every claim that follows from one of the given ones.
-- hidden: yes
-- param claims list: Canonical claims
-- column claim_id: The claim that entails
-- column other_id: The claim that follows
SELECT step.claim_id, step.implied_id AS other_id
FROM claim_implications AS step
WHERE step.claim_id IN (:claims)
ORDER BY step.claim_id, step.implied_id
