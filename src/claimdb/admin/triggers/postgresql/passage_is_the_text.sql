-- Rule 2: a passage is the revision's text between its offsets, in code points.
-- One look at the text for all three parts of a passage, and one fetch of a text for all
-- of its passages: a text of 4 kB is stored compressed, out of line.
CREATE FUNCTION passage_is_the_text() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
DECLARE
  one record;
  revision bigint := -1;
  whole text;
  size integer;
  before integer;
BEGIN
  FOR one IN
    SELECT revision_id, start_offset, end_offset, exact, prefix, suffix
    FROM fresh ORDER BY revision_id, start_offset
  LOOP
    IF one.revision_id <> revision THEN
      revision := one.revision_id;
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
    before := one.start_offset - length(one.prefix);
    IF before < 0 OR substr(whole, before + 1,
        one.end_offset - before + length(one.suffix)) <> one.prefix || one.exact || one.suffix
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
