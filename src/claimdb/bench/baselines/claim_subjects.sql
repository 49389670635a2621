-- Whom one claim is about.
SELECT DISTINCT subject.role, source.public_id, source.name, source.kind, source.is_named
FROM claim_subjects AS subject
JOIN sources AS meant ON meant.id = subject.source_id
JOIN sources AS source ON source.id = meant.canonical_id
WHERE subject.claim_id IN (SELECT id FROM claims WHERE canonical_id = :claim)
ORDER BY CASE subject.role WHEN 'accused' THEN 1 WHEN 'actor' THEN 2 WHEN 'affected' THEN 3
  ELSE 4 END, source.name
LIMIT :limit OFFSET :offset;
