WITH bearing (claim_id, other_id, how, stance) AS MATERIALIZED (
  SELECT id, id, 'said', 'asserts' FROM claims WHERE id IN (:claims)
  UNION ALL
  SELECT id, id, 'said', 'denies' FROM claims WHERE id IN (:claims)
  UNION ALL
  SELECT claim_id, other_id, how, stance
  FROM (
    SELECT ways.*,
      row_number() OVER (PARTITION BY claim_id, how ORDER BY depth, other_id) AS place
    FROM (
      SELECT implied_id AS claim_id, claim_id AS other_id, 'follows_from' AS how,
        'asserts' AS stance, depth
      FROM claim_implications WHERE implied_id IN (:claims)
      UNION
      SELECT claim_id, implied_id, 'follows_from_denial', 'denies', depth
      FROM claim_implications WHERE claim_id IN (:claims)
      UNION
      SELECT claim_id, other_id, 'incompatible', 'asserts', 1
      FROM claim_contradictions WHERE claim_id IN (:claims)) AS ways) AS way
  WHERE place <= :others
),
-- LATERAL finds the latest of each claim by index; the shared form would try every pair of
-- a claim and an attribution. Two steps more, since PostgreSQL plans eight tables together.
chosen AS MATERIALIZED (
  SELECT bearing.*, latest.attribution_id
  FROM bearing
  CROSS JOIN LATERAL (
    SELECT said.id AS attribution_id
    FROM claims AS merged
    JOIN attributions AS said ON said.claim_id = merged.id AND said.stance = bearing.stance
    WHERE merged.canonical_id = bearing.other_id
    ORDER BY said.id DESC
    LIMIT CASE WHEN bearing.how = 'said' THEN :latest ELSE least(:latest, :each) END
  ) AS latest
),
stood AS MATERIALIZED (
  SELECT chosen.claim_id,
    chosen.how,
    chosen.stance,
    chosen.other_id,
    standing.attribution_id,
    standing.source_id,
    standing.party_id,
    standing.root_id,
    standing.said_latest,
    standing.is_automatic
  FROM chosen
  JOIN standings AS standing ON standing.attribution_id = chosen.attribution_id
)
SELECT stood.claim_id,
  stood.how,
  stood.stance,
  stood.other_id,
  CASE WHEN stood.how <> 'said' THEN other.public_id END AS other_public,
  CASE WHEN stood.how <> 'said' THEN other.statement END AS other,
  stood.attribution_id,
  stood.source_id,
  stood.party_id,
  stood.root_id,
  stood.said_latest,
  stood.is_automatic
FROM stood
JOIN claims AS other ON other.id = stood.other_id
LEFT JOIN denials AS denial ON denial.attribution_id = stood.attribution_id
WHERE stood.how <> 'follows_from_denial' OR denial.scope = 'full'
ORDER BY stood.claim_id, stood.how DESC, stood.stance, stood.other_id,
  stood.said_latest DESC NULLS LAST, stood.attribution_id DESC
