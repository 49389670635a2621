-- What comes behind the choice of rows: their page, and what is told of it.
  ORDER BY at NULLS LAST, said.id
  LIMIT :limit OFFSET :offset
)
SELECT said.public_id AS id,
  coalesce(said.said_earliest, article.published_earliest, revision.seen_at) AS said_earliest,
  coalesce(said.said_latest, article.published_latest, revision.seen_at) AS said_latest,
  coalesce(said.said_precision, article.published_precision, 'second') AS said_precision,
  said.said_words,
  CASE WHEN said.said_earliest IS NOT NULL THEN 'said'
    WHEN article.published_earliest IS NOT NULL THEN 'published' ELSE 'seen' END AS dated_by,
  source.public_id AS source_id, source.name AS source, said.stance,
  stated.public_id AS claim_id, stated.statement AS claim,
  stated.occurred_earliest AS happened_earliest, stated.occurred_latest AS happened_latest,
  stated.occurred_precision AS happened_precision,
  (SELECT group_concat(exact, ' … ') FROM (
    SELECT coalesce(passage.exact, '[withheld]') AS exact FROM attribution_passages AS proof
    JOIN passages AS passage ON passage.id = proof.passage_id
    WHERE proof.attribution_id = said.id AND proof.role = 'content' ORDER BY proof.ordinal)) AS words,
  said.hedge,
  nullif(trim(
    coalesce((SELECT group_concat('← via ' || name, ' ') FROM (
      SELECT canonical.name FROM chain_links AS link
      JOIN attributions AS known ON known.id = link.link_id
      JOIN sources AS source ON source.id = known.source_id
      JOIN sources AS canonical ON canonical.id = source.canonical_id
      WHERE link.attribution_id = said.id ORDER BY link.depth)), '')
    || CASE WHEN said.own_voice = 1 OR EXISTS (
        SELECT 1 FROM chain_links AS link
        JOIN attributions AS known ON known.id = link.link_id
        JOIN sources AS source ON source.id = known.source_id
        WHERE link.attribution_id = said.id
          AND (known.own_voice = 1 OR source.canonical_id = publisher.id))
      THEN '' ELSE ' ← via ' || coalesce(publisher.name, 'a publisher not named') END), '') AS chain,
  (SELECT public_id FROM attributions AS answered WHERE answered.id = said.answers_id) AS answers_id,
  article.public_id AS article_id, coalesce(article.title, article.url) AS article,
  publisher.name AS publisher, article.kind = 'retelling' AS retelling,
  CASE WHEN said.created_by IS NOT NULL THEN 0
    WHEN EXISTS (SELECT 1 FROM reviews WHERE attribution_id = said.id AND decision = 'accepted') THEN 0
    ELSE 1 END AS automatic
FROM page
JOIN attributions AS said ON said.id = page.id
JOIN claims AS named ON named.id = said.claim_id
JOIN claims AS stated ON stated.id = named.canonical_id
JOIN sources AS speaker ON speaker.id = said.source_id
JOIN sources AS source ON source.id = speaker.canonical_id
JOIN revisions AS revision ON revision.id = said.revision_id
JOIN articles AS article ON article.id = revision.article_id
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id
ORDER BY page.at, page.id;
