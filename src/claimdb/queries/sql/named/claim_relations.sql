-- title: How a claim bears on others
-- description: Relations of the claim in both directions, with how many assert and deny the other one.
-- param claim claim: The claim
-- column kind: contradicts, entails, refines, supersedes or supports
-- column direction: to where this claim bears on the other, from where the other bears on it
-- column other_id: Row number of the other claim
-- column other_public: Public identifier of the other claim
-- column other: The other claim
-- column note: Why
-- column is_automatic: 1 where no person has made or accepted it
-- column asserts: Attributions that assert the other claim
-- column denies: Attributions that deny the other claim
SELECT DISTINCT counted.kind,
  CASE WHEN counted.claim_id = :claim THEN 'to' ELSE 'from' END AS direction,
  other.id AS other_id,
  other.public_id AS other_public,
  other.statement AS other,
  counted.note,
  counted.is_automatic,
  coalesce(tally.asserts_attributions, 0) AS asserts,
  coalesce(tally.denies_attributions, 0) AS denies
FROM claims AS merged
JOIN claim_relations AS relation
  ON relation.claim_id = merged.id OR relation.other_id = merged.id
JOIN current_claim_relations AS counted ON counted.id = relation.id
JOIN claims AS other
  ON other.id = CASE WHEN counted.claim_id = :claim THEN counted.other_id ELSE counted.claim_id END
LEFT JOIN claim_tallies AS tally ON tally.claim_id = other.id
WHERE merged.canonical_id = :claim
ORDER BY counted.kind, direction DESC, other.statement, other.id, counted.note NULLS FIRST,
  counted.is_automatic
{page}
