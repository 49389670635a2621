-- title: Search the text of articles
-- description: Windows of article text that match, the best first. A long article may have several.
-- param words text: Words, "phrases", OR, NOT, prefix*, as FTS5 reads them
-- param opening text = **: What stands before a found word
-- param closing text = **: What stands after it
-- column id: Article
-- column title: Title of the article, or its address
-- column publisher: Who published it; empty where not known
-- column retelling: 1 where it retells a report in other words
-- column published_earliest: Earliest possible time of publication (UTC)
-- column published_latest: Latest possible time of publication (UTC)
-- column published_precision: Precision of that time
-- column revision: Number of the state of the text
-- column snippet: The words in their place
-- column score: bm25; the lower the better
SELECT article.public_id AS id,
  coalesce(article.title, article.url) AS title,
  publisher.name AS publisher,
  CASE WHEN article.kind = 'retelling' THEN 1 ELSE 0 END AS retelling,
  article.published_earliest,
  article.published_latest,
  article.published_precision,
  revision.number AS revision,
  hit.snippet,
  hit.score
FROM (
  SELECT rowid AS chunk_id,
    snippet(text_chunks_fts, 0, :opening, :closing, '…', 24) AS snippet,
    rank AS score
  FROM text_chunks_fts
  WHERE text_chunks_fts MATCH coalesce(nullif(:words, ''), '""')
  ORDER BY rank
  {page}) AS hit
JOIN text_chunks AS chunk ON chunk.id = hit.chunk_id
JOIN revisions AS revision ON revision.id = chunk.revision_id
JOIN articles AS article ON article.id = revision.article_id
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id
ORDER BY hit.score, hit.chunk_id
