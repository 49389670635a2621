-- title: Claim relations for a pack
-- description: Every relation as it was recorded, between the claims that it names.
-- hidden: yes
-- column id: The relation
-- column claim_id: The claim that bears
-- column other_id: The claim it bears on
-- column kind: How
-- column note: Why
SELECT relation.id, relation.claim_id, relation.other_id, relation.kind, relation.note
FROM claim_relations AS relation
JOIN current_claim_relations AS counted ON counted.id = relation.id
ORDER BY relation.id
