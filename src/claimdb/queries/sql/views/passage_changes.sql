-- title: What became of quoted words when an article changed after it was published
-- description: One row for each quoted passage and each newer state of its article in which it was moved, altered or gone, or came back. The evidence stays as it was; ask by article_id or passage_id.
-- column carry_id: Row number of the comparison
-- column passage_id: Row number of the quoted passage
-- column passage_public_id: Public identifier of the quoted passage
-- column article_id: Row number of the article
-- column article_public_id: Public identifier of the article
-- column article: Title of the article, or its address
-- column publisher_id: Row number of the publisher
-- column publisher_public_id: Public identifier of the publisher
-- column publisher: Who published the article; empty where not known
-- column older_revision: Number of the state before
-- column older_seen_at: When that state was seen (UTC)
-- column newer_revision: Number of the state in which it is seen
-- column newer_seen_at: When that state was seen (UTC)
-- column outcome: moved, altered or gone; unchanged where it came back as it was
-- column came_back: 1 where it was gone in the state before
-- column touches_words: 1 where words were altered, removed or put back; 0 where they only moved
-- column is_reading: 1 where a better reader read the same bytes anew: no edit of the publisher
-- column words_before: The words as they were last found; empty where they are withheld
-- column words_after: The words that stand there now; empty where they are gone
-- column score: How much of words and context stayed, 0 to 1
-- column method: How it was decided: position, context, words, folded, order, beside, fuzzy, replaced; ambiguous where nothing told several places apart; of what is gone cut, taken or nothing
CREATE VIEW passage_changes AS
SELECT change.carry_id,
  change.passage_id,
  passage.public_id AS passage_public_id,
  article.id AS article_id,
  article.public_id AS article_public_id,
  coalesce(article.title, article.url) AS article,
  publisher.id AS publisher_id,
  publisher.public_id AS publisher_public_id,
  publisher.name AS publisher,
  older.number AS older_revision,
  older.seen_at AS older_seen_at,
  newer.number AS newer_revision,
  newer.seen_at AS newer_seen_at,
  change.outcome,
  CASE WHEN change.last_outcome = 'gone' THEN 1 ELSE 0 END AS came_back,
  CASE WHEN change.last_outcome = 'gone' OR change.outcome IN ('altered', 'gone')
    THEN 1 ELSE 0 END AS touches_words,
  CASE WHEN newer.raw_hash = older.raw_hash AND newer.reader <> older.reader
    THEN 1 ELSE 0 END AS is_reading,
  state.exact AS words_before,
  found.exact AS words_after,
  change.score,
  change.method
FROM (
  SELECT carry.id AS carry_id,
    carry.passage_id,
    carry.revision_id,
    carry.outcome,
    carry.carried_id,
    carry.score,
    carry.method,
    (SELECT last.outcome
      FROM passage_carries AS last
      JOIN revisions AS seen ON seen.id = last.revision_id
      WHERE last.passage_id = carry.passage_id AND seen.number < newer.number
      ORDER BY seen.number DESC LIMIT 1) AS last_outcome,
    coalesce((SELECT last.carried_id
      FROM passage_carries AS last
      JOIN revisions AS seen ON seen.id = last.revision_id
      WHERE last.passage_id = carry.passage_id AND last.carried_id IS NOT NULL
        AND seen.number < newer.number
      ORDER BY seen.number DESC LIMIT 1), carry.passage_id) AS state_id
  FROM passage_carries AS carry
  JOIN revisions AS newer ON newer.id = carry.revision_id) AS change
JOIN revisions AS newer ON newer.id = change.revision_id
JOIN revisions AS older ON older.article_id = newer.article_id AND older.number = newer.number - 1
JOIN articles AS article ON article.id = newer.article_id
JOIN passages AS passage ON passage.id = change.passage_id
JOIN passages AS state ON state.id = change.state_id
LEFT JOIN passages AS found ON found.id = change.carried_id
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id
WHERE CASE
    WHEN coalesce(change.last_outcome, '') = 'gone' THEN change.outcome <> 'gone'
    ELSE change.outcome <> 'unchanged' END
  -- Words that were recorded anew where they stand now are told there, and once.
  AND (change.state_id = change.passage_id
    OR NOT EXISTS (SELECT 1 FROM attribution_passages AS anew
      WHERE anew.passage_id = change.state_id)
    OR EXISTS (SELECT 1 FROM attribution_passages AS proof
      JOIN current_attributions AS said ON said.id = proof.attribution_id
      WHERE proof.passage_id = change.passage_id));
