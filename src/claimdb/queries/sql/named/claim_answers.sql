-- title: What was answered on a claim
-- description: Attributions that answer one on this claim, or that answer another by one on this claim, whatever their stance.
-- param claim claim: The claim
-- column answer_id: The attribution that answers
-- column to_id: The attribution that is answered
SELECT answer.id AS answer_id, answer.answers_id AS to_id
FROM claims AS alleged
JOIN attributions AS allegation ON allegation.claim_id = alleged.id
JOIN current_attributions AS answer ON answer.answers_id = allegation.id
WHERE alleged.canonical_id = :claim
UNION
SELECT answer.id AS answer_id, answer.answers_id AS to_id
FROM claims AS stated
JOIN current_attributions AS answer ON answer.claim_id = stated.id
WHERE stated.canonical_id = :claim AND answer.answers_id IS NOT NULL
ORDER BY answer_id
{page}
