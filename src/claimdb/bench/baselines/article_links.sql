-- Copies in both directions, each by its own index.
SELECT 'to' AS direction, kind, kind <> 'reuse' AS counts_once, original_id AS other_id, score,
  created_by IS NULL AS is_automatic
FROM article_copies
WHERE article_id = :article
  AND coalesce((SELECT decision FROM reviews WHERE article_copy_id = article_copies.id
    ORDER BY id DESC LIMIT 1), 'accepted') <> 'rejected'
UNION ALL
SELECT 'from', kind, kind <> 'reuse', article_id, score, created_by IS NULL
FROM article_copies
WHERE original_id = :article
  AND coalesce((SELECT decision FROM reviews WHERE article_copy_id = article_copies.id
    ORDER BY id DESC LIMIT 1), 'accepted') <> 'rejected'
ORDER BY direction DESC, kind, other_id
LIMIT :limit OFFSET :offset;
