-- title: Which claims follow from which
-- description: The closure of entails over canonical claims.
-- hidden: yes
-- column claim_id: A claim
-- column implied_id: A claim that follows from it
SELECT claim_id, implied_id FROM claim_implications
ORDER BY claim_id, implied_id
