CREATE VIEW attribution_details AS
-- Six tables and no more: PostgreSQL plans eight together, and whoever looks rows up here
-- brings others. What only names something is fetched beside them.
SELECT attribution.id AS attribution_id,
  attribution.public_id,
  source.canonical_id AS source_id,
  (SELECT canonical.public_id FROM sources AS canonical
    WHERE canonical.id = source.canonical_id) AS source_public_id,
  (SELECT canonical.name FROM sources AS canonical
    WHERE canonical.id = source.canonical_id) AS source,
  (SELECT canonical.is_named FROM sources AS canonical
    WHERE canonical.id = source.canonical_id) AS is_named,
  source.name AS recorded_as,
  coalesce(speaking.party_id, source.canonical_id) AS party_id,
  (SELECT party.public_id FROM sources AS party
    WHERE party.id = coalesce(speaking.party_id, source.canonical_id)) AS party_public_id,
  (SELECT party.name FROM sources AS party
    WHERE party.id = coalesce(speaking.party_id, source.canonical_id)) AS party,
  claim.canonical_id AS claim_id,
  (SELECT stated.public_id FROM claims AS stated
    WHERE stated.id = claim.canonical_id) AS claim_public_id,
  (SELECT stated.statement FROM claims AS stated
    WHERE stated.id = claim.canonical_id) AS claim,
  attribution.stance,
  (SELECT denial.scope FROM denials AS denial
    WHERE denial.attribution_id = attribution.id) AS denial_scope,
  attribution.mode,
  attribution.hedge,
  attribution.hedge_words,
  attribution.reporting,
  attribution.capacity,
  attribution.own_voice,
  (SELECT texts.quoted_words FROM attribution_texts AS texts
    WHERE texts.attribution_id = attribution.id) AS quoted_words,
  (SELECT texts.cue_words FROM attribution_texts AS texts
    WHERE texts.attribution_id = attribution.id) AS cue_words,
  (SELECT texts.source_words FROM attribution_texts AS texts
    WHERE texts.attribution_id = attribution.id) AS source_words,
  (SELECT texts.chain FROM attribution_texts AS texts
    WHERE texts.attribution_id = attribution.id) AS chain,
  attribution.via_id,
  attribution.answers_id,
  (SELECT answered.public_id FROM attributions AS answered
    WHERE answered.id = attribution.answers_id) AS answers_public_id,
  article.id AS article_id,
  article.public_id AS article_public_id,
  coalesce(article.title, article.url) AS article,
  article.url,
  (SELECT printer.canonical_id FROM sources AS printer
    WHERE printer.id = article.publisher_id) AS publisher_id,
  (SELECT publisher.public_id FROM sources AS printer
    JOIN sources AS publisher ON publisher.id = printer.canonical_id
    WHERE printer.id = article.publisher_id) AS publisher_public_id,
  (SELECT publisher.name FROM sources AS printer
    JOIN sources AS publisher ON publisher.id = printer.canonical_id
    WHERE printer.id = article.publisher_id) AS publisher,
  CASE WHEN article.kind = 'retelling' THEN 1 ELSE 0 END AS is_retelling,
  article.root_id,
  coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at)
    AS said_earliest,
  coalesce(attribution.said_latest, article.published_latest, revision.seen_at) AS said_latest,
  coalesce(attribution.said_precision, article.published_precision, 'second') AS said_precision,
  CASE WHEN attribution.said_earliest IS NOT NULL THEN attribution.said_offset
    ELSE article.published_offset END AS said_offset,
  attribution.said_words,
  CASE
    WHEN attribution.said_earliest IS NOT NULL THEN 'said'
    WHEN article.published_earliest IS NOT NULL THEN 'published'
    ELSE 'seen'
  END AS dated_by,
  attribution.confidence,
  attribution.is_automatic,
  attribution.created_by,
  attribution.recorded_at
FROM claims AS claim
JOIN current_attributions AS attribution ON attribution.claim_id = claim.id
JOIN sources AS source ON source.id = attribution.source_id
JOIN revisions AS revision ON revision.id = attribution.revision_id
JOIN articles AS article ON article.id = revision.article_id
LEFT JOIN source_parties AS speaking ON speaking.source_id = source.canonical_id
  AND coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at)
    BETWEEN speaking.valid_from AND speaking.valid_to
WHERE claim.canonical_id IS NOT NULL
  AND source.canonical_id IS NOT NULL;
