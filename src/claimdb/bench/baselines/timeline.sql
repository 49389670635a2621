-- The first sayings of all; when something was said is in three tables, so that no index helps.
WITH page AS MATERIALIZED (
  SELECT said.id, coalesce(said.said_earliest, article.published_earliest, revision.seen_at) AS at
  FROM attributions AS said
  JOIN revisions AS revision ON revision.id = said.revision_id
  JOIN articles AS article ON article.id = revision.article_id
  WHERE coalesce(
      (SELECT decision FROM reviews WHERE attribution_id = said.id ORDER BY id DESC LIMIT 1),
      CASE WHEN said.created_by IS NOT NULL OR said.confidence >= 0.5 THEN 'accepted' END
    ) = 'accepted'
    AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = said.id)
{shared timeline}
