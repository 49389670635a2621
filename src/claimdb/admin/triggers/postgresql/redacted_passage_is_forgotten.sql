-- Redacted words leave search too.
CREATE FUNCTION redacted_passage_is_forgotten() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
BEGIN
  INSERT INTO passages_fts (id, words) VALUES (NEW.id, search_words(NEW.exact))
  ON CONFLICT (id) DO UPDATE SET words = EXCLUDED.words;
  RETURN NULL;
END
$$;

CREATE TRIGGER redacted_passage_is_forgotten AFTER UPDATE OF exact ON passages FOR EACH ROW
WHEN (OLD.exact IS DISTINCT FROM NEW.exact)
EXECUTE FUNCTION redacted_passage_is_forgotten();
