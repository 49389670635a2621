-- title: Articles
-- description: One row per article, the latest published first. A copy or retelling names the article that stands for it.
-- table: published, title, publisher, id
-- column id: Article
-- column title: Title, where known
-- column kind: article, or retelling: a report told again in other words around its quotations
-- column publisher_id: Publisher
-- column publisher: Who published it; empty where not known
-- column published_earliest: Earliest possible time of publication (UTC)
-- column published_latest: Latest possible time of publication (UTC)
-- column published_precision: Precision of that time
-- column published_offset: Minutes from UTC of the clock by which it was told; empty where not known
-- column language: BCP 47 language tag, where known
-- column url: Address
-- column credits: What it says of its own origin, joined with ;
-- column revisions: States of the text that were seen
-- column repeats_id: The article of which it is a copy or retelling
-- column attributions: Attributions that count in it
-- column recorded_at: When it was recorded (UTC)
-- filter source: article.id IN (SELECT revision.article_id FROM sources AS merged
--   JOIN current_attributions AS said ON said.source_id = merged.id
--   JOIN revisions AS revision ON revision.id = said.revision_id
--   WHERE merged.canonical_id = :source)
-- filter party: article.id IN (SELECT standing.article_id FROM standings AS standing
--   WHERE standing.party_id = :party AND standing.source_id IN (SELECT :party
--   UNION SELECT member.source_id FROM source_parties AS member WHERE member.party_id = :party))
-- filter topic: article.id IN (SELECT revision.article_id FROM topics AS topic
--   JOIN claim_topics AS filing ON filing.topic_id = topic.id
--   JOIN claims AS filed ON filed.id = filing.claim_id
--   JOIN claims AS alike ON alike.canonical_id = filed.canonical_id
--   JOIN current_attributions AS said ON said.claim_id = alike.id
--   JOIN revisions AS revision ON revision.id = said.revision_id WHERE topic.slug = :topic)
-- filter claim: article.id IN (SELECT revision.article_id FROM claims AS merged
--   JOIN current_attributions AS said ON said.claim_id = merged.id
--   JOIN revisions AS revision ON revision.id = said.revision_id
--   WHERE merged.canonical_id = :claim)
-- filter claim+stance: article.id IN (SELECT revision.article_id FROM claims AS merged
--   JOIN current_attributions AS said ON said.claim_id = merged.id AND said.stance = :stance
--   JOIN revisions AS revision ON revision.id = said.revision_id
--   WHERE merged.canonical_id = :claim)
-- filter stance: EXISTS (SELECT 1 FROM revisions AS revision
--   JOIN current_attributions AS said ON said.revision_id = revision.id
--   WHERE revision.article_id = article.id AND said.stance = :stance LIMIT 1 OFFSET 0)
-- filter publisher: article.publisher_id IN
--   (SELECT merged.id FROM sources AS merged WHERE merged.canonical_id = :publisher)
-- filter kind: article.kind = :kind
-- filter since: article.published_latest >= :since
-- filter until: article.published_earliest <= :until
-- filter min_origins: EXISTS (SELECT 1 FROM revisions AS revision
--   JOIN current_attributions AS said ON said.revision_id = revision.id
--   JOIN claims AS filed ON filed.id = said.claim_id
--   JOIN claim_tallies AS tally ON tally.claim_id = filed.canonical_id
--   WHERE revision.article_id = article.id AND tally.asserts_origins_min >= :min_origins)
-- filter text: coalesce(article.title, '') || ' ' || coalesce(article.url, '')
--   LIKE '%' || replace(:text, '\', '\\') || '%' ESCAPE '\'
-- sort published: article.published_earliest NULLS LAST, article.id
-- sort recorded: article.id
-- sort title: article.title NULLS LAST, article.id
-- order: -published
WITH page AS {materialized} (
  -- OFFSET in the filter stance: PostgreSQL would else look for all that take it first.
  SELECT article.id AS row_id
  FROM articles AS article
  {where}
  {order}
  {page}
)
SELECT article.public_id AS id,
  article.title,
  article.kind,
  publisher.public_id AS publisher_id,
  publisher.name AS publisher,
  article.published_earliest,
  article.published_latest,
  article.published_precision,
  article.published_offset,
  article.language,
  article.url,
  (SELECT group_concat(credit.words, '; ') FROM (
    SELECT coalesce(given.words, source.name) AS words
    FROM article_credits AS given
    JOIN sources AS source ON source.id = given.source_id
    WHERE given.article_id = article.id
    ORDER BY given.id) AS credit) AS credits,
  (SELECT count(*) FROM revisions AS revision
    WHERE revision.article_id = article.id) AS revisions,
  (SELECT root.public_id FROM articles AS root
    WHERE root.id = article.root_id AND root.id <> article.id) AS repeats_id,
  (SELECT count(*)
    FROM revisions AS revision
    JOIN current_attributions AS said ON said.revision_id = revision.id
    WHERE revision.article_id = article.id) AS attributions,
  article.recorded_at
FROM page
JOIN articles AS article ON article.id = page.row_id
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id
{order}
