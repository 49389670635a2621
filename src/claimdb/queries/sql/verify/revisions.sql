-- title: every article has revisions, numbered 1, 2, 3, …
-- rule: 4
-- remedy: ingest the article again, or restore a backup
SELECT 'articles' AS table_name, article.id AS row_id, article.public_id,
  CASE WHEN count(revision.id) = 0 THEN 'it has no revision'
    ELSE 'its revisions are not numbered from 1 to ' || count(revision.id) END AS problem
FROM articles AS article
LEFT JOIN revisions AS revision ON revision.article_id = article.id
GROUP BY article.id, article.public_id
HAVING count(revision.id) = 0 OR min(revision.number) <> 1
  OR max(revision.number) <> count(revision.id)
