-- Every change of stance, straight from the tables: what one report says in one stance counts
-- once, and each saying is set beside the one before it.
WITH counted AS MATERIALIZED (
  SELECT said.id, said.stance, named.canonical_id AS claim, speaker.canonical_id AS source
  FROM attributions AS said
  JOIN claims AS named ON named.id = said.claim_id
  JOIN sources AS speaker ON speaker.id = said.source_id
  WHERE said.stance <> 'relays'
    AND coalesce(
      (SELECT decision FROM reviews WHERE attribution_id = said.id ORDER BY id DESC LIMIT 1),
      CASE WHEN said.created_by IS NOT NULL OR said.confidence >= 0.5 THEN 'accepted' END
    ) = 'accepted'
    AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = said.id)
),
torn AS (
  SELECT * FROM (
    SELECT counted.*, min(stance) OVER (PARTITION BY claim, source) AS least,
      max(stance) OVER (PARTITION BY claim, source) AS most
    FROM counted)
  WHERE least <> most
),
reported AS (
  SELECT torn.claim, torn.source, torn.stance, torn.id,
    min(coalesce(said.said_earliest, article.published_earliest, revision.seen_at)
      || printf(' %012d', torn.id)) AS at
  FROM torn
  CROSS JOIN attributions AS said
  JOIN revisions AS revision ON revision.id = said.revision_id
  JOIN articles AS article ON article.id = revision.article_id
  WHERE said.id = torn.id
  GROUP BY torn.claim, torn.source, torn.stance, article.root_id
),
placed AS (
  SELECT reported.*, lag(id) OVER (PARTITION BY claim, source ORDER BY at) AS before_row,
    lag(stance) OVER (PARTITION BY claim, source ORDER BY at) AS before
  FROM reported
),
page AS MATERIALIZED (
  SELECT id AS after_row, before_row, claim, source, at
  FROM placed
  WHERE before <> stance
  ORDER BY at DESC
  LIMIT :limit OFFSET :offset
),
told AS MATERIALIZED (
  SELECT said.id, said.public_id, said.stance,
    coalesce(said.said_earliest, article.published_earliest, revision.seen_at) AS earliest,
    coalesce(said.said_latest, article.published_latest, revision.seen_at) AS latest,
    coalesce(said.said_precision, article.published_precision, 'second') AS precision,
    (SELECT group_concat(exact, ' … ') FROM (
      SELECT coalesce(passage.exact, '[withheld]') AS exact FROM attribution_passages AS proof
      JOIN passages AS passage ON passage.id = proof.passage_id
      WHERE proof.attribution_id = said.id AND proof.role = 'content' ORDER BY proof.ordinal
    )) AS words
  FROM attributions AS said
  JOIN revisions AS revision ON revision.id = said.revision_id
  JOIN articles AS article ON article.id = revision.article_id
  WHERE said.id IN (SELECT before_row FROM page UNION SELECT after_row FROM page)
)
SELECT source.public_id AS source_id, source.name AS source,
  stated.public_id AS claim_id, stated.statement AS claim,
  earlier.stance AS before_stance, earlier.earliest AS before_said_earliest,
  earlier.latest AS before_said_latest, earlier.precision AS before_said_precision,
  earlier.words AS before_words,
  later.stance AS after_stance, later.earliest AS after_said_earliest,
  later.latest AS after_said_latest, later.precision AS after_said_precision,
  later.words AS after_words,
  CASE WHEN earlier.latest <= later.earliest THEN 1 ELSE 0 END AS in_order,
  earlier.public_id AS before_id, later.public_id AS after_id
FROM page
JOIN sources AS source ON source.id = page.source
JOIN claims AS stated ON stated.id = page.claim
JOIN told AS later ON later.id = page.after_row
JOIN told AS earlier ON earlier.id = page.before_row
ORDER BY page.at DESC;
