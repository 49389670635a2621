-- Windows of 16,000 code points, each 200 into the one before, so that a phrase at a
-- border is whole in one of them: a tsvector forgets positions past 16,383.
CREATE FUNCTION revision_is_chunked() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
BEGIN
  INSERT INTO text_chunks (revision_id, start_offset, end_offset)
  SELECT fresh.id, starts.start, least(starts.start + 16000, fresh.text_length)
  FROM fresh
  CROSS JOIN LATERAL generate_series(0, greatest(fresh.text_length - 201, 0), 15800)
    AS starts (start)
  WHERE fresh.text IS NOT NULL
  ORDER BY fresh.id, starts.start;
  RETURN NULL;
END
$$;

CREATE TRIGGER revision_is_chunked AFTER INSERT ON revisions
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
EXECUTE FUNCTION revision_is_chunked();
