-- Search is kept in step: new rows are indexed, those of a whole load by one statement. Each
-- text is read once: "said", and the names of those who say it, are most of what is quoted.
CREATE FUNCTION passage_is_searchable() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
BEGIN
  INSERT INTO passages_fts (id, words)
  SELECT unnest(read.ids), read.words
  FROM (SELECT array_agg(id) AS ids, search_words(exact) AS words FROM fresh GROUP BY exact)
    AS read;
  RETURN NULL;
END
$$;

CREATE TRIGGER passage_is_searchable AFTER INSERT ON passages
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
EXECUTE FUNCTION passage_is_searchable();
