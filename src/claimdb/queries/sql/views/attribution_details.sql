-- title: Who said what, in which words, through whom, where
-- description: One row per attribution that counts, with every name, the exact words, the chain and the article. Ask by attribution_id, claim_id, source_id or article_id.
-- column attribution_id: Row number of the attribution
-- column public_id: Stable public identifier of the attribution
-- column source_id: Row number of the canonical source
-- column source_public_id: Public identifier of the source
-- column source: Who takes the stance
-- column is_named: 0 for an unnamed source
-- column recorded_as: The name under which the source was recorded, before any judgement
-- column party_id: Row number of the party; the source itself where it speaks for nobody else
-- column party_public_id: Public identifier of the party
-- column party: For whom the source spoke on that day
-- column claim_id: Row number of the canonical claim
-- column claim_public_id: Public identifier of the claim
-- column claim: The claim in neutral words
-- column stance: asserts, denies, questions, declines or relays
-- column denial_scope: full, partial or element: how much is denied; empty where nothing is
-- column mode: direct, mixed or indirect speech
-- column hedge: How unsure the speaker is; empty if not hedged
-- column hedge_words: The hedging words, such as may
-- column reporting: How the reporter passes it on: endorses, neutral, distances
-- column capacity: In what capacity the source spoke
-- column own_voice: 1 where the publisher says it itself
-- column quoted_words: The exact words, passages joined with …
-- column cue_words: The words that say it was said
-- column source_words: The words that name who
-- column chain: Through whom it is known, up to the publisher
-- column via_id: The attribution through which it is known directly
-- column answers_id: The attribution that it answers
-- column answers_public_id: Public identifier of that attribution
-- column article_id: Row number of the article
-- column article_public_id: Public identifier of the article
-- column article: Title of the article, or its address
-- column url: Address of the article
-- column publisher_id: Row number of the publisher
-- column publisher_public_id: Public identifier of the publisher
-- column publisher: Who published the article; empty where not known
-- column is_retelling: 1 where the article retells a report in other words
-- column root_id: The article that stands for all copies and retellings of this one
-- column said_earliest: Earliest possible time of saying; of publication, or of being seen, where not told
-- column said_latest: Latest possible time of saying, likewise
-- column said_precision: Precision of that time
-- column said_offset: Minutes from UTC of the clock by which that time was told; empty where not known
-- column said_words: The words that gave the time
-- column dated_by: said, published or seen: what the time is the time of
-- column confidence: How sure the extractor is; empty where a person made the row
-- column is_automatic: 1 where no person has made or accepted the row
-- column created_by: The person who made the row
-- column recorded_at: When the row was recorded
CREATE VIEW attribution_details AS
SELECT attribution.id AS attribution_id,
  attribution.public_id,
  canonical.id AS source_id,
  canonical.public_id AS source_public_id,
  canonical.name AS source,
  canonical.is_named,
  source.name AS recorded_as,
  coalesce(party.id, canonical.id) AS party_id,
  coalesce(party.public_id, canonical.public_id) AS party_public_id,
  coalesce(party.name, canonical.name) AS party,
  stated.id AS claim_id,
  stated.public_id AS claim_public_id,
  stated.statement AS claim,
  attribution.stance,
  (SELECT denial.scope FROM denials AS denial
    WHERE denial.attribution_id = attribution.id) AS denial_scope,
  attribution.mode,
  attribution.hedge,
  attribution.hedge_words,
  attribution.reporting,
  attribution.capacity,
  attribution.own_voice,
  texts.quoted_words,
  texts.cue_words,
  texts.source_words,
  texts.chain,
  attribution.via_id,
  attribution.answers_id,
  (SELECT answered.public_id FROM attributions AS answered
    WHERE answered.id = attribution.answers_id) AS answers_public_id,
  article.id AS article_id,
  article.public_id AS article_public_id,
  coalesce(article.title, article.url) AS article,
  article.url,
  publisher.id AS publisher_id,
  publisher.public_id AS publisher_public_id,
  publisher.name AS publisher,
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
JOIN claims AS stated ON stated.id = claim.canonical_id
JOIN current_attributions AS attribution ON attribution.claim_id = claim.id
JOIN attribution_texts AS texts ON texts.attribution_id = attribution.id
JOIN sources AS source ON source.id = attribution.source_id
JOIN sources AS canonical ON canonical.id = source.canonical_id
JOIN revisions AS revision ON revision.id = attribution.revision_id
JOIN articles AS article ON article.id = revision.article_id
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id
LEFT JOIN source_parties AS speaking ON speaking.source_id = source.canonical_id
  AND coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at)
    BETWEEN speaking.valid_from AND speaking.valid_to
LEFT JOIN sources AS party ON party.id = speaking.party_id;
