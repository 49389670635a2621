-- A redacted text leaves the search index too. FTS5 must be told the old words, and
-- OLD.text still has them; the view would not any more.
CREATE TRIGGER redacted_is_forgotten AFTER UPDATE OF text ON revisions
WHEN OLD.text IS NOT NULL AND NEW.text IS NULL
BEGIN
  INSERT INTO text_chunks_fts (text_chunks_fts, rowid, text)
  SELECT 'delete', id, substr(OLD.text, start_offset + 1, end_offset - start_offset)
  FROM text_chunks WHERE revision_id = NEW.id;
  DELETE FROM text_chunks WHERE revision_id = NEW.id;
END
