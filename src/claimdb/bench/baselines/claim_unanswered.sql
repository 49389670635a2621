-- The accused of one claim who have no answer, as they are kept.
SELECT source.public_id, source.name, source.kind
FROM unanswered_accused AS open
JOIN sources AS source ON source.id = open.accused_id
WHERE open.claim_id = :claim
ORDER BY source.name, source.id
LIMIT :limit OFFSET :offset;
