-- title: a claim has no relation to itself
-- rule: 5
-- notice: yes
-- remedy: leave it, since it counts for nothing; or take the judgement back with "claimdb judge undo"
SELECT 'claim_relations' AS table_name, relation.id AS row_id, claim.public_id,
  'it ' || relation.kind || ' ' || other.public_id || ', which was judged the same claim'
    AS problem
FROM claim_relations AS relation
JOIN claims AS claim ON claim.id = relation.claim_id
JOIN claims AS other ON other.id = relation.other_id
WHERE claim.canonical_id = other.canonical_id AND claim.id <> other.id
