-- title: Who denied exactly what
-- description: One row per denial that counts. Only a denial of full scope says that the whole claim is untrue; what it answers may be another claim.
-- table: said, source, claim, kind, scope, words, chain
-- column id: Attribution
-- column source_id: Source
-- column source: Who takes the stance
-- column party_id: Party
-- column party: For whom the source spoke on that day; empty where for nobody else
-- column claim_id: Claim
-- column claim: The claim in neutral words
-- column kind: flat, qualified, fabricated, intent or knowledge
-- column scope: full, partial or element
-- column element: Which element is denied
-- column words: The exact words, passages joined with …
-- column hedge: How unsure the speaker is: possible, likely, believed; empty if not hedged
-- column cue: The words that say it was said
-- column chain: Through whom it is known, up to the publisher
-- column answers_id: The attribution that it answers
-- column answers_source: Who is answered
-- column article_id: Article
-- column article: Title of the article, or its address
-- column publisher: Who published the article; empty where not known
-- column retelling: 1 where the article retells a report in other words
-- column said_earliest: Earliest possible time (UTC)
-- column said_latest: Latest possible time (UTC)
-- column said_precision: Precision of that time
-- column said_offset: Minutes from UTC of the clock by which that time was told; empty where not known
-- column dated_by: said, published or seen: what the time is the time of
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
--   AND passage.exact LIKE '%' || replace(:text, '\', '\\') || '%' ESCAPE '\'
--   LIMIT 1 OFFSET 0)
-- filter kind: denial.kind = :kind
-- filter scope: denial.scope = :scope
-- sort recorded: row_id
-- sort said: by_said NULLS LAST, row_id
-- sort source: by_source, row_id
-- sort claim: by_claim, row_id
-- order: -recorded
WITH page AS {materialized} (
  -- What only some filters and sorts need is looked up by them: joined here, it would be
  -- looked up for everything a source has ever said, before the page is cut. OFFSET in the
  -- filter text is for PostgreSQL, which would else look for the words in every passage first.
  SELECT denial.attribution_id AS row_id,
    denial.kind,
    denial.scope,
    denial.element,
    (SELECT coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at)
      FROM revisions AS revision
      JOIN articles AS article ON article.id = revision.article_id
      WHERE revision.id = attribution.revision_id) AS by_said,
    (SELECT canonical.name_key FROM sources AS source
      JOIN sources AS canonical ON canonical.id = source.canonical_id
      WHERE source.id = attribution.source_id) AS by_source,
    (SELECT claim.canonical_id FROM claims AS claim
      WHERE claim.id = attribution.claim_id) AS by_claim
  FROM denials AS denial
  -- Each of them denies; said once more, it is asked before whether the row counts. CASE,
  -- since PostgreSQL would else look for all that deny before it knows which are wanted.
  JOIN current_attributions AS attribution ON attribution.id = denial.attribution_id
    AND CASE WHEN attribution.stance = 'denies' THEN TRUE ELSE FALSE END
  {where}
  {order}
  {page}
)
SELECT detail.public_id AS id,
  detail.source_public_id AS source_id,
  detail.source,
  CASE WHEN detail.party_id <> detail.source_id THEN detail.party_public_id END AS party_id,
  CASE WHEN detail.party_id <> detail.source_id THEN detail.party END AS party,
  detail.claim_public_id AS claim_id,
  detail.claim,
  page.kind,
  page.scope,
  page.element,
  detail.quoted_words AS words,
  detail.hedge,
  detail.cue_words AS cue,
  detail.chain,
  detail.answers_public_id AS answers_id,
  (SELECT canonical.name
    FROM attributions AS answered
    JOIN sources AS source ON source.id = answered.source_id
    JOIN sources AS canonical ON canonical.id = source.canonical_id
    WHERE answered.id = detail.answers_id) AS answers_source,
  detail.article_public_id AS article_id,
  detail.article,
  detail.publisher,
  detail.is_retelling AS retelling,
  detail.said_earliest,
  detail.said_latest,
  detail.said_precision,
  detail.said_offset,
  detail.dated_by,
  detail.is_automatic AS automatic
FROM page
JOIN attribution_details AS detail ON detail.attribution_id = page.row_id
{order}
