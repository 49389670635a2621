-- Search over article text is kept in step: a new window is indexed.
CREATE TRIGGER chunk_is_searchable AFTER INSERT ON text_chunks
BEGIN
  INSERT INTO text_chunks_fts (rowid, text)
  SELECT id, text FROM chunk_texts WHERE id = NEW.id;
END
