-- title: The search windows of each text
-- description: Windows of 16,000 code points, each 200 into the one before, as the trigger cuts them.
INSERT INTO text_chunks (revision_id, start_offset, end_offset)
WITH RECURSIVE piece (revision_id, start_offset, text_length) AS (
  SELECT id, 0, text_length FROM revisions WHERE text IS NOT NULL
  UNION ALL
  SELECT revision_id, start_offset + 15800, text_length
  FROM piece
  WHERE start_offset + 16000 < text_length
)
SELECT revision_id, start_offset,
  CASE WHEN start_offset + 16000 < text_length THEN start_offset + 16000 ELSE text_length END
FROM piece
