CREATE VIEW article_reports AS
SELECT told.article_id,
  told.root_id,
  CASE WHEN told.day IS NOT NULL THEN told.agency_id END AS agency_id,
  coalesce(-(told.agency_id * 100000 + told.day), told.root_id) AS report_id
FROM (
  SELECT article.id AS article_id,
    article.root_id,
    (SELECT CASE WHEN count(DISTINCT source.canonical_id) = 1 THEN min(source.canonical_id) END
      FROM article_credits AS credit
      JOIN sources AS source ON source.id = credit.source_id
      WHERE credit.article_id = article.root_id
        AND credit.kind IN ('agency', 'credit_line')) AS agency_id,
    CASE WHEN root.published_precision IN ('second', 'minute', 'hour', 'day')
      THEN CAST(floor(extract(epoch FROM root.published_latest) / 86400) AS BIGINT) END AS day
  FROM articles AS article
  JOIN articles AS root ON root.id = article.root_id) AS told;
