-- Claims in the order of the last saying: a walk down one index of the tallies.
WITH page AS MATERIALIZED (
  SELECT claim_id AS id, last_said FROM claim_tallies
  ORDER BY last_said DESC, claim_id DESC
  LIMIT :limit OFFSET :offset
)
SELECT claim.public_id AS id, claim.statement AS claim,
  (SELECT group_concat(slug, ',') FROM (
    SELECT DISTINCT topic.slug FROM claims AS merged
    JOIN claim_topics AS filing ON filing.claim_id = merged.id
    JOIN topics AS topic ON topic.id = filing.topic_id
    WHERE merged.canonical_id = claim.id ORDER BY 1)) AS topics,
  (SELECT group_concat(name, '; ') FROM (
    SELECT DISTINCT canonical.name FROM claims AS merged
    JOIN claim_subjects AS subject ON subject.claim_id = merged.id AND subject.role = 'accused'
    JOIN sources AS source ON source.id = subject.source_id
    JOIN sources AS canonical ON canonical.id = source.canonical_id
    WHERE merged.canonical_id = claim.id ORDER BY 1)) AS accused,
  tally.contested, tally.asserts_attributions, tally.asserts_articles,
  tally.asserts_origins_min, tally.asserts_origins_max, tally.asserts_parties,
  tally.denies_attributions, tally.denies_articles, tally.denies_origins_min,
  tally.denies_origins_max, tally.denies_parties, tally.others, tally.automatic,
  tally.first_said, tally.last_said,
  tally.first_dated_by, tally.last_dated_by,
  claim.occurred_earliest AS happened_earliest, claim.occurred_latest AS happened_latest,
  claim.occurred_precision AS happened_precision
FROM page
JOIN claims AS claim ON claim.id = page.id
JOIN claim_tallies AS tally ON tally.claim_id = page.id
ORDER BY page.last_said DESC, page.id DESC;
