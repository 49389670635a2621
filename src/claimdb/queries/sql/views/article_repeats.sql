-- title: Which article repeats which
-- description: One row per link between a copy, rewrite or retelling and what it repeats, less those that the latest review rejects. Reuse of passages leaves two reports. Ask by article_id or original_id.
-- column article_id: Row number of the article that repeats
-- column article_public_id: Public identifier of that article
-- column article: Its title, or its address
-- column publisher: Who published it
-- column kind: copy, rewrite, retelling or reuse
-- column counts_once: 1 where the two are one report
-- column original_id: Row number of what it repeats
-- column original_public_id: Public identifier of what it repeats
-- column original: Title of what it repeats, or its address
-- column original_publisher: Who published that
-- column score: Likeness, 0 to 1
-- column method: How it was found
-- column is_automatic: 1 where no person has made or accepted the link
CREATE VIEW article_repeats AS
SELECT article.id AS article_id,
  article.public_id AS article_public_id,
  coalesce(article.title, article.url) AS article,
  publisher.name AS publisher,
  copy.kind,
  CASE WHEN copy.kind = 'reuse' THEN 0 ELSE 1 END AS counts_once,
  original.id AS original_id,
  original.public_id AS original_public_id,
  coalesce(original.title, original.url) AS original,
  original_publisher.name AS original_publisher,
  copy.score,
  copy.method,
  CASE WHEN copy.created_by IS NULL AND NOT EXISTS (SELECT 1 FROM reviews AS review
    WHERE review.article_copy_id = copy.id) THEN 1 ELSE 0 END AS is_automatic
FROM article_copies AS copy
JOIN articles AS article ON article.id = copy.article_id
JOIN articles AS original ON original.id = copy.original_id
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id
LEFT JOIN sources AS original_printer ON original_printer.id = original.publisher_id
LEFT JOIN sources AS original_publisher ON original_publisher.id = original_printer.canonical_id
WHERE coalesce((SELECT review.decision FROM reviews AS review
    WHERE review.article_copy_id = copy.id ORDER BY review.id DESC LIMIT 1), 'accepted')
  <> 'rejected';
