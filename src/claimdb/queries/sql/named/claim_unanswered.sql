-- title: Who is accused in a claim and has no answer recorded
-- description: The accused of this claim who, with their party, are not recorded as having answered.
-- param claim claim: The claim
-- column public_id: Public identifier of the accused
-- column name: Who is accused
-- column kind: What they are
SELECT source.public_id, source.name, source.kind
FROM unanswered_claims AS unanswered
JOIN sources AS source ON source.id = unanswered.accused_id
WHERE unanswered.claim_id = :claim
ORDER BY source.name, source.id
