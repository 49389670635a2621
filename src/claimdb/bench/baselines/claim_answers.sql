-- From the few attributions that answer (a partial index), not from all that are answered.
SELECT answer.id AS answer_id, answer.answers_id AS to_id
FROM attributions AS answer
JOIN attributions AS allegation ON allegation.id = answer.answers_id
WHERE answer.answers_id IN (SELECT id FROM attributions WHERE claim_id IN
    (SELECT id FROM claims WHERE canonical_id = :claim))
  AND coalesce(
    (SELECT decision FROM reviews WHERE attribution_id = answer.id ORDER BY id DESC LIMIT 1),
    CASE WHEN answer.created_by IS NOT NULL OR answer.confidence >= 0.5 THEN 'accepted' END
  ) = 'accepted'
  AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = answer.id)
UNION
SELECT answer.id, answer.answers_id
FROM attributions AS answer
WHERE answer.claim_id IN (SELECT id FROM claims WHERE canonical_id = :claim)
  AND answer.answers_id IS NOT NULL
  AND coalesce(
    (SELECT decision FROM reviews WHERE attribution_id = answer.id ORDER BY id DESC LIMIT 1),
    CASE WHEN answer.created_by IS NOT NULL OR answer.confidence >= 0.5 THEN 'accepted' END
  ) = 'accepted'
  AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = answer.id)
ORDER BY answer_id
LIMIT :limit OFFSET :offset;
