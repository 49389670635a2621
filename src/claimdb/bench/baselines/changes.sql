-- The latest edits: each comparison that has something to tell, with the state before.
SELECT passage.public_id AS id, article.public_id AS article_id,
  coalesce(article.title, article.url) AS article, publisher.public_id AS publisher_id,
  publisher.name AS publisher, older.number AS older_revision, older.seen_at AS older_seen_at,
  newer.number AS newer_revision, newer.seen_at AS newer_seen_at, carry.outcome,
  coalesce(last.outcome = 'gone', 0) AS came_back,
  newer.raw_hash = older.raw_hash AND newer.reader <> older.reader AS reading,
  coalesce(before.exact, passage.exact) AS words_before, found.exact AS words_after,
  carry.score, carry.method,
  (SELECT count(DISTINCT proof.attribution_id) FROM attribution_passages AS proof
    JOIN current_attributions AS said ON said.id = proof.attribution_id
    WHERE proof.passage_id = carry.passage_id) AS sayings
FROM passage_carries AS carry
JOIN passages AS passage ON passage.id = carry.passage_id
JOIN revisions AS newer ON newer.id = carry.revision_id
JOIN revisions AS older ON older.article_id = newer.article_id AND older.number =
  (SELECT max(number) FROM revisions WHERE article_id = newer.article_id AND number < newer.number)
JOIN articles AS article ON article.id = newer.article_id
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id
LEFT JOIN passages AS found ON found.id = carry.carried_id
LEFT JOIN passage_carries AS last
  ON last.passage_id = carry.passage_id AND last.revision_id = older.id
LEFT JOIN passages AS before ON before.id = last.carried_id
WHERE carry.outcome <> 'unchanged' OR last.outcome = 'gone'
ORDER BY newer.seen_at DESC, article.public_id DESC, newer.number DESC, carry.id DESC
LIMIT :limit OFFSET :offset;
