-- Windows of 16,000 code points, each 200 into the one before, so that a phrase at a
-- border is whole in one of them. PostgreSQL's tsvector forgets positions past 16,383.
CREATE TRIGGER revision_is_chunked AFTER INSERT ON revisions
BEGIN
  INSERT INTO text_chunks (revision_id, start_offset, end_offset)
  SELECT NEW.id, window.start, min(window.start + 16000, NEW.text_length)
  FROM (
    WITH RECURSIVE starts (start) AS (
      SELECT 0
      UNION ALL
      SELECT start + 15800 FROM starts WHERE start + 16000 < NEW.text_length
    )
    SELECT start FROM starts
  ) AS window
  WHERE NEW.text IS NOT NULL;
END
