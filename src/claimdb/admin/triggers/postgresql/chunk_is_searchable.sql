-- Search over article text is kept in step: new windows are indexed. One after another, so
-- that a text of many windows is fetched and unpacked once.
CREATE FUNCTION chunk_is_searchable() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
DECLARE
  one record;
  revision bigint := -1;
  whole text;
BEGIN
  FOR one IN
    SELECT id, revision_id, start_offset, end_offset FROM fresh ORDER BY revision_id, start_offset
  LOOP
    IF one.revision_id <> revision THEN
      revision := one.revision_id;
      SELECT text || '' INTO whole FROM revisions WHERE id = revision;
    END IF;
    INSERT INTO text_chunks_fts (id, words)
    VALUES (one.id, search_words(
      substr(whole, one.start_offset + 1, one.end_offset - one.start_offset)));
  END LOOP;
  RETURN NULL;
END
$$;

CREATE TRIGGER chunk_is_searchable AFTER INSERT ON text_chunks
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
EXECUTE FUNCTION chunk_is_searchable();
