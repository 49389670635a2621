-- title: Topics of a claim
-- description: The topics under which the claim, or one judged the same, is filed.
-- param claim claim: The claim
-- column slug: Short name
-- column name: Name
SELECT DISTINCT topic.slug, topic.name
FROM claims AS merged
JOIN claim_topics AS filed ON filed.claim_id = merged.id
JOIN topics AS topic ON topic.id = filed.topic_id
WHERE merged.canonical_id = :claim
ORDER BY topic.name, topic.slug
