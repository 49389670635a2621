-- The words of a window leave search with it: at a redaction, and where windows are made anew.
CREATE FUNCTION chunk_is_forgotten() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
BEGIN
  DELETE FROM text_chunks_fts USING gone WHERE text_chunks_fts.id = gone.id;
  RETURN NULL;
END
$$;

CREATE TRIGGER chunk_is_forgotten AFTER DELETE ON text_chunks
REFERENCING OLD TABLE AS gone FOR EACH STATEMENT
EXECUTE FUNCTION chunk_is_forgotten();
