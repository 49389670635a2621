-- title: Cells of the matrix
-- description: Per claim, source (or party) and stance: how often and when. Unnamed sources stand together.
-- hidden: yes
-- param claims list: Canonical claims
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
WHERE standing.claim_id IN (:claims)
GROUP BY 1, 2, 3
UNION ALL
SELECT related.claim_id,
  CASE WHEN source.is_named = 0 THEN 0 WHEN :by_party = 1 THEN related.party_id
    ELSE related.source_id END AS who,
  related.stance,
  1 AS follows,
  count(*) AS attributions,
  count(DISTINCT article.root_id) AS articles,
  1 AS in_full,
  sum(related.is_automatic) AS automatic,
  min(related.said_earliest) AS first_said,
  max(related.said_latest) AS last_said
FROM claim_positions_by_relation AS related
JOIN sources AS source ON source.id = related.source_id
JOIN attributions AS attribution ON attribution.id = related.attribution_id
JOIN revisions AS revision ON revision.id = attribution.revision_id
JOIN articles AS article ON article.id = revision.article_id
WHERE related.claim_id IN (:claims) AND related.how <> 'incompatible'
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3, 4
