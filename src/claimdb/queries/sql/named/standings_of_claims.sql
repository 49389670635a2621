-- title: Who stands where on some claims
-- description: The latest attributions on each side of the claims, and on other claims that bear on them: what follows, what follows from a full denial, what is incompatible. Up to latest on a side, each on another claim, and others of these.
-- hidden: yes
-- param claims list: Row numbers of canonical claims
-- param latest int = 100: Attributions on each side of a claim
-- param others int = 20: Other claims that bear on a claim in one way
-- param each int = 10: Attributions on each of them
-- column claim_id: The claim of the list
-- column how: said, follows_from, follows_from_denial or incompatible
-- column stance: asserts or denies: what was done to the claim that was spoken on
-- column other_id: Row number of the claim that was spoken on
-- column other_public: Public identifier of that claim, where it is another
-- column other: That claim, where it is another
-- column attribution_id: Row number of the attribution
-- column source_id: Row number of the canonical source
-- column party_id: Row number of the party
-- column root_id: The article that stands for all copies
-- column said_latest: Latest possible time of saying
-- column is_automatic: 1 where no person has made or accepted the row
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
)
SELECT bearing.claim_id,
  bearing.how,
  bearing.stance,
  bearing.other_id,
  CASE WHEN bearing.how <> 'said' THEN other.public_id END AS other_public,
  CASE WHEN bearing.how <> 'said' THEN other.statement END AS other,
  standing.attribution_id,
  standing.source_id,
  standing.party_id,
  standing.root_id,
  standing.said_latest,
  standing.is_automatic
FROM bearing
JOIN claims AS other ON other.id = bearing.other_id
JOIN standings AS standing ON standing.attribution_id IN (
  SELECT said.id
  FROM claims AS merged
  JOIN attributions AS said ON said.claim_id = merged.id AND said.stance = bearing.stance
  WHERE merged.canonical_id = bearing.other_id
  ORDER BY said.id DESC
  LIMIT :latest)
  AND (bearing.how = 'said' OR standing.attribution_id IN (
    SELECT said.id
    FROM claims AS merged
    JOIN attributions AS said ON said.claim_id = merged.id AND said.stance = bearing.stance
    WHERE merged.canonical_id = bearing.other_id
    ORDER BY said.id DESC
    LIMIT :each))
LEFT JOIN denials AS denial ON denial.attribution_id = standing.attribution_id
WHERE bearing.how <> 'follows_from_denial' OR denial.scope = 'full'
ORDER BY bearing.claim_id, bearing.how DESC, bearing.stance, bearing.other_id,
  standing.said_latest DESC, standing.attribution_id DESC
