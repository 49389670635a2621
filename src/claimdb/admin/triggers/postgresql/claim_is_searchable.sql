-- Search is kept in step: new rows are indexed, those of a whole load by one statement.
CREATE FUNCTION claim_is_searchable() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
BEGIN
  INSERT INTO claims_fts (id, words) SELECT id, search_words(statement) FROM fresh;
  RETURN NULL;
END
$$;

CREATE TRIGGER claim_is_searchable AFTER INSERT ON claims
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
EXECUTE FUNCTION claim_is_searchable();
