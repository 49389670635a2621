-- Search over article text is kept in step: new windows are indexed. One after another, so
-- that a text of many windows is fetched and unpacked once; and of a long one, a part at a
-- time is cut up, since substr() counts all that it is given: 9 s for 6 MB, and so 2.
CREATE FUNCTION chunk_is_searchable() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
DECLARE
  one record;
  revision bigint := -1;
  whole text;
  part text;
  part_start integer;
  part_end integer;
BEGIN
  FOR one IN
    SELECT id, revision_id, start_offset, end_offset FROM fresh ORDER BY revision_id, start_offset
  LOOP
    IF one.revision_id <> revision THEN
      revision := one.revision_id;
      SELECT text || '', 0, text_length INTO whole, part_start, part_end
      FROM revisions WHERE id = revision;
      part := whole;
    END IF;
    IF one.end_offset > part_end OR part_end - part_start > 320000 THEN
      part_start := one.start_offset;
      part_end := part_start + 320000;
      part := substr(whole, part_start + 1, 320000);
    END IF;
    INSERT INTO text_chunks_fts (id, words)
    VALUES (one.id, search_words(
      substr(part, one.start_offset - part_start + 1, one.end_offset - one.start_offset)));
  END LOOP;
  RETURN NULL;
END
$$;

CREATE TRIGGER chunk_is_searchable AFTER INSERT ON text_chunks
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
EXECUTE FUNCTION chunk_is_searchable();
