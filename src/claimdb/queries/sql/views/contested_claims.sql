-- title: Claims that one source asserts and another denies
-- description: One row per contested claim with names and counts of both sides. Where nobody asserts the claim itself, those are named who assert what entails it, and marked (by what follows). Origins are counted, not articles: see independent_origins for how. Ask by claim_id.
-- column claim_id: Row number of the canonical claim
-- column claim_public_id: Public identifier of the claim
-- column claim: The claim in neutral words
-- column asserted_by: Who asserts it, joined with ; where nobody does, who asserts what entails it, marked (by what follows)
-- column denied_by: Who denies it, joined with ; and marked (in part) where they have denied no more than a part or an element
-- column weight: Origins (at the most) of the weaker side: how evenly it is contested
-- column asserts_attributions: Attributions that assert
-- column asserts_articles: Articles that report an assertion; copies count once
-- column asserts_origins_min: Independent origins asserting, at the least
-- column asserts_origins_max: Independent origins asserting, at the most
-- column asserts_parties: Known parties asserting
-- column denies_attributions: Attributions that deny
-- column denies_articles: Articles that report a denial; copies count once
-- column denies_origins_min: Independent origins denying, at the least
-- column denies_origins_max: Independent origins denying, at the most
-- column denies_parties: Known parties denying
-- column others: Attributions that question it or decline to comment
-- column automatic: Counted attributions that no person has made or accepted
-- column first_said: Earliest possible time of the first saying
-- column last_said: Latest possible time of the last saying
-- column first_dated_by: said, published or seen: what first_said is the time of
-- column last_dated_by: said, published or seen: what last_said is the time of
CREATE VIEW contested_claims AS
SELECT tally.claim_id,
  claim.public_id AS claim_public_id,
  claim.statement AS claim,
  coalesce((SELECT group_concat(name.source, '; ') FROM (
    SELECT DISTINCT source.name AS source
    FROM standings AS standing
    JOIN sources AS source ON source.id = standing.source_id
    WHERE standing.claim_id = tally.claim_id AND standing.stance = 'asserts'
    ORDER BY source.name) AS name),
    (SELECT group_concat(name.source, '; ') FROM (
      SELECT DISTINCT source.name || ' (by what follows)' AS source
      FROM claim_implications AS step
      JOIN position_tallies AS held ON held.claim_id = step.claim_id AND held.stance = 'asserts'
      JOIN sources AS source ON source.id = held.source_id
      WHERE step.implied_id = tally.claim_id
      ORDER BY 1) AS name)) AS asserted_by,
  (SELECT group_concat(name.source, '; ') FROM (
    SELECT source.name || CASE WHEN max(CASE WHEN denial.scope = 'full' THEN 1 ELSE 0 END) = 1 THEN '' ELSE ' (in part)' END
      AS source
    FROM standings AS standing
    JOIN sources AS source ON source.id = standing.source_id
    JOIN denials AS denial ON denial.attribution_id = standing.attribution_id
    WHERE standing.claim_id = tally.claim_id AND standing.stance = 'denies'
    GROUP BY source.id, source.name
    ORDER BY source.name) AS name) AS denied_by,
  tally.weight,
  tally.asserts_attributions,
  tally.asserts_articles,
  tally.asserts_origins_min,
  tally.asserts_origins_max,
  tally.asserts_parties,
  tally.denies_attributions,
  tally.denies_articles,
  tally.denies_origins_min,
  tally.denies_origins_max,
  tally.denies_parties,
  tally.others,
  tally.automatic,
  tally.first_said,
  tally.last_said,
  tally.first_dated_by,
  tally.last_dated_by
FROM claim_tallies AS tally
JOIN claims AS claim ON claim.id = tally.claim_id
WHERE tally.contested = 1;
