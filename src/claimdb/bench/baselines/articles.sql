-- The latest articles.
SELECT article.public_id AS id, article.title, article.kind,
  publisher.public_id AS publisher_id, publisher.name AS publisher,
  article.published_earliest, article.published_latest, article.published_precision,
  article.language, article.url,
  (SELECT group_concat(words, '; ') FROM (
    SELECT coalesce(given.words, source.name) AS words FROM article_credits AS given
    JOIN sources AS source ON source.id = given.source_id
    WHERE given.article_id = article.id ORDER BY given.id)) AS credits,
  (SELECT count(*) FROM revisions WHERE article_id = article.id) AS revisions,
  CASE WHEN article.root_id <> article.id
    THEN (SELECT public_id FROM articles AS root WHERE root.id = article.root_id) END AS repeats_id,
  (SELECT count(*) FROM revisions AS revision
    JOIN attributions AS said ON said.revision_id = revision.id
    WHERE revision.article_id = article.id AND coalesce(
        (SELECT decision FROM reviews WHERE attribution_id = said.id ORDER BY id DESC LIMIT 1),
        CASE WHEN said.created_by IS NOT NULL OR said.confidence >= 0.5 THEN 'accepted' END
      ) = 'accepted'
      AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = said.id)) AS attributions,
  article.recorded_at
FROM articles AS article
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id
ORDER BY article.published_earliest DESC NULLS LAST, article.id DESC
LIMIT :limit OFFSET :offset;
