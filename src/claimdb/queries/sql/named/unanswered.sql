-- title: Allegations whose accused has no answer recorded
-- description: One row per claim and accused, where the claim is asserted, and neither the accused nor anybody of their party has spoken on it or answered any saying of it. An answer may exist; it is not recorded.
-- table: claim, accused, asserted, last_said
-- column id: Claim
-- column claim: The allegation in neutral words
-- column accused_id: Source
-- column accused: Who is accused
-- column asserted: Origins that assert it, from the least to the most
-- column asserts_articles: Articles that report the allegation; copies and retellings count once
-- column asserts_origins_min: Independent origins, at the least
-- column asserts_origins_max: Independent origins, at the most
-- column asserts_parties: Known parties that allege it
-- column automatic: Sayings on the claim that no person has made or accepted
-- column first_said: Earliest possible time of the first saying (UTC)
-- column last_said: Latest possible time of the last saying (UTC)
-- column first_dated_by: said, published or seen: what first_said is the time of
-- column last_dated_by: said, published or seen: what last_said is the time of
-- column denies_what_follows: 1 where the accused or their party fully denies something that the claim entails
-- filter source: unanswered.accused_id = :source
-- filter party: unanswered.accused_id IN
--   (SELECT whole.id FROM sources AS whole WHERE whole.id = :party UNION ALL
--   SELECT member.source_id FROM source_parties AS member WHERE member.party_id = :party)
-- filter claim: unanswered.claim_id = :claim
-- filter topic: unanswered.claim_id IN (SELECT filed.canonical_id FROM topics AS topic
--   JOIN claim_topics AS filing ON filing.topic_id = topic.id
--   JOIN claims AS filed ON filed.id = filing.claim_id WHERE topic.slug = :topic)
-- filter since: tally.last_said >= :since
-- filter until: tally.first_said <= :until
-- filter min_origins: tally.asserts_origins_min >= :min_origins
-- filter text: unanswered.claim_id IN (SELECT claim.id FROM claims AS claim
--   WHERE claim.statement
--   LIKE '%' || replace(:text, '\', '\\') || '%' ESCAPE '\')
-- sort origins: by_origins, by_last, claim_row, accused_row
-- sort last: by_last, claim_row, accused_row
-- sort first: by_first, claim_row, accused_row
-- sort accused: by_accused, claim_row, accused_row
-- sort recorded: row_id, accused_row
-- order: -last
WITH page AS {materialized} (
  -- Each order has the number of the claim from the table whose index gives that order.
  SELECT tally.claim_id AS claim_row,
    unanswered.claim_id AS row_id,
    unanswered.accused_id AS accused_row,
    tally.asserts_origins_max AS by_origins,
    tally.last_said AS by_last,
    tally.first_said AS by_first,
    accused.name_key AS by_accused
  FROM claim_tallies AS tally
  JOIN unanswered_accused AS unanswered ON unanswered.claim_id = tally.claim_id
  JOIN sources AS accused ON accused.id = unanswered.accused_id
  WHERE tally.unanswered > 0
  {and}
  {order}
  {page}
)
SELECT unanswered.claim_public_id AS id,
  unanswered.claim,
  unanswered.accused_public_id AS accused_id,
  unanswered.accused,
  CASE
    WHEN unanswered.asserts_origins_min = unanswered.asserts_origins_max
    THEN CAST(unanswered.asserts_origins_min AS TEXT)
    ELSE unanswered.asserts_origins_min || '–' || unanswered.asserts_origins_max
  END AS asserted,
  unanswered.asserts_articles,
  unanswered.asserts_origins_min,
  unanswered.asserts_origins_max,
  unanswered.asserts_parties,
  unanswered.automatic,
  unanswered.first_said,
  unanswered.last_said,
  unanswered.first_dated_by,
  unanswered.last_dated_by,
  unanswered.denies_what_follows
FROM page
JOIN unanswered_claims AS unanswered ON unanswered.claim_id = page.claim_row
  AND unanswered.accused_id = page.accused_row
{order}
