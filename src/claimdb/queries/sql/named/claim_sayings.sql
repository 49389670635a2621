-- title: Who took a stance on a claim
-- description: The attributions on the claim with one of the stances, first said first.
-- hidden: yes
-- param claim claim: The claim
-- param stances list: asserts, denies, questions, declines
-- column attribution_id: The attribution
SELECT standing.attribution_id
FROM standings AS standing
WHERE standing.claim_id = :claim AND standing.stance IN (:stances)
ORDER BY standing.said_earliest, standing.attribution_id
{page}
