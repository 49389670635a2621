-- title: One claim with its counts
-- description: The claim, when it is said to have happened, and how many stand on each side.
-- param claim claim: The claim
-- column public_id: Public identifier
-- column statement: The proposition
-- column language: BCP 47 tag of the statement
-- column note: What an editor should know
-- column occurred_earliest: Earliest possible time of what the claim is about
-- column occurred_latest: Latest possible time of it
-- column occurred_words: The words that gave the time
-- column occurred_offset: UTC offset in minutes
-- column occurred_precision: Precision of the time
-- column contested: 1 where one source asserts it and another denies it
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
SELECT claim.public_id,
  claim.statement,
  claim.language,
  claim.note,
  claim.occurred_earliest,
  claim.occurred_latest,
  claim.occurred_words,
  claim.occurred_offset,
  claim.occurred_precision,
  coalesce(tally.contested, 0) AS contested,
  coalesce(tally.asserts_attributions, 0) AS asserts_attributions,
  coalesce(tally.asserts_articles, 0) AS asserts_articles,
  coalesce(tally.asserts_origins_min, 0) AS asserts_origins_min,
  coalesce(tally.asserts_origins_max, 0) AS asserts_origins_max,
  coalesce(tally.asserts_parties, 0) AS asserts_parties,
  coalesce(tally.denies_attributions, 0) AS denies_attributions,
  coalesce(tally.denies_articles, 0) AS denies_articles,
  coalesce(tally.denies_origins_min, 0) AS denies_origins_min,
  coalesce(tally.denies_origins_max, 0) AS denies_origins_max,
  coalesce(tally.denies_parties, 0) AS denies_parties,
  coalesce(tally.others, 0) AS others,
  coalesce(tally.automatic, 0) AS automatic,
  tally.first_said,
  tally.last_said,
  tally.first_dated_by,
  tally.last_dated_by
FROM claims AS claim
LEFT JOIN claim_tallies AS tally ON tally.claim_id = claim.id
WHERE claim.id = :claim
