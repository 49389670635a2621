-- Relations in both directions, each by its own index.
SELECT relation.kind,
  CASE WHEN claim.canonical_id = :claim THEN 'to' ELSE 'from' END AS direction,
  shown.id AS other_id, shown.public_id AS other_public, shown.statement AS other, relation.note,
  relation.created_by IS NULL AS is_automatic,
  coalesce(tally.asserts_attributions, 0) AS asserts,
  coalesce(tally.denies_attributions, 0) AS denies
FROM claim_relations AS relation
JOIN claims AS claim ON claim.id = relation.claim_id
JOIN claims AS other ON other.id = relation.other_id
JOIN claims AS shown ON shown.id = CASE WHEN claim.canonical_id = :claim
  THEN other.canonical_id ELSE claim.canonical_id END
LEFT JOIN claim_tallies AS tally ON tally.claim_id = shown.id
WHERE relation.id IN (
    SELECT id FROM claim_relations
    WHERE claim_id IN (SELECT id FROM claims WHERE canonical_id = :claim)
    UNION
    SELECT id FROM claim_relations
    WHERE other_id IN (SELECT id FROM claims WHERE canonical_id = :claim))
  AND claim.canonical_id <> other.canonical_id
  AND coalesce((SELECT decision FROM reviews WHERE claim_relation_id = relation.id
      ORDER BY id DESC LIMIT 1),
    CASE WHEN relation.created_by IS NOT NULL OR relation.confidence >= 0.5 THEN 'accepted' END)
    = 'accepted'
ORDER BY relation.kind, direction DESC, shown.statement
LIMIT :limit OFFSET :offset;
