-- title: Where a passage stands, or the words of an attribution
-- description: Article, state and offsets; one row without offsets for an attribution that no words prove.
-- hidden: yes
-- param id text: Public identifier of an attribution or of a passage
-- column article_id: The article
-- column article: Public identifier of the article
-- column number: Number of the state
-- column newest: Number of its newest state
-- column attribution_id: The attribution; empty for a passage
-- column stance: asserts, denies, questions, declines or relays; empty for a passage
-- column role: content, cue or source; empty for a passage
-- column passage: Public identifier of the words
-- column start_offset: First code point, counted from 0
-- column end_offset: Code point after the last
-- column words: The words, where the text is left out and they are not
SELECT article.id AS article_id,
  article.public_id AS article,
  revision.number,
  (SELECT max(other.number) FROM revisions AS other
    WHERE other.article_id = article.id) AS newest,
  meant.attribution_id,
  meant.stance,
  meant.role,
  passage.public_id AS passage,
  passage.start_offset,
  passage.end_offset,
  CASE WHEN revision.text IS NULL THEN passage.exact END AS words
FROM (
  SELECT said.id AS attribution_id, said.stance, said.revision_id, proof.role, proof.passage_id
  FROM attributions AS said
  LEFT JOIN attribution_passages AS proof ON proof.attribution_id = said.id
  WHERE said.public_id = :id
  UNION ALL
  SELECT NULL, NULL, passage.revision_id, NULL, passage.id
  FROM passages AS passage
  WHERE passage.public_id = :id
) AS meant
JOIN revisions AS revision ON revision.id = meant.revision_id
JOIN articles AS article ON article.id = revision.article_id
LEFT JOIN passages AS passage ON passage.id = meant.passage_id
ORDER BY meant.role, passage.start_offset, passage.end_offset
