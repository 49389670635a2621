-- title: What had been said by then
-- description: An attribution counts from the first instant at which it may have been said; of publication, or of being seen, where that is not told. What people have decided since holds.
CREATE TEMP VIEW attributions AS
SELECT attribution.*
FROM {real}attributions AS attribution
WHERE coalesce(attribution.said_earliest,
  (SELECT coalesce(article.published_earliest, revision.seen_at)
    FROM {real}revisions AS revision
    JOIN {real}articles AS article ON article.id = revision.article_id
    WHERE revision.id = attribution.revision_id)) <= {instant}
