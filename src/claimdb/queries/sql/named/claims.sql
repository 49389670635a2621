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
-- column first_dated_by: said, published or seen: what first_said is the time of
-- column last_dated_by: said, published or seen: what last_said is the time of
-- column happened_earliest: Earliest possible time of what the claim is about (UTC)
-- column happened_latest: Latest possible time of it (UTC)
-- column happened_precision: Precision of that time
-- filter source: claim.id IN (SELECT position.claim_id FROM position_tallies AS position
--   WHERE position.source_id = :source AND position.stance <> 'relays')
-- filter source+stance: claim.id IN (SELECT position.claim_id FROM position_tallies AS position
--   WHERE position.source_id = :source AND position.stance = :stance
--   AND position.stance <> 'relays')
-- filter party: claim.id IN (SELECT position.claim_id FROM position_tallies AS position
--   WHERE position.party_id = :party AND position.stance <> 'relays' AND position.source_id IN
--   (SELECT whole.id FROM sources AS whole WHERE whole.id = :party UNION ALL
--   SELECT member.source_id FROM source_parties AS member WHERE member.party_id = :party))
-- filter party+stance: claim.id IN (SELECT position.claim_id FROM position_tallies AS position
--   WHERE position.party_id = :party AND position.stance = :stance
--   AND position.stance <> 'relays' AND position.source_id IN
--   (SELECT whole.id FROM sources AS whole WHERE whole.id = :party UNION ALL
--   SELECT member.source_id FROM source_parties AS member WHERE member.party_id = :party))
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
--   OR (tally.others > 0 AND EXISTS (SELECT 1 FROM position_tallies AS position
--   WHERE position.claim_id = claim.id AND position.stance = :stance)))
-- filter since: tally.last_said >= :since
-- filter until: tally.first_said <= :until
-- filter min_origins: tally.asserts_origins_min >= :min_origins
-- filter automatic: CASE WHEN tally.automatic > 0 THEN 1 ELSE 0 END = :automatic
-- filter text: claim.statement LIKE '%' || replace(:text, '\', '\\') || '%' ESCAPE '\'
-- filter contested: tally.contested = :contested
-- sort last: by_last NULLS LAST, row_id
-- sort first: by_first NULLS LAST, row_id
-- sort recorded: row_id
-- sort claim: by_beginning, by_claim, claim_row
-- sort weight: by_weight, row_id
-- sort asserted: by_asserted, row_id
-- sort denied: by_denied, row_id
-- sort happened: by_happened NULLS LAST, claim_row
-- order: -last
WITH page AS {materialized} (
  -- Sorted by columns of its own: by those of claims, SQLite would read all of them again.
  SELECT tally.claim_id AS row_id,
    claim.id AS claim_row,
    tally.last_said AS by_last,
    tally.first_said AS by_first,
    substr(claim.statement, 1, 100) AS by_beginning,
    claim.statement AS by_claim,
    tally.weight AS by_weight,
    tally.asserts_origins_max AS by_asserted,
    tally.denies_origins_max AS by_denied,
    claim.occurred_earliest AS by_happened
  FROM claim_tallies AS tally
  JOIN claims AS claim ON claim.id = tally.claim_id
  {where}
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
  tally.contested,
  CASE
    WHEN tally.asserts_origins_min = tally.asserts_origins_max
    THEN CAST(tally.asserts_origins_min AS TEXT)
    ELSE tally.asserts_origins_min || '–' || tally.asserts_origins_max
  END AS asserted,
  CASE
    WHEN tally.denies_origins_min = tally.denies_origins_max
    THEN CAST(tally.denies_origins_min AS TEXT)
    ELSE tally.denies_origins_min || '–' || tally.denies_origins_max
  END AS denied,
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
  tally.last_dated_by,
  claim.occurred_earliest AS happened_earliest,
  claim.occurred_latest AS happened_latest,
  claim.occurred_precision AS happened_precision
FROM page
JOIN claims AS claim ON claim.id = page.row_id
JOIN claim_tallies AS tally ON tally.claim_id = page.row_id
{order}
