-- title: Cells of the matrix
-- description: Per claim, source (or party) and stance: how often and when, added up from the tallies. Unnamed sources stand together.
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
-- column first_dated_by: said, published or seen: what first_said is the time of
-- column last_dated_by: said, published or seen: what last_said is the time of
SELECT told.claim_id, told.who, told.stance,
  0 AS follows,
  sum(told.attributions) AS attributions,
  sum(told.articles) AS articles,
  CASE WHEN sum(told.in_part) = sum(told.attributions) THEN 0 ELSE 1 END AS in_full,
  sum(told.automatic) AS automatic,
  min(told.first_said) AS first_said,
  max(told.last_said) AS last_said,
  CASE min(told.first_said)
    WHEN min(CASE WHEN told.first_dated_by = 'said' THEN told.first_said END) THEN 'said'
    WHEN min(CASE WHEN told.first_dated_by = 'published' THEN told.first_said END) THEN 'published'
    ELSE 'seen' END AS first_dated_by,
  CASE max(told.last_said)
    WHEN max(CASE WHEN told.last_dated_by = 'said' THEN told.last_said END) THEN 'said'
    WHEN max(CASE WHEN told.last_dated_by = 'published' THEN told.last_said END) THEN 'published'
    ELSE 'seen' END AS last_dated_by
FROM (
  SELECT tally.claim_id, tally.stance, tally.attributions, tally.in_part, tally.automatic,
    tally.first_said, tally.last_said, tally.first_dated_by, tally.last_dated_by,
    CASE WHEN tally.is_named = 0 THEN 0 WHEN :by_party = 1 THEN tally.party_id
      ELSE tally.source_id END AS who,
    CASE WHEN tally.is_named = 0 OR :by_party = 1 THEN tally.party_articles
      ELSE tally.articles END AS articles
  FROM position_tallies AS tally
  WHERE tally.claim_id IN (:claims) AND tally.stance <> 'relays'
) AS told
WHERE told.who IN (:sources)
GROUP BY 1, 2, 3
UNION ALL
SELECT related.claim_id, related.who, related.stance,
  1 AS follows,
  count(*) AS attributions,
  count(DISTINCT related.root_id) AS articles,
  1 AS in_full,
  sum(related.is_automatic) AS automatic,
  min(related.said_earliest) AS first_said,
  max(related.said_latest) AS last_said,
  CASE min(related.said_earliest)
    WHEN min(CASE WHEN related.dated_by = 'said' THEN related.said_earliest END) THEN 'said'
    WHEN min(CASE WHEN related.dated_by = 'published' THEN related.said_earliest END) THEN 'published'
    ELSE 'seen' END,
  CASE max(related.said_latest)
    WHEN max(CASE WHEN related.dated_by = 'said' THEN related.said_latest END) THEN 'said'
    WHEN max(CASE WHEN related.dated_by = 'published' THEN related.said_latest END) THEN 'published'
    ELSE 'seen' END
FROM (
  SELECT step.implied_id AS claim_id,
    CASE WHEN standing.is_named = 0 THEN 0 WHEN :by_party = 1 THEN standing.party_id
      ELSE standing.source_id END AS who,
    standing.stance, standing.root_id, standing.is_automatic, standing.said_earliest,
    standing.said_latest, standing.dated_by
  FROM claim_implications AS step
  JOIN standings AS standing ON standing.claim_id = step.claim_id AND standing.stance = 'asserts'
  WHERE step.implied_id IN (:claims)
  UNION ALL
  SELECT step.claim_id,
    CASE WHEN standing.is_named = 0 THEN 0 WHEN :by_party = 1 THEN standing.party_id
      ELSE standing.source_id END,
    standing.stance, standing.root_id, standing.is_automatic, standing.said_earliest,
    standing.said_latest, standing.dated_by
  FROM claim_implications AS step
  JOIN standings AS standing ON standing.claim_id = step.implied_id AND standing.stance = 'denies'
  JOIN denials AS denial ON denial.attribution_id = standing.attribution_id
    AND denial.scope = 'full'
  WHERE step.claim_id IN (:claims)
) AS related
WHERE related.who IN (:sources)
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3, 4
