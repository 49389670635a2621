-- title: What was said when
-- description: One row per attribution that counts, in the order of saying; of publication where the time of saying is not told. When the claim itself is said to have happened stands beside it.
-- table: said, source, stance, claim, words
-- column id: Attribution
-- column said_earliest: Earliest possible time (UTC)
-- column said_latest: Latest possible time (UTC)
-- column said_precision: Precision of that time
-- column said_offset: Minutes from UTC of the clock by which that time was told; empty where not known
-- column said_words: The words that gave the time
-- column dated_by: said, published or seen: what the time is the time of
-- column source_id: Source
-- column source: Who takes the stance
-- column stance: asserts, denies, questions, declines or relays
-- column denial_scope: full, partial or element: how much is denied; empty where nothing is
-- column claim_id: Claim
-- column claim: The claim in neutral words
-- column happened_earliest: Earliest possible time of what the claim is about (UTC)
-- column happened_latest: Latest possible time of it (UTC)
-- column happened_precision: Precision of that time
-- column words: The exact words, passages joined with …
-- column hedge: How unsure the speaker is: possible, likely, believed; empty if not hedged
-- column chain: Through whom it is known, up to the publisher
-- column answers_id: The attribution that it answers
-- column article_id: Article
-- column article: Title of the article, or its address
-- column publisher: Who published the article; empty where not known
-- column retelling: 1 where the article retells a report in other words
-- column automatic: 1 where no person has made or accepted the row
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
-- filter claim: attribution.claim_id IN
--   (SELECT merged.id FROM claims AS merged WHERE merged.canonical_id = :claim)
-- filter publisher: attribution.revision_id IN (SELECT revision.id FROM sources AS merged
--   JOIN articles AS article ON article.publisher_id = merged.id
--   JOIN revisions AS revision ON revision.article_id = article.id
--   WHERE merged.canonical_id = :publisher)
-- filter article: attribution.revision_id IN
--   (SELECT revision.id FROM revisions AS revision WHERE revision.article_id = :article)
-- filter stance: attribution.stance = :stance
-- filter since: coalesce(attribution.said_latest, article.published_latest, revision.seen_at)
--   >= :since
-- filter until: coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at)
--   <= :until
-- filter min_origins: EXISTS (SELECT 1 FROM claims AS stated
--   JOIN claim_tallies AS tally ON tally.claim_id = stated.canonical_id
--   WHERE stated.id = attribution.claim_id AND tally.asserts_origins_min >= :min_origins)
-- filter automatic: attribution.is_automatic = :automatic
-- filter text: EXISTS (SELECT 1 FROM attribution_passages AS proof
--   JOIN passages AS passage ON passage.id = proof.passage_id
--   WHERE proof.attribution_id = attribution.id AND proof.role = 'content'
--   AND passage.exact LIKE '%' || replace(:text, '\', '\\') || '%' ESCAPE '\')
-- sort said: by_said NULLS LAST, row_id
-- sort recorded: row_id
-- sort happened: (SELECT happened.occurred_earliest FROM claims AS named
--   JOIN claims AS happened ON happened.id = named.canonical_id
--   WHERE named.id = attribution.claim_id) NULLS LAST, by_said, row_id
WITH page AS {materialized} (
  -- What only some filters and sorts need is looked up by them: joined here, it would be
  -- looked up for everything a source has ever said, before the page is cut.
  SELECT attribution.id AS row_id,
    coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at) AS by_said
  FROM current_attributions AS attribution
  JOIN revisions AS revision ON revision.id = attribution.revision_id
  JOIN articles AS article ON article.id = revision.article_id
  {where}
  {order}
  {page}
)
SELECT attribution.public_id AS id,
  attribution.said_earliest,
  attribution.said_latest,
  attribution.said_precision,
  attribution.said_offset,
  attribution.said_words,
  attribution.dated_by,
  attribution.source_public_id AS source_id,
  attribution.source,
  attribution.stance,
  attribution.denial_scope,
  attribution.claim_public_id AS claim_id,
  attribution.claim,
  (SELECT stated.occurred_earliest FROM claims AS stated
    WHERE stated.id = attribution.claim_id) AS happened_earliest,
  (SELECT stated.occurred_latest FROM claims AS stated
    WHERE stated.id = attribution.claim_id) AS happened_latest,
  (SELECT stated.occurred_precision FROM claims AS stated
    WHERE stated.id = attribution.claim_id) AS happened_precision,
  attribution.quoted_words AS words,
  attribution.hedge,
  attribution.chain,
  attribution.answers_public_id AS answers_id,
  attribution.article_public_id AS article_id,
  attribution.article,
  attribution.publisher,
  attribution.is_retelling AS retelling,
  attribution.is_automatic AS automatic
FROM page
JOIN attribution_details AS attribution ON attribution.attribution_id = page.row_id
{order}
