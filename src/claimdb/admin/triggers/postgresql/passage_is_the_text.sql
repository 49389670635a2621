-- Rule 2: a passage is the revision's text between its offsets, in code points.
-- A text is fetched once for all of its passages, since 4 kB are stored compressed and out
-- of line, and read in parts, since code points are counted from where a text begins.
CREATE FUNCTION passage_is_the_text() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
DECLARE
  one record;
  revision bigint := -1;
  whole text;
  size integer;
  part text;
  first integer;
  last integer := -1;
BEGIN
  FOR one IN
    SELECT revision_id, start_offset, end_offset, exact, start_offset - length(prefix) AS before,
      end_offset + length(suffix) AS after, prefix || exact || suffix AS words
    FROM fresh ORDER BY revision_id, before
  LOOP
    IF one.revision_id <> revision THEN
      revision := one.revision_id;
      last := -1;
      SELECT text || '', text_length INTO whole, size FROM revisions WHERE id = revision;
      IF NOT FOUND THEN
        RAISE EXCEPTION 'passages: there is no such revision'
          USING ERRCODE = 'integrity_constraint_violation';
      END IF;
    END IF;
    IF one.end_offset > size THEN
      RAISE EXCEPTION 'passages: the passage ends behind the text'
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
    CONTINUE WHEN whole IS NULL OR one.exact IS NULL;
    IF one.after > last THEN
      first := greatest(one.before, 0);
      last := greatest(one.after, first + 1000);
      part := substr(whole, first + 1, last - first);
    END IF;
    IF one.before < 0 OR substr(part, one.before - first + 1, one.after - one.before) <> one.words
    THEN
      IF substr(whole, one.start_offset + 1, one.end_offset - one.start_offset) <> one.exact THEN
        RAISE EXCEPTION 'passages: exact is not the text between the offsets'
          USING ERRCODE = 'integrity_constraint_violation';
      END IF;
      RAISE EXCEPTION 'passages: prefix or suffix is not the text beside the passage'
        USING ERRCODE = 'integrity_constraint_violation';
    END IF;
  END LOOP;
  RETURN NULL;
END
$$;

CREATE TRIGGER passage_is_the_text AFTER INSERT ON passages
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
EXECUTE FUNCTION passage_is_the_text();
