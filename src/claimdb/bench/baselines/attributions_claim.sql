-- The latest on one claim: row numbers from the index first, from the last one backwards.
WITH page AS MATERIALIZED (
  SELECT said.id FROM attributions AS said
  WHERE said.id IN (SELECT id FROM attributions
    WHERE claim_id IN (SELECT id FROM claims WHERE canonical_id = :claim))
    AND coalesce(
      (SELECT decision FROM reviews WHERE attribution_id = said.id ORDER BY id DESC LIMIT 1),
      CASE WHEN said.created_by IS NOT NULL OR said.confidence >= 0.5 THEN 'accepted' END
    ) = 'accepted'
    AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = said.id)
{shared attributions}
