-- What the newest state of one article says of itself.
SELECT number, field, value, place
FROM article_metadata
WHERE revision_id = (SELECT id FROM revisions WHERE article_id = :article
  AND number = (SELECT max(number) FROM revisions WHERE article_id = :article))
ORDER BY number
LIMIT :limit OFFSET :offset;
