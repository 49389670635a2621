-- Rule 5: only a person may judge an unnamed source to be somebody; a label never does.
CREATE FUNCTION unnamed_stay_apart() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
BEGIN
  PERFORM FROM sources
  WHERE id IN (NEW.left_source_id, NEW.right_source_id) AND is_named = 0;
  IF FOUND THEN
    RAISE EXCEPTION 'judgements: only a person may say who an unnamed source is'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER unnamed_stay_apart AFTER INSERT ON judgements FOR EACH ROW
WHEN (NEW.judgement = 'same' AND NEW.created_by IS NULL AND NEW.left_source_id IS NOT NULL)
EXECUTE FUNCTION unnamed_stay_apart();
