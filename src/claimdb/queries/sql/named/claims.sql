-- title: Claims
-- description: One row per claim, those judged the same taken together, with how many stand on each side. A claim that nobody is recorded on has no counts.
-- table: claim, asserted, denied, last_said
-- column id: Claim
-- column claim: The claim in neutral words
-- column topics: Short names of its topics, joined with commas
-- column accused: Who is accused in it, joined with ;
-- column contested: 1 where one source asserts it and another denies it
-- column asserted: Origins that assert it, from the least to the most
-- column denied: Origins that deny it, from the least to the most
-- column asserts_attributions: Attributions that assert
-- column asserts_articles: Articles that report it; copies and retellings count once
-- column asserts_origins_min: Independent origins that assert, at the least
-- column asserts_origins_max: Independent origins that assert, at the most
-- column asserts_parties: Known parties that assert
-- column denies_attributions: Attributions that deny
-- column denies_articles: Articles that report it; copies and retellings count once
-- column denies_origins_min: Independent origins that deny, at the least
-- column denies_origins_max: Independent origins that deny, at the most
-- column denies_parties: Known parties that deny
-- column others: Attributions that question it or decline to comment
-- column automatic: Counted attributions that no person has made or accepted
-- column first_said: Earliest possible time of the first saying (UTC)
-- column last_said: Latest possible time of the last saying (UTC)
-- column happened_earliest: Earliest possible time of what the claim is about (UTC)
-- column happened_latest: Latest possible time of it (UTC)
-- column happened_precision: Precision of that time
-- filter source: claim.id IN (SELECT spoken.canonical_id FROM claims AS spoken
--   WHERE spoken.id IN (SELECT said.claim_id FROM sources AS merged
--   JOIN attributions AS said ON said.source_id = merged.id WHERE merged.canonical_id = :source))
--   AND EXISTS (SELECT 1 FROM claims AS stated
--   JOIN current_attributions AS said ON said.claim_id = stated.id
--   WHERE stated.canonical_id = claim.id AND said.stance <> 'relays' AND said.source_id IN
--   (SELECT merged.id FROM sources AS merged WHERE merged.canonical_id = :source))
-- filter source+stance: claim.id IN (SELECT spoken.canonical_id FROM claims AS spoken
--   WHERE spoken.id IN (SELECT said.claim_id FROM sources AS merged
--   JOIN attributions AS said ON said.source_id = merged.id WHERE merged.canonical_id = :source))
--   AND EXISTS (SELECT 1 FROM claims AS stated
--   JOIN current_attributions AS said ON said.claim_id = stated.id
--   WHERE stated.canonical_id = claim.id AND said.stance = :stance AND said.source_id IN
--   (SELECT merged.id FROM sources AS merged WHERE merged.canonical_id = :source))
-- filter party: claim.id IN (SELECT standing.claim_id FROM standings AS standing
--   WHERE standing.party_id = :party AND (standing.source_id = :party OR standing.source_id IN
--   (SELECT member.source_id FROM source_parties AS member WHERE member.party_id = :party)))
-- filter party+stance: claim.id IN (SELECT standing.claim_id FROM standings AS standing
--   WHERE standing.party_id = :party AND standing.stance = :stance
--   AND (standing.source_id = :party OR standing.source_id IN
--   (SELECT member.source_id FROM source_parties AS member WHERE member.party_id = :party)))
-- filter subject: claim.id IN (SELECT about.canonical_id FROM sources AS merged
--   JOIN claim_subjects AS subject ON subject.source_id = merged.id
--   JOIN claims AS about ON about.id = subject.claim_id WHERE merged.canonical_id = :subject)
-- filter topic: claim.id IN (SELECT filed.canonical_id FROM topics AS topic
--   JOIN claim_topics AS filing ON filing.topic_id = topic.id
--   JOIN claims AS filed ON filed.id = filing.claim_id WHERE topic.slug = :topic)
-- filter claim: claim.id = :claim
-- filter publisher: claim.id IN (SELECT spoken.canonical_id FROM sources AS merged
--   JOIN articles AS article ON article.publisher_id = merged.id
--   JOIN revisions AS revision ON revision.article_id = article.id
--   JOIN current_attributions AS attribution ON attribution.revision_id = revision.id
--   JOIN claims AS spoken ON spoken.id = attribution.claim_id
--   WHERE merged.canonical_id = :publisher)
-- filter article: claim.id IN (SELECT spoken.canonical_id FROM revisions AS revision
--   JOIN current_attributions AS attribution ON attribution.revision_id = revision.id
--   JOIN claims AS spoken ON spoken.id = attribution.claim_id
--   WHERE revision.article_id = :article)
-- filter stance: ((:stance = 'asserts' AND tally.asserts_attributions > 0)
--   OR (:stance = 'denies' AND tally.denies_attributions > 0)
--   OR (tally.others > 0 AND EXISTS (SELECT 1 FROM standings AS standing
--   WHERE standing.claim_id = claim.id AND standing.stance = :stance)))
-- filter since: tally.last_said >= :since
-- filter until: tally.first_said <= :until
-- filter min_origins: tally.asserts_origins_min >= :min_origins
-- filter automatic: (tally.automatic > 0) = (:automatic <> 0)
-- filter text: lower(claim.statement) LIKE '%' || lower(:text) || '%'
-- filter contested: coalesce(tally.contested, 0) = :contested
-- sort last: tally.last_said NULLS LAST, claim.id
-- sort first: tally.first_said NULLS LAST, claim.id
-- sort recorded: claim.id
-- sort claim: claim.statement, claim.id
-- sort weight: tally.weight NULLS LAST, claim.id
-- sort asserted: tally.asserts_origins_max NULLS LAST, claim.id
-- sort denied: tally.denies_origins_max NULLS LAST, claim.id
-- sort happened: claim.occurred_earliest NULLS LAST, claim.id
-- order: -last
WITH page AS {materialized} (
  SELECT claim.id AS row_id
  FROM claims AS claim
  LEFT JOIN claim_tallies AS tally ON tally.claim_id = claim.id
  WHERE claim.canonical_id = claim.id
  {and}
  {order}
  {page}
)
SELECT claim.public_id AS id,
  claim.statement AS claim,
  (SELECT group_concat(name.slug, ',') FROM (
    SELECT DISTINCT topic.slug
    FROM claims AS merged
    JOIN claim_topics AS filing ON filing.claim_id = merged.id
    JOIN topics AS topic ON topic.id = filing.topic_id
    WHERE merged.canonical_id = claim.id
    ORDER BY topic.slug) AS name) AS topics,
  (SELECT group_concat(name.source, '; ') FROM (
    SELECT DISTINCT canonical.name AS source
    FROM claims AS merged
    JOIN claim_subjects AS subject ON subject.claim_id = merged.id AND subject.role = 'accused'
    JOIN sources AS source ON source.id = subject.source_id
    JOIN sources AS canonical ON canonical.id = source.canonical_id
    WHERE merged.canonical_id = claim.id
    ORDER BY canonical.name) AS name) AS accused,
  coalesce(tally.contested, 0) AS contested,
  CASE
    WHEN coalesce(tally.asserts_origins_min, 0) = coalesce(tally.asserts_origins_max, 0)
    THEN CAST(coalesce(tally.asserts_origins_min, 0) AS TEXT)
    ELSE tally.asserts_origins_min || '–' || tally.asserts_origins_max
  END AS asserted,
  CASE
    WHEN coalesce(tally.denies_origins_min, 0) = coalesce(tally.denies_origins_max, 0)
    THEN CAST(coalesce(tally.denies_origins_min, 0) AS TEXT)
    ELSE tally.denies_origins_min || '–' || tally.denies_origins_max
  END AS denied,
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
  claim.occurred_earliest AS happened_earliest,
  claim.occurred_latest AS happened_latest,
  claim.occurred_precision AS happened_precision
FROM page
JOIN claims AS claim ON claim.id = page.row_id
LEFT JOIN claim_tallies AS tally ON tally.claim_id = page.row_id
{order}
