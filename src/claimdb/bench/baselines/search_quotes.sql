-- Quoted words that match, by rank; the words are marked for the page only.
WITH hit AS MATERIALIZED (
  SELECT said.id, passages_fts.rank AS score,
    highlight(passages_fts, 0, :opening, :closing) AS snippet
  FROM passages_fts
  JOIN attribution_passages AS proof ON proof.passage_id = passages_fts.rowid
    AND proof.role = 'content'
  JOIN attributions AS said ON said.id = proof.attribution_id
  WHERE passages_fts MATCH :words
    AND coalesce(
      (SELECT decision FROM reviews WHERE attribution_id = said.id ORDER BY id DESC LIMIT 1),
      CASE WHEN said.created_by IS NOT NULL OR said.confidence >= 0.5 THEN 'accepted' END
    ) = 'accepted'
    AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = said.id)
  ORDER BY passages_fts.rank
  LIMIT :limit OFFSET :offset
)
SELECT said.public_id AS id, source.public_id AS source_id, source.name AS source, said.stance,
  stated.public_id AS claim_id, stated.statement AS claim, hit.snippet,
  article.public_id AS article_id, coalesce(article.title, article.url) AS article,
  coalesce(said.said_earliest, article.published_earliest, revision.seen_at) AS said_earliest,
  coalesce(said.said_latest, article.published_latest, revision.seen_at) AS said_latest,
  coalesce(said.said_precision, article.published_precision, 'second') AS said_precision,
  CASE WHEN said.said_earliest IS NOT NULL THEN 'said'
    WHEN article.published_earliest IS NOT NULL THEN 'published' ELSE 'seen' END AS dated_by,
  hit.score
FROM hit
JOIN attributions AS said ON said.id = hit.id
JOIN claims AS named ON named.id = said.claim_id
JOIN claims AS stated ON stated.id = named.canonical_id
JOIN sources AS speaker ON speaker.id = said.source_id
JOIN sources AS source ON source.id = speaker.canonical_id
JOIN revisions AS revision ON revision.id = said.revision_id
JOIN articles AS article ON article.id = revision.article_id
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id
ORDER BY hit.score, hit.id;
