-- title: a publisher's own voice is the publisher of that article, or an unnamed outlet in it
-- rule: 5
-- remedy: correct the publisher with "claimdb edit article", or the source with "claimdb supersede"
SELECT 'attributions' AS table_name, attribution.id AS row_id, attribution.public_id,
  'it is the own voice of "' || source.name || '" (' || source.public_id || '), who '
    || CASE WHEN source.is_named = 1 THEN 'is not the publisher'
      ELSE 'is not an unnamed outlet of the article' END AS problem
FROM attributions AS attribution
JOIN revisions AS revision ON revision.id = attribution.revision_id
JOIN articles AS article ON article.id = revision.article_id
JOIN sources AS source ON source.id = attribution.source_id
LEFT JOIN sources AS publisher ON publisher.id = article.publisher_id
WHERE attribution.own_voice = 1
  AND NOT EXISTS (SELECT 1 FROM attributions AS newer
    WHERE newer.supersedes_id = attribution.id)
  AND NOT (source.is_named = 0 AND source.kind = 'outlet' AND source.article_id = article.id)
  AND (publisher.id IS NULL
    OR (publisher.id <> source.id AND publisher.canonical_id <> source.canonical_id))
