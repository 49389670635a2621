-- From all attributions on the claim to the few that answer one, through a partial index.
SELECT answer.id AS answer_id, answer.answers_id AS to_id
FROM claims AS alleged
JOIN attributions AS allegation ON allegation.claim_id = alleged.id
JOIN attributions AS answer ON answer.answers_id = allegation.id
WHERE alleged.canonical_id = :claim
  AND coalesce(
    (SELECT decision FROM reviews WHERE attribution_id = answer.id ORDER BY id DESC LIMIT 1),
    CASE WHEN answer.created_by IS NOT NULL OR answer.confidence >= 0.5 THEN 'accepted' END
  ) = 'accepted'
  AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = answer.id)
UNION
SELECT answer.id, answer.answers_id
FROM claims AS stated
JOIN attributions AS answer ON answer.claim_id = stated.id
WHERE stated.canonical_id = :claim AND answer.answers_id IS NOT NULL
  AND coalesce(
    (SELECT decision FROM reviews WHERE attribution_id = answer.id ORDER BY id DESC LIMIT 1),
    CASE WHEN answer.created_by IS NOT NULL OR answer.confidence >= 0.5 THEN 'accepted' END
  ) = 'accepted'
  AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = answer.id)
ORDER BY answer_id
LIMIT :limit OFFSET :offset;
