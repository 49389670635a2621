-- A passage proves an attribution only if both are of one revision.
-- Looked up row by row: a plan made for many rows at once is kept, and is a bad one for few.
CREATE FUNCTION attribution_passage_stands() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
BEGIN
  PERFORM FROM fresh
  WHERE (SELECT revision_id FROM attributions WHERE id = fresh.attribution_id)
    = (SELECT revision_id FROM passages WHERE id = fresh.passage_id) IS NOT TRUE;
  IF FOUND THEN
    RAISE EXCEPTION 'attribution_passages: attribution and passage are not of one revision'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER attribution_passage_stands AFTER INSERT ON attribution_passages
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
EXECUTE FUNCTION attribution_passage_stands();
