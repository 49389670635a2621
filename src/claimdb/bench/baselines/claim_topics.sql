-- Under what one claim is filed.
SELECT DISTINCT topic.slug, topic.name
FROM claim_topics AS filed
JOIN topics AS topic ON topic.id = filed.topic_id
WHERE filed.claim_id IN (SELECT id FROM claims WHERE canonical_id = :claim)
ORDER BY topic.name
LIMIT :limit OFFSET :offset;
