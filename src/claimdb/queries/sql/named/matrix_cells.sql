-- title: Cells of the matrix
-- description: Per claim, source (or party) and stance: how often and when. Unnamed sources stand together.
-- hidden: yes
-- param claims list: Canonical claims
-- param sources list: The sources or parties that are shown; 0 for all unnamed sources
-- param by_party int: 1 for parties, 0 for sources
-- column claim_id: The claim
-- column who: The source or party; 0 for all unnamed sources
-- column stance: asserts, denies, questions or declines
-- column follows: 1 where it follows from what was said of another claim
-- column attributions: How often
-- column articles: In how many articles; copies count once
-- column in_full: 0 where all that is denied is a part or an element of the claim
-- column automatic: How many of them no person has made or accepted
-- column first_said: Earliest possible time of the first saying
-- column last_said: Latest possible time of the last saying
SELECT standing.claim_id,
  CASE WHEN standing.is_named = 0 THEN 0 WHEN :by_party = 1 THEN standing.party_id
    ELSE standing.source_id END AS who,
  standing.stance,
  0 AS follows,
  count(*) AS attributions,
  count(DISTINCT standing.root_id) AS articles,
  max(CASE WHEN denial.scope IN ('partial', 'element') THEN 0 ELSE 1 END) AS in_full,
  sum(standing.is_automatic) AS automatic,
  min(standing.said_earliest) AS first_said,
  max(standing.said_latest) AS last_said
FROM standings AS standing
LEFT JOIN denials AS denial ON denial.attribution_id = standing.attribution_id
  AND standing.stance = 'denies'
WHERE standing.claim_id IN (:claims)
  -- Says the same for sources: those left out are known before their article is looked up.
  AND (:by_party = 1 OR standing.is_named = 0 OR standing.source_id IN (:sources))
  AND CASE WHEN standing.is_named = 0 THEN 0 WHEN :by_party = 1 THEN standing.party_id
    ELSE standing.source_id END IN (:sources)
GROUP BY 1, 2, 3
UNION ALL
SELECT related.claim_id, related.who, related.stance,
  1 AS follows,
  count(*) AS attributions,
  count(DISTINCT related.root_id) AS articles,
  1 AS in_full,
  sum(related.is_automatic) AS automatic,
  min(related.said_earliest) AS first_said,
  max(related.said_latest) AS last_said
FROM (
  SELECT step.implied_id AS claim_id,
    CASE WHEN standing.is_named = 0 THEN 0 WHEN :by_party = 1 THEN standing.party_id
      ELSE standing.source_id END AS who,
    standing.stance, standing.root_id, standing.is_automatic, standing.said_earliest,
    standing.said_latest
  FROM claim_implications AS step
  JOIN standings AS standing ON standing.claim_id = step.claim_id AND standing.stance = 'asserts'
  WHERE step.implied_id IN (:claims)
  UNION ALL
  SELECT step.claim_id,
    CASE WHEN standing.is_named = 0 THEN 0 WHEN :by_party = 1 THEN standing.party_id
      ELSE standing.source_id END,
    standing.stance, standing.root_id, standing.is_automatic, standing.said_earliest,
    standing.said_latest
  FROM claim_implications AS step
  JOIN standings AS standing ON standing.claim_id = step.implied_id AND standing.stance = 'denies'
  JOIN denials AS denial ON denial.attribution_id = standing.attribution_id
    AND denial.scope = 'full'
  WHERE step.claim_id IN (:claims)
) AS related
WHERE related.who IN (:sources)
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3, 4
