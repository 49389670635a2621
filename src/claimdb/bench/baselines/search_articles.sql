-- Windows of text that match, by rank.
WITH hit AS MATERIALIZED (
  SELECT rowid AS id, rank AS score, snippet(text_chunks_fts, 0, :opening, :closing, '…', 24) AS snippet
  FROM text_chunks_fts
  WHERE text_chunks_fts MATCH :words
  ORDER BY rank
  LIMIT :limit OFFSET :offset
)
SELECT article.public_id AS id, coalesce(article.title, article.url) AS title,
  publisher.name AS publisher, article.published_earliest, article.published_latest,
  article.published_precision, revision.number AS revision, hit.snippet, hit.score
FROM hit
JOIN text_chunks AS chunk ON chunk.id = hit.id
JOIN revisions AS revision ON revision.id = chunk.revision_id
JOIN articles AS article ON article.id = revision.article_id
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id
ORDER BY hit.score, hit.id;
