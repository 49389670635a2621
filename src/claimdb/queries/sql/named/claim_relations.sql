-- title: How a claim bears on others
-- description: Relations of the claim in both directions, and the claims of which it is asked whether they are the same, with how many assert and deny the other one.
-- param claim claim: The claim
-- column kind: contradicts, entails, refines, supersedes or supports; perhaps_same where that is a question
-- column direction: to where this claim bears on the other, from where the other bears on it
-- column other_id: Row number of the other claim
-- column other_public: Public identifier of the other claim
-- column other: The other claim
-- column note: Why
-- column is_automatic: 1 where no person has made or accepted it
-- column asserts: Attributions that assert the other claim
-- column denies: Attributions that deny the other claim
SELECT DISTINCT borne.kind,
  borne.direction,
  other.id AS other_id,
  other.public_id AS other_public,
  other.statement AS other,
  borne.note,
  borne.is_automatic,
  coalesce(tally.asserts_attributions, 0) AS asserts,
  coalesce(tally.denies_attributions, 0) AS denies
FROM (
  SELECT counted.kind,
    CASE WHEN counted.claim_id = :claim THEN 'to' ELSE 'from' END AS direction,
    CASE WHEN counted.claim_id = :claim THEN counted.other_id ELSE counted.claim_id END AS other_id,
    counted.note,
    counted.is_automatic
  FROM claims AS merged
  JOIN claim_relations AS relation
    ON relation.claim_id = merged.id OR relation.other_id = merged.id
  JOIN current_claim_relations AS counted ON counted.id = relation.id
  WHERE merged.canonical_id = :claim
  UNION ALL
  SELECT 'perhaps_same' AS kind, 'to' AS direction, asked.canonical_id AS other_id,
    judgement.reason AS note,
    CASE WHEN judgement.created_by IS NULL THEN 1 ELSE 0 END AS is_automatic
  FROM claims AS merged
  JOIN judgements AS judgement
    ON judgement.left_claim_id = merged.id OR judgement.right_claim_id = merged.id
  JOIN claims AS asked ON asked.id = CASE WHEN judgement.left_claim_id = merged.id
    THEN judgement.right_claim_id ELSE judgement.left_claim_id END
  WHERE merged.canonical_id = :claim AND asked.canonical_id <> :claim
    AND judgement.judgement = 'unsure' AND judgement.undoes_id IS NULL
    AND NOT EXISTS (SELECT 1 FROM judgements AS undoing
      WHERE undoing.undoes_id = judgement.id
        AND NOT EXISTS (SELECT 1 FROM judgements AS redoing
          WHERE redoing.undoes_id = undoing.id))
    AND NOT EXISTS (SELECT 1 FROM judgements AS decided
      WHERE decided.left_claim_id = judgement.left_claim_id
        AND decided.right_claim_id = judgement.right_claim_id
        AND decided.undoes_id IS NULL
        AND (decided.created_by IS NOT NULL OR decided.id > judgement.id)
        AND decided.id <> judgement.id
        AND NOT EXISTS (SELECT 1 FROM judgements AS undoing
          WHERE undoing.undoes_id = decided.id
            AND NOT EXISTS (SELECT 1 FROM judgements AS redoing
              WHERE redoing.undoes_id = undoing.id)))
) AS borne
JOIN claims AS other ON other.id = borne.other_id
LEFT JOIN claim_tallies AS tally ON tally.claim_id = other.id
ORDER BY borne.kind, borne.direction DESC, other.statement, other.id, borne.note NULLS FIRST,
  borne.is_automatic
{page}
