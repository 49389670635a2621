-- title: the search windows cover each text, and no text that is left out
-- rule: search
-- remedy: run "claimdb db rebuild", which cuts the windows anew
WITH piece AS (
  SELECT revision_id, start_offset, end_offset,
    lag(end_offset, 1, 0) OVER (PARTITION BY revision_id ORDER BY start_offset) AS covered
  FROM text_chunks
),
cover AS (
  SELECT revision_id, min(start_offset) AS first_offset, max(end_offset) AS last_offset,
    max(CASE WHEN start_offset > covered OR end_offset < start_offset THEN 1 ELSE 0 END) AS gaps
  FROM piece
  GROUP BY revision_id
)
SELECT 'text_chunks' AS table_name, revision.id AS row_id, revision.public_id,
  CASE WHEN revision.text IS NULL THEN 'the text is left out, and its windows are still there'
    WHEN cover.revision_id IS NULL THEN 'no window of the text is searched'
    WHEN cover.gaps = 1 THEN 'a part of the text is in no window'
    ELSE 'the windows end at ' || cover.last_offset || ', the text at ' || revision.text_length
  END AS problem
FROM revisions AS revision
LEFT JOIN cover ON cover.revision_id = revision.id
WHERE CASE WHEN revision.text IS NULL THEN cover.revision_id IS NOT NULL
  ELSE cover.revision_id IS NULL OR cover.gaps = 1 OR cover.first_offset <> 0
    OR cover.last_offset <> revision.text_length END
