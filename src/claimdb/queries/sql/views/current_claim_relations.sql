-- title: Claim relations that count
-- description: Relations between canonical claims, less those that the latest review rejects and machine-made ones below confidence {min_confidence} that nobody has accepted.
-- column id: The relation
-- column claim_id: The canonical claim that bears
-- column other_id: The canonical claim it bears on
-- column kind: contradicts, entails, refines, supersedes or supports
-- column note: Why
-- column is_automatic: 1 where no person has made or accepted the relation
CREATE VIEW current_claim_relations AS
SELECT relation.id,
  claim.canonical_id AS claim_id,
  other.canonical_id AS other_id,
  relation.kind,
  relation.note,
  CASE WHEN relation.created_by IS NOT NULL THEN 0
    WHEN coalesce((SELECT review.decision FROM reviews AS review
      WHERE review.claim_relation_id = relation.id
      ORDER BY review.id DESC LIMIT 1), '') = 'accepted' THEN 0
    ELSE 1
  END AS is_automatic
FROM claim_relations AS relation
JOIN claims AS claim ON claim.id = relation.claim_id
JOIN claims AS other ON other.id = relation.other_id
WHERE claim.canonical_id <> other.canonical_id
  -- CASE: of a plain comparison PostgreSQL expects one row in two hundred, of this one in two.
  AND CASE WHEN coalesce(
    (SELECT nullif(review.decision, 'withdrawn') FROM reviews AS review
      WHERE review.claim_relation_id = relation.id ORDER BY review.id DESC LIMIT 1),
    CASE
      WHEN relation.created_by IS NOT NULL OR relation.confidence >= {min_confidence}
      THEN 'accepted'
      ELSE 'unsure'
    END
  ) = 'accepted' THEN TRUE ELSE FALSE END;
