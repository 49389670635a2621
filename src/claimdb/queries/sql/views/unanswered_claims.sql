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
FROM claim_subjects AS subject
JOIN claims AS merged ON merged.id = subject.claim_id
JOIN claims AS claim ON claim.id = merged.canonical_id
JOIN claim_tallies AS tally ON tally.claim_id = claim.id
JOIN sources AS named ON named.id = subject.source_id
JOIN sources AS accused ON accused.id = named.canonical_id
WHERE subject.role = 'accused'
  AND tally.asserts_attributions > 0
  -- Of claims and sources that are judged the same, one row is enough. DISTINCT would do as
  -- well, but nothing is looked up by index through it.
  AND NOT EXISTS (SELECT 1
    FROM claims AS alike
    JOIN claim_subjects AS earlier ON earlier.claim_id = alike.id AND earlier.role = 'accused'
    JOIN sources AS other ON other.id = earlier.source_id
    WHERE alike.canonical_id = claim.id AND other.canonical_id = accused.id
      AND earlier.id < subject.id
    LIMIT 1 OFFSET 0)  -- OFFSET: PostgreSQL would join it, and plans eight tables together
  AND NOT EXISTS (SELECT 1
    FROM standings AS standing
    LEFT JOIN source_parties AS speaking ON speaking.source_id = accused.id
      AND standing.said_earliest BETWEEN speaking.valid_from AND speaking.valid_to
    WHERE standing.claim_id = claim.id
      AND (standing.source_id = accused.id
        OR standing.party_id = coalesce(speaking.party_id, accused.id))
    LIMIT 1 OFFSET 0)
  AND NOT EXISTS (SELECT 1
    FROM claims AS alleged
    JOIN attributions AS allegation ON allegation.claim_id = alleged.id
    JOIN current_attributions AS answer ON answer.answers_id = allegation.id
    JOIN sources AS answering ON answering.id = answer.source_id
    JOIN revisions AS revision ON revision.id = answer.revision_id
    JOIN articles AS article ON article.id = revision.article_id
    LEFT JOIN source_parties AS speaker ON speaker.source_id = answering.canonical_id
      AND coalesce(answer.said_earliest, article.published_earliest, revision.seen_at)
        BETWEEN speaker.valid_from AND speaker.valid_to
    LEFT JOIN source_parties AS speaking ON speaking.source_id = accused.id
      AND coalesce(answer.said_earliest, article.published_earliest, revision.seen_at)
        BETWEEN speaking.valid_from AND speaking.valid_to
    WHERE alleged.canonical_id = claim.id
      AND (answering.canonical_id = accused.id
        OR coalesce(speaker.party_id, answering.canonical_id)
          = coalesce(speaking.party_id, accused.id))
    LIMIT 1 OFFSET 0);
