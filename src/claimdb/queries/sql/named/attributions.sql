-- title: Who said what, in which words, through whom, where
-- description: One row per attribution that counts. A time that is not told is that of publication; dated_by says so.
-- table: said, source, stance, claim, words, chain
-- column id: Attribution
-- column source_id: Source
-- column source: Who takes the stance
-- column named: 0 for an unnamed source
-- column party_id: Party
-- column party: For whom the source spoke on that day; empty where for nobody else
-- column stance: asserts, denies, questions, declines or relays
-- column denial_scope: full, partial or element: how much is denied; empty where nothing is
-- column claim_id: Claim
-- column claim: The claim in neutral words
-- column words: The exact words, passages joined with …
-- column mode: direct, mixed or indirect speech
-- column cue: The words that say it was said
-- column hedge: How unsure the speaker is: possible, likely, believed; empty if not hedged
-- column reporting: How the reporter passes it on: endorses, neutral, distances
-- column capacity: In what capacity the source spoke
-- column own_voice: 1 where the publisher says it itself
-- column chain: Through whom it is known, up to the publisher
-- column answers_id: The attribution that it answers
-- column article_id: Article
-- column article: Title of the article, or its address
-- column publisher_id: Publisher
-- column publisher: Who published the article; empty where not known
-- column retelling: 1 where the article retells a report in other words
-- column said_earliest: Earliest possible time (UTC)
-- column said_latest: Latest possible time (UTC)
-- column said_precision: Precision of that time
-- column said_words: The words that gave the time
-- column dated_by: said, published or seen: what the time is the time of
-- column automatic: 1 where no person has made or accepted the row
-- column recorded_at: When the row was recorded (UTC)
-- filter source: attribution.source_id IN
--   (SELECT merged.id FROM sources AS merged WHERE merged.canonical_id = :source)
-- filter party: attribution.source_id IN (SELECT merged.id FROM sources AS merged
--   WHERE merged.canonical_id = :party OR merged.canonical_id IN
--   (SELECT member.source_id FROM source_parties AS member WHERE member.party_id = :party))
--   AND coalesce(speaking.party_id, source.canonical_id) = :party
-- filter topic: claim.canonical_id IN (SELECT filed.canonical_id FROM topics AS topic
--   JOIN claim_topics AS filing ON filing.topic_id = topic.id
--   JOIN claims AS filed ON filed.id = filing.claim_id WHERE topic.slug = :topic)
-- filter claim: attribution.claim_id IN
--   (SELECT merged.id FROM claims AS merged WHERE merged.canonical_id = :claim)
-- filter publisher: article.publisher_id IN
--   (SELECT merged.id FROM sources AS merged WHERE merged.canonical_id = :publisher)
-- filter article: revision.article_id = :article
-- filter stance: attribution.stance = :stance
-- filter since: coalesce(attribution.said_latest, article.published_latest, revision.seen_at)
--   >= :since
-- filter until: coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at)
--   <= :until
-- filter min_origins: EXISTS (SELECT 1 FROM claim_tallies AS tally
--   WHERE tally.claim_id = claim.canonical_id AND tally.asserts_origins_min >= :min_origins)
-- filter automatic: attribution.is_automatic = :automatic
-- filter text: EXISTS (SELECT 1 FROM attribution_passages AS proof
--   JOIN passages AS passage ON passage.id = proof.passage_id
--   WHERE proof.attribution_id = attribution.id AND proof.role = 'content'
--   AND lower(passage.exact) LIKE '%' || lower(:text) || '%')
-- sort recorded: row_id
-- sort said: by_said NULLS LAST, row_id
-- sort source: by_source, row_id
-- sort claim: by_claim, row_id
-- order: -recorded
WITH page AS {materialized} (
  SELECT attribution.id AS row_id,
    coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at) AS by_said,
    canonical.name_key AS by_source,
    claim.canonical_id AS by_claim
  FROM current_attributions AS attribution
  JOIN claims AS claim ON claim.id = attribution.claim_id
  JOIN sources AS source ON source.id = attribution.source_id
  JOIN sources AS canonical ON canonical.id = source.canonical_id
  JOIN revisions AS revision ON revision.id = attribution.revision_id
  JOIN articles AS article ON article.id = revision.article_id
  LEFT JOIN source_parties AS speaking ON speaking.source_id = source.canonical_id
    AND coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at)
      BETWEEN speaking.valid_from AND speaking.valid_to
  {where}
  {order}
  {page}
)
SELECT detail.public_id AS id,
  detail.source_public_id AS source_id,
  detail.source,
  detail.is_named AS named,
  CASE WHEN detail.party_id <> detail.source_id THEN detail.party_public_id END AS party_id,
  CASE WHEN detail.party_id <> detail.source_id THEN detail.party END AS party,
  detail.stance,
  detail.denial_scope,
  detail.claim_public_id AS claim_id,
  detail.claim,
  detail.quoted_words AS words,
  detail.mode,
  detail.cue_words AS cue,
  detail.hedge,
  detail.reporting,
  detail.capacity,
  detail.own_voice,
  detail.chain,
  detail.answers_public_id AS answers_id,
  detail.article_public_id AS article_id,
  detail.article,
  detail.publisher_public_id AS publisher_id,
  detail.publisher,
  detail.is_retelling AS retelling,
  detail.said_earliest,
  detail.said_latest,
  detail.said_precision,
  detail.said_words,
  detail.dated_by,
  detail.is_automatic AS automatic,
  detail.recorded_at
FROM page
JOIN attribution_details AS detail ON detail.attribution_id = page.row_id
{order}
