-- title: Which texts are one report
-- description: One row per article. Copies and retellings are one report with their original; so are texts of one day, not copies of each other, whose originals credit the same one agency. Ask by article_id.
-- column article_id: Row number of the article
-- column root_id: The article that stands for all copies and retellings of it
-- column agency_id: Row number of the canonical source that the root alone credits as agency or in a credit line; empty where none or several are credited, or the day is not known
-- column report_id: The same number for all texts of one report: the root, or one below zero for an agency and a day
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
      THEN CAST(strftime('%s', root.published_latest) AS INTEGER) / 86400 END AS day
  FROM articles AS article
  JOIN articles AS root ON root.id = article.root_id) AS told;
