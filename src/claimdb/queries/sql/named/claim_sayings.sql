-- title: Who took a stance on a claim
-- description: The attributions on the claim with one of the stances, first said first; looked up in the first recorded ones only.
-- hidden: yes
-- param claim claim: The claim
-- param stances list: asserts, denies, questions, declines
-- param window int: How many of the first attributions to look at
-- column attribution_id: The attribution
WITH spoken (id) AS (
  SELECT attribution.id
  FROM claims AS merged
  JOIN attributions AS attribution ON attribution.claim_id = merged.id
  WHERE merged.canonical_id = :claim AND attribution.stance IN (:stances)
  ORDER BY attribution.id
  LIMIT :window
)
SELECT standing.attribution_id
FROM spoken
JOIN standings AS standing ON standing.attribution_id = spoken.id
ORDER BY standing.said_earliest, standing.attribution_id
{page}
