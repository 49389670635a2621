SELECT article.public_id AS id,
  coalesce(article.title, article.url) AS title,
  publisher.name AS publisher,
  CASE WHEN article.kind = 'retelling' THEN 1 ELSE 0 END AS retelling,
  article.published_earliest,
  article.published_latest,
  article.published_precision,
  revision.number AS revision,
  substr(revision.text, chunk.start_offset + 1, chunk.end_offset - chunk.start_offset) AS snippet,
  hit.score
FROM (SELECT id, score FROM search_found('text_chunks', :words) ORDER BY score, id {page}) AS hit
JOIN text_chunks AS chunk ON chunk.id = hit.id
JOIN revisions AS revision ON revision.id = chunk.revision_id
JOIN articles AS article ON article.id = revision.article_id
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id
ORDER BY hit.score, hit.id
