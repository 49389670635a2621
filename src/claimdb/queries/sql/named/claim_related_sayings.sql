-- title: Who is shown with a claim because of how claims bear on each other
-- description: Attributions on other claims that bear on this one, with how they bear; the first recorded of each. Nobody among them has said anything of this claim itself. What supports it is reported evidence and carries nothing. The view claim_positions_by_relation tells the same of all, without support.
-- param claim claim: The claim
-- param each int = 20: How many of each other claim
-- column how: follows_from, follows_from_denial, incompatible or supported_by
-- column other_public: Public identifier of the claim on which the source has spoken
-- column other: That claim
-- column attribution_id: The attribution on it
-- column total: Attributions on that claim with that stance
WITH bearing (place, how, other_id, stance) AS (
  SELECT 1, 'follows_from', step.claim_id, 'asserts'
  FROM claim_implications AS step
  WHERE step.implied_id = :claim
  UNION ALL
  SELECT 2, 'follows_from_denial', step.implied_id, 'denies'
  FROM claim_implications AS step
  WHERE step.claim_id = :claim
  UNION ALL
  SELECT 3, 'incompatible', clash.other_id, 'asserts'
  FROM claim_contradictions AS clash
  WHERE clash.claim_id = :claim
  UNION ALL
  SELECT 4, 'supported_by', counted.claim_id, 'asserts'
  FROM claims AS merged
  JOIN claim_relations AS relation ON relation.other_id = merged.id AND relation.kind = 'supports'
  JOIN current_claim_relations AS counted ON counted.id = relation.id
  WHERE merged.canonical_id = :claim
),
spoken AS (
  SELECT bearing.*,
    attribution.id AS attribution_id,
    row_number() OVER (
      PARTITION BY bearing.place, bearing.other_id ORDER BY attribution.id) AS nth
  FROM bearing
  JOIN claims AS merged ON merged.canonical_id = bearing.other_id
  JOIN attributions AS attribution
    ON attribution.claim_id = merged.id AND attribution.stance = bearing.stance
)
SELECT spoken.how,
  other.public_id AS other_public,
  other.statement AS other,
  spoken.attribution_id,
  CASE WHEN spoken.stance = 'asserts' THEN tally.asserts_attributions
    ELSE tally.denies_attributions END AS total
FROM spoken
JOIN standings AS standing ON standing.attribution_id = spoken.attribution_id
JOIN claims AS other ON other.id = spoken.other_id
LEFT JOIN claim_tallies AS tally ON tally.claim_id = spoken.other_id
LEFT JOIN denials AS denial ON denial.attribution_id = spoken.attribution_id
WHERE spoken.nth <= :each AND (spoken.stance <> 'denies' OR denial.scope = 'full')
ORDER BY spoken.place, other.statement, standing.said_earliest, spoken.attribution_id
{page}
