-- The latest of one source: its index ends with the row number, so that the page is its end.
WITH page AS MATERIALIZED (
  SELECT said.id FROM attributions AS said
  WHERE said.source_id IN (SELECT id FROM sources WHERE canonical_id = :source)
    AND coalesce(
      (SELECT decision FROM reviews WHERE attribution_id = said.id ORDER BY id DESC LIMIT 1),
      CASE WHEN said.created_by IS NOT NULL OR said.confidence >= 0.5 THEN 'accepted' END
    ) = 'accepted'
    AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = said.id)
{shared attributions}
