-- title: Whom a claim is about
-- description: Who is accused, acts or is affected in the claim, and in those judged the same.
-- param claim claim: The claim
-- column role: accused, actor, affected or about
-- column public_id: Public identifier of who is meant
-- column name: Who is meant
-- column kind: What they are
-- column is_named: 0 for an unnamed source
SELECT about.role, about.public_id, about.name, about.kind, about.is_named
FROM (
  SELECT DISTINCT subject.role, source.public_id, source.name, source.kind, source.is_named
  FROM claims AS merged
  JOIN claim_subjects AS subject ON subject.claim_id = merged.id
  JOIN sources AS meant ON meant.id = subject.source_id
  JOIN sources AS source ON source.id = meant.canonical_id
  WHERE merged.canonical_id = :claim
) AS about
ORDER BY CASE about.role WHEN 'accused' THEN 1 WHEN 'actor' THEN 2 WHEN 'affected' THEN 3
    ELSE 4 END, about.name, about.public_id
