-- title: Who is shown with a claim because of how claims bear on each other
-- description: Attributions on other claims that bear on this one, with how they bear. Nobody among them has said anything of this claim itself. What supports it is reported evidence and carries nothing.
-- param claim claim: The claim
-- column how: follows_from, follows_from_denial, incompatible or supported_by
-- column other_public: Public identifier of the claim on which the source has spoken
-- column other: That claim
-- column attribution_id: The attribution on it
SELECT related.how, related.other_public, related.other, related.attribution_id
FROM (
  SELECT 1 AS place, how, other_public_id AS other_public, other, said_earliest, attribution_id
  FROM claim_positions_by_relation
  WHERE claim_id = :claim
  UNION ALL
  SELECT 2, 'supported_by', other.public_id, other.statement, standing.said_earliest,
    standing.attribution_id
  FROM claims AS merged
  JOIN claim_relations AS relation ON relation.other_id = merged.id AND relation.kind = 'supports'
  JOIN current_claim_relations AS counted ON counted.id = relation.id
  JOIN claims AS other ON other.id = counted.claim_id
  JOIN standings AS standing ON standing.claim_id = other.id AND standing.stance = 'asserts'
  WHERE merged.canonical_id = :claim
) AS related
ORDER BY related.place, related.how DESC, related.other, related.said_earliest,
  related.attribution_id
{page}
