-- title: What sources have said on each claim
-- description: Per claim and stance, how often and when; looked up in the latest attributions only, newest recorded first.
-- hidden: yes
-- param sources list: Canonical sources, taken together
-- param party int: Only where they spoke for this party; 0 for any
-- param window int: How many of the latest attributions to look at
-- column claim_id: The canonical claim
-- column claim_public: Public identifier of the claim
-- column statement: The claim
-- column stance: asserts, denies, questions or declines
-- column attributions: How often
-- column articles: In how many articles; copies count once
-- column first_said: Earliest possible time of the first saying
-- column last_said: Latest possible time of the last saying
-- column first_dated_by: said, published or seen: what first_said is the time of
-- column last_dated_by: said, published or seen: what last_said is the time of
-- column latest_id: The attribution recorded last
-- column in_full: 1 where one of the denials is of full scope
-- column contested: 1 where somebody else takes the other side
WITH spoken (id) AS (
  SELECT attribution.id
  FROM sources AS merged
  JOIN attributions AS attribution ON attribution.source_id = merged.id
  WHERE merged.canonical_id IN (:sources)
  ORDER BY attribution.id DESC
  LIMIT :window
),
held AS (
  SELECT standing.claim_id,
    standing.stance,
    count(*) AS attributions,
    count(DISTINCT standing.root_id) AS articles,
    min(standing.said_earliest) AS first_said,
    max(standing.said_latest) AS last_said,
    CASE min(standing.said_earliest)
      WHEN min(CASE WHEN standing.dated_by = 'said' THEN standing.said_earliest END) THEN 'said'
      WHEN min(CASE WHEN standing.dated_by = 'published' THEN standing.said_earliest END) THEN 'published'
      ELSE 'seen' END AS first_dated_by,
    CASE max(standing.said_latest)
      WHEN max(CASE WHEN standing.dated_by = 'said' THEN standing.said_latest END) THEN 'said'
      WHEN max(CASE WHEN standing.dated_by = 'published' THEN standing.said_latest END) THEN 'published'
      ELSE 'seen' END AS last_dated_by,
    max(standing.attribution_id) AS latest_id,
    max(CASE WHEN denial.scope = 'full' THEN 1 ELSE 0 END) AS in_full
  FROM spoken
  JOIN standings AS standing ON standing.attribution_id = spoken.id
  LEFT JOIN denials AS denial ON denial.attribution_id = spoken.id
  WHERE :party = 0 OR standing.party_id = :party
  GROUP BY standing.claim_id, standing.stance
)
SELECT held.claim_id,
  claim.public_id AS claim_public,
  claim.statement,
  held.stance,
  held.attributions,
  held.articles,
  held.first_said,
  held.last_said,
  held.first_dated_by,
  held.last_dated_by,
  held.latest_id,
  held.in_full,
  -- Not from the tallies, which look at all that is said on the claim: the first two who
  -- stand against each other tell it, then as now.
  CASE WHEN (SELECT 1
    FROM standings AS denied
    WHERE denied.claim_id = held.claim_id AND denied.stance = 'denies'
      AND ((SELECT 1 FROM standings AS asserted
          WHERE asserted.claim_id = held.claim_id AND asserted.stance = 'asserts'
            AND asserted.source_id <> denied.source_id
          LIMIT 1 OFFSET 0) = 1
        OR (SELECT 1 FROM claim_implications AS step
          JOIN standings AS implying ON implying.claim_id = step.claim_id
            AND implying.stance = 'asserts'
          WHERE step.implied_id = held.claim_id AND implying.source_id <> denied.source_id
          LIMIT 1 OFFSET 0) = 1)
    LIMIT 1 OFFSET 0) = 1 THEN 1 ELSE 0 END AS contested
FROM held
JOIN claims AS claim ON claim.id = held.claim_id
ORDER BY held.last_said DESC, held.latest_id DESC, held.stance
