-- title: What an article says of itself
-- description: Title, dates, publisher and more as its newest state has them, each with the place.
-- param article article: The article
-- column number: Order in which it was found, from 1
-- column field: What it tells: title, published, …
-- column value: The words as they stand there
-- column place: Where they stand: JSON-LD datePublished, meta author, the first line, …
SELECT said.number,
  said.field,
  said.value,
  said.place
FROM article_metadata AS said
WHERE said.revision_id = (
  SELECT revision.id
  FROM revisions AS revision
  WHERE revision.article_id = :article
  ORDER BY revision.number DESC
  LIMIT 1
)
ORDER BY said.number
