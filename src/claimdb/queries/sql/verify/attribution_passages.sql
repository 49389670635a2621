-- title: the passages of an attribution stand in its own revision
-- rule: 2
-- remedy: quote the words of the right article with "claimdb supersede"
SELECT 'attribution_passages' AS table_name, proof.id AS row_id, attribution.public_id,
  'the passage ' || passage.public_id || ' (' || proof.role || ') is of another revision'
    AS problem
FROM attribution_passages AS proof
JOIN attributions AS attribution ON attribution.id = proof.attribution_id
JOIN passages AS passage ON passage.id = proof.passage_id
WHERE passage.revision_id <> attribution.revision_id
