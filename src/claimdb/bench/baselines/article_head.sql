-- One article by itself.
SELECT public_id, language, retells_hash, created_by, recorded_at,
  (SELECT count(*) FROM revisions AS revision
    JOIN attributions AS said ON said.revision_id = revision.id
    WHERE revision.article_id = :article AND coalesce(
        (SELECT decision FROM reviews WHERE attribution_id = said.id ORDER BY id DESC LIMIT 1),
        CASE WHEN said.created_by IS NOT NULL OR said.confidence >= 0.5 THEN 'accepted' END
      ) = 'accepted'
      AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = said.id)) AS attributions
FROM articles
WHERE id = :article;
