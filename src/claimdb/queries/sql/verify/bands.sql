-- title: no text that is left out has a signature by which others could be told to be like it
-- rule: 12
-- remedy: leave it out again with "claimdb redact"
SELECT 'revision_bands' AS table_name, revision.id AS row_id, revision.public_id,
  'the text is left out, and bands of it are still there' AS problem
FROM revisions AS revision
WHERE revision.text IS NULL
  AND revision.id IN (SELECT kept.revision_id FROM revision_bands AS kept)
