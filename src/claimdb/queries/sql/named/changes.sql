-- title: Edits after publication that touch quoted words
-- description: One row for each quoted passage and each newer state of its article in which it was altered, moved, removed or put back. The evidence stays as it was.
-- table: newer_seen_at, article, publisher, outcome, words_before, words_after
-- column id: The quoted passage
-- column article_id: Article
-- column article: Title of the article, or its address
-- column publisher_id: Publisher
-- column publisher: Who published the article; empty where not known
-- column older_revision: Number of the state before
-- column older_seen_at: When that state was seen (UTC)
-- column newer_revision: Number of the state in which the edit is seen
-- column newer_seen_at: When that state was seen (UTC)
-- column outcome: altered, gone or moved; unchanged where it came back as it was
-- column came_back: 1 where the words were gone in the state before
-- column reading: 1 where a better reader read the same bytes anew: no edit of the publisher
-- column words_before: The words as they were last found; empty where they are withheld
-- column words_after: The words that stand there now; empty where they are gone
-- column score: How much of words and context stayed, 0 to 1
-- column method: How that was decided
-- column sayings: How many attributions that count lean on the passage
-- filter article: change.article_id = :article
-- filter claim: EXISTS (SELECT 1 FROM attribution_passages AS proof
--   JOIN current_attributions AS said ON said.id = proof.attribution_id
--   JOIN claims AS stated ON stated.id = said.claim_id
--   WHERE proof.passage_id = change.passage_id AND stated.canonical_id = :claim)
-- filter source: EXISTS (SELECT 1 FROM attribution_passages AS proof
--   JOIN current_attributions AS said ON said.id = proof.attribution_id
--   JOIN sources AS speaker ON speaker.id = said.source_id
--   WHERE proof.passage_id = change.passage_id AND speaker.canonical_id = :source)
-- filter publisher: change.publisher_id = :publisher
-- filter outcome: change.outcome = :outcome
-- filter since: change.newer_seen_at >= :since
-- filter until: change.newer_seen_at <= :until
-- filter touching: change.touches_words = :touching
-- filter reading: change.is_reading = :reading
-- sort seen: newer_seen_at, article_id, newer_revision, carry_id
-- sort article: article NULLS LAST, article_id, newer_revision, carry_id
-- order: -seen
WITH page AS {materialized} (
  SELECT change.carry_id,
    change.passage_id,
    change.passage_public_id AS id,
    change.article_public_id AS article_id,
    change.article,
    change.publisher_public_id AS publisher_id,
    change.publisher,
    change.older_revision,
    change.older_seen_at,
    change.newer_revision,
    change.newer_seen_at,
    change.outcome,
    change.came_back,
    change.is_reading AS reading,
    change.words_before,
    change.words_after,
    change.score,
    change.method
  FROM passage_changes AS change
  {where}
  {order}
  {page}
)
SELECT page.id,
  page.article_id,
  page.article,
  page.publisher_id,
  page.publisher,
  page.older_revision,
  page.older_seen_at,
  page.newer_revision,
  page.newer_seen_at,
  page.outcome,
  page.came_back,
  page.reading,
  page.words_before,
  page.words_after,
  page.score,
  page.method,
  (SELECT count(DISTINCT proof.attribution_id) FROM attribution_passages AS proof
    JOIN current_attributions AS said ON said.id = proof.attribution_id
    WHERE proof.passage_id = page.passage_id) AS sayings
FROM page
{order}
