-- Search is kept in step with edits. Of the statement only: canonical_id moves often.
CREATE FUNCTION claim_is_searchable_anew() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
BEGIN
  INSERT INTO claims_fts (id, words) VALUES (NEW.id, search_words(NEW.statement))
  ON CONFLICT (id) DO UPDATE SET words = EXCLUDED.words;
  RETURN NULL;
END
$$;

CREATE TRIGGER claim_is_searchable_anew AFTER UPDATE OF statement ON claims FOR EACH ROW
WHEN (OLD.statement IS DISTINCT FROM NEW.statement)
EXECUTE FUNCTION claim_is_searchable_anew();
