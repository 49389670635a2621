-- title: Allegations whose accused has no answer recorded
-- description: One row per claim and accused, where somebody else asserts the claim, and neither the accused nor anybody of their party has spoken on it or answered any saying of it. An answer may exist; it is not recorded. Ask by claim_id or accused_id.
-- column claim_id: Row number of the canonical claim
-- column claim_public_id: Public identifier of the claim
-- column claim: The allegation in neutral words
-- column accused_id: Row number of the canonical source that is accused
-- column accused_public_id: Public identifier of the accused
-- column accused: Who is accused
-- column asserts_articles: Articles that report the allegation; copies count once
-- column asserts_origins_min: Independent origins, at the least
-- column asserts_origins_max: Independent origins, at the most
-- column asserts_parties: Known parties that allege it
-- column automatic: Sayings on the claim that no person has made or accepted
-- column first_said: Earliest possible time of the first saying
-- column last_said: Latest possible time of the last saying
-- column first_dated_by: said, published or seen: what first_said is the time of
-- column last_dated_by: said, published or seen: what last_said is the time of
-- column denies_what_follows: 1 where the accused or their party fully denies something that the claim entails
CREATE VIEW unanswered_claims AS
SELECT tally.claim_id,
  claim.public_id AS claim_public_id,
  claim.statement AS claim,
  accused.id AS accused_id,
  accused.public_id AS accused_public_id,
  accused.name AS accused,
  tally.asserts_articles,
  tally.asserts_origins_min,
  tally.asserts_origins_max,
  tally.asserts_parties,
  tally.automatic,
  tally.first_said,
  tally.last_said,
  tally.first_dated_by,
  tally.last_dated_by,
  CASE WHEN EXISTS (SELECT 1
    FROM claim_implications AS step
    WHERE step.claim_id = claim.id
      AND EXISTS (SELECT 1
        FROM standings AS standing
        JOIN denials AS denial ON denial.attribution_id = standing.attribution_id
        LEFT JOIN source_parties AS speaking ON speaking.source_id = accused.id
          AND standing.said_earliest BETWEEN speaking.valid_from AND speaking.valid_to
        WHERE standing.claim_id = step.implied_id AND denial.scope = 'full'
          AND (standing.source_id = accused.id
            OR standing.party_id = coalesce(speaking.party_id, accused.id))
        LIMIT 1 OFFSET 0))
    THEN 1 ELSE 0 END AS denies_what_follows
FROM unanswered_accused AS unanswered
JOIN claim_tallies AS tally ON tally.claim_id = unanswered.claim_id
JOIN claims AS claim ON claim.id = unanswered.claim_id
JOIN sources AS accused ON accused.id = unanswered.accused_id;
