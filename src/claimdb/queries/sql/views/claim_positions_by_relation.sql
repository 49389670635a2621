-- title: Who is shown with a claim because of what follows from what
-- description: One row per claim and attribution on another claim that bears on it. A entails B: who asserts A is shown with B (follows_from), who fully denies B is shown with A (follows_from_denial). Who asserts a claim that contradicts it is incompatible, and is never shown as denying. Partial denials carry nothing. Ask by claim_id.
-- column claim_id: Row number of the canonical claim under which it is shown
-- column claim_public_id: Public identifier of that claim
-- column claim: That claim, in neutral words
-- column how: follows_from, follows_from_denial or incompatible
-- column stance: The side on which it is shown: asserts or denies; empty for incompatible
-- column other_id: Row number of the claim on which the source has spoken
-- column other_public_id: Public identifier of that claim
-- column other: The other claim, in neutral words
-- column attribution_id: Row number of the attribution on the other claim
-- column source_id: Row number of the canonical source
-- column source_public_id: Public identifier of the source
-- column source: Who has spoken
-- column party_id: Row number of the party
-- column said_earliest: Earliest possible time of saying; of publication where not told
-- column said_latest: Latest possible time of saying, likewise
-- column is_automatic: 1 where no person has made or accepted the row
CREATE VIEW claim_positions_by_relation AS
SELECT claim.id AS claim_id,
  claim.public_id AS claim_public_id,
  claim.statement AS claim,
  'follows_from' AS how,
  'asserts' AS stance,
  other.id AS other_id,
  other.public_id AS other_public_id,
  other.statement AS other,
  standing.attribution_id,
  standing.source_id,
  source.public_id AS source_public_id,
  source.name AS source,
  standing.party_id,
  standing.said_earliest,
  standing.said_latest,
  standing.is_automatic
-- The step first, next to the view: PostgreSQL plans eight tables together, in this order.
FROM claim_implications AS step
JOIN standings AS standing ON standing.claim_id = step.claim_id AND standing.stance = 'asserts'
JOIN claims AS claim ON claim.id = step.implied_id
JOIN claims AS other ON other.id = step.claim_id
JOIN sources AS source ON source.id = standing.source_id
UNION ALL
SELECT claim.id,
  claim.public_id,
  claim.statement,
  'follows_from_denial',
  'denies',
  other.id,
  other.public_id,
  other.statement,
  standing.attribution_id,
  standing.source_id,
  source.public_id,
  source.name,
  standing.party_id,
  standing.said_earliest,
  standing.said_latest,
  standing.is_automatic
FROM claim_implications AS step
JOIN standings AS standing ON standing.claim_id = step.implied_id AND standing.stance = 'denies'
JOIN denials AS denial ON denial.attribution_id = standing.attribution_id
  AND denial.scope = 'full'
JOIN claims AS claim ON claim.id = step.claim_id
JOIN claims AS other ON other.id = step.implied_id
JOIN sources AS source ON source.id = standing.source_id
UNION ALL
SELECT DISTINCT clash.claim_id,
  claim.public_id,
  claim.statement,
  'incompatible',
  NULL,
  other.id,
  other.public_id,
  other.statement,
  standing.attribution_id,
  standing.source_id,
  source.public_id,
  source.name,
  standing.party_id,
  standing.said_earliest,
  standing.said_latest,
  standing.is_automatic
FROM claim_contradictions AS clash
JOIN standings AS standing ON standing.claim_id = clash.other_id AND standing.stance = 'asserts'
JOIN claims AS claim ON claim.id = clash.claim_id
JOIN claims AS other ON other.id = clash.other_id
JOIN sources AS source ON source.id = standing.source_id;
