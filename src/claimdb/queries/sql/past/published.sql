-- title: What had been published by then
-- description: An attribution counts from the first instant at which its article may have been published; of being seen where that is not told, and where the article has been changed. What people have decided since holds.
CREATE TEMP VIEW articles AS
SELECT article.*
FROM {real}articles AS article
WHERE coalesce(article.published_earliest,
  (SELECT min(revision.seen_at) FROM {real}revisions AS revision
    WHERE revision.article_id = article.id)) <= {instant};

CREATE TEMP VIEW revisions AS
SELECT revision.*
FROM {real}revisions AS revision
WHERE revision.number = 1 OR revision.seen_at <= {instant};

CREATE TEMP VIEW attributions AS
SELECT attribution.*
FROM {real}attributions AS attribution
WHERE (SELECT CASE WHEN revision.number = 1
      THEN coalesce(article.published_earliest, revision.seen_at) ELSE revision.seen_at END
  FROM {real}revisions AS revision
  JOIN {real}articles AS article ON article.id = revision.article_id
  WHERE revision.id = attribution.revision_id) <= {instant}
