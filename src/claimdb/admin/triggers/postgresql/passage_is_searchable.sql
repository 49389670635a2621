-- Search is kept in step: new rows are indexed, those of a whole load by one statement.
CREATE FUNCTION passage_is_searchable() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
BEGIN
  INSERT INTO passages_fts (id, words) SELECT id, search_words(exact) FROM fresh;
  RETURN NULL;
END
$$;

CREATE TRIGGER passage_is_searchable AFTER INSERT ON passages
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
EXECUTE FUNCTION passage_is_searchable();
