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
-- column said_offset: Minutes from UTC of the clock by which that time was told; empty where not known
-- column said_words: The words that gave the time
-- column dated_by: said, published or seen: what the time is the time of
-- column automatic: 1 where no person has made or accepted the row
-- column recorded_at: When the row was recorded (UTC)
-- filter source: attribution.source_id IN
--   (SELECT merged.id FROM sources AS merged WHERE merged.canonical_id = :source)
-- filter party: attribution.source_id IN (SELECT merged.id FROM sources AS merged
--   WHERE merged.canonical_id = :party UNION SELECT merged.id FROM source_parties AS member
--   JOIN sources AS merged ON merged.canonical_id = member.source_id
--   WHERE member.party_id = :party)
--   AND CASE WHEN (SELECT coalesce(speaking.party_id, source.canonical_id)
--   FROM sources AS source JOIN revisions AS seen ON seen.id = attribution.revision_id
--   JOIN articles AS printed ON printed.id = seen.article_id
--   LEFT JOIN source_parties AS speaking ON speaking.source_id = source.canonical_id
--   AND coalesce(attribution.said_earliest, printed.published_earliest, seen.seen_at)
--   BETWEEN speaking.valid_from AND speaking.valid_to
--   WHERE source.id = attribution.source_id) = :party THEN TRUE ELSE FALSE END
-- filter topic: attribution.claim_id IN (SELECT alike.id FROM topics AS topic
--   JOIN claim_topics AS filing ON filing.topic_id = topic.id
--   JOIN claims AS filed ON filed.id = filing.claim_id
--   JOIN claims AS alike ON alike.canonical_id = filed.canonical_id WHERE topic.slug = :topic)
-- filter claim: attribution.id IN (SELECT said.id FROM claims AS merged
--   JOIN attributions AS said ON said.claim_id = merged.id WHERE merged.canonical_id = :claim)
-- filter publisher: attribution.revision_id IN (SELECT revision.id FROM sources AS merged
--   JOIN articles AS article ON article.publisher_id = merged.id
--   JOIN revisions AS revision ON revision.article_id = article.id
--   WHERE merged.canonical_id = :publisher)
-- filter article: attribution.revision_id IN
--   (SELECT revision.id FROM revisions AS revision WHERE revision.article_id = :article)
-- filter stance: attribution.stance = :stance
-- filter since: (SELECT coalesce(attribution.said_latest, article.published_latest,
--   revision.seen_at) FROM revisions AS revision
--   JOIN articles AS article ON article.id = revision.article_id
--   WHERE revision.id = attribution.revision_id) >= :since
-- filter until: (SELECT coalesce(attribution.said_earliest, article.published_earliest,
--   revision.seen_at) FROM revisions AS revision
--   JOIN articles AS article ON article.id = revision.article_id
--   WHERE revision.id = attribution.revision_id) <= :until
-- filter min_origins: EXISTS (SELECT 1 FROM claims AS stated
--   JOIN claim_tallies AS tally ON tally.claim_id = stated.canonical_id
--   WHERE stated.id = attribution.claim_id AND tally.asserts_origins_min >= :min_origins)
-- filter automatic: attribution.is_automatic = :automatic
-- filter text: EXISTS (SELECT 1 FROM attribution_passages AS proof
--   JOIN passages AS passage ON passage.id = proof.passage_id
--   WHERE proof.attribution_id = attribution.id AND proof.role = 'content'
--   AND passage.exact LIKE '%' || replace(:text, '\', '\\') || '%' ESCAPE '\')
-- sort recorded: row_id
-- sort said: by_said NULLS LAST, row_id
-- sort source: by_source, row_id
-- sort claim: by_claim, row_id
-- order: -recorded
WITH page AS {materialized} (
  -- What only some filters and sorts need is looked up by them: joined here, it would be
  -- looked up for everything a source has ever said, before the page is cut.
  SELECT attribution.id AS row_id,
    (SELECT coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at)
      FROM revisions AS revision
      JOIN articles AS article ON article.id = revision.article_id
      WHERE revision.id = attribution.revision_id) AS by_said,
    (SELECT canonical.name_key FROM sources AS source
      JOIN sources AS canonical ON canonical.id = source.canonical_id
      WHERE source.id = attribution.source_id) AS by_source,
    (SELECT claim.canonical_id FROM claims AS claim
      WHERE claim.id = attribution.claim_id) AS by_claim
  FROM current_attributions AS attribution
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
  detail.said_offset,
  detail.said_words,
  detail.dated_by,
  detail.is_automatic AS automatic,
  detail.recorded_at
FROM page
JOIN attribution_details AS detail ON detail.attribution_id = page.row_id
{order}
