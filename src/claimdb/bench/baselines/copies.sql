-- The latest links, from the end of their table.
SELECT 'copy:' || copy.id AS id, article.public_id AS article_id,
  coalesce(article.title, article.url) AS article, publisher.name AS publisher, copy.kind,
  original.public_id AS original_id, coalesce(original.title, original.url) AS original,
  original_publisher.name AS original_publisher,
  CASE WHEN copy.kind <> 'reuse' AND coalesce(review.decision, 'accepted') = 'accepted'
    THEN 1 ELSE 0 END AS counts_once,
  copy.score, copy.method,
  coalesce(review.decision, CASE WHEN copy.created_by IS NOT NULL THEN 'made' END) AS decision,
  coalesce(review.reviewer, copy.created_by) AS decided_by, review.reason, copy.recorded_at,
  copy.created_by IS NULL AND review.id IS NULL AS automatic
FROM article_copies AS copy
JOIN articles AS article ON article.id = copy.article_id
JOIN articles AS original ON original.id = copy.original_id
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id
LEFT JOIN sources AS other ON other.id = original.publisher_id
LEFT JOIN sources AS original_publisher ON original_publisher.id = other.canonical_id
LEFT JOIN reviews AS review ON review.id =
  (SELECT id FROM reviews WHERE article_copy_id = copy.id ORDER BY id DESC LIMIT 1)
ORDER BY copy.id DESC
LIMIT :limit OFFSET :offset;
