-- Every state of the text, without the text.
SELECT number, public_id, seen_at, text_length AS characters, text_hash, reader, withheld_reason,
  (SELECT count(*) FROM attributions AS said
    WHERE said.revision_id = revisions.id AND coalesce(
        (SELECT decision FROM reviews WHERE attribution_id = said.id ORDER BY id DESC LIMIT 1),
        CASE WHEN said.created_by IS NOT NULL OR said.confidence >= 0.5 THEN 'accepted' END
      ) = 'accepted'
      AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = said.id)) AS attributions
FROM revisions
WHERE article_id = :article
ORDER BY number
LIMIT :limit OFFSET :offset;
