-- Rule 5: a judgement takes back one on the same pair, and a person's outranks a machine's.
-- AFTER, because one statement may bring both judgements, the second one first.
CREATE FUNCTION judgement_undoes() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
DECLARE
  undone judgements;
BEGIN
  SELECT * INTO undone FROM judgements WHERE id = NEW.undoes_id;
  IF undone.left_source_id IS DISTINCT FROM NEW.left_source_id
    OR undone.right_source_id IS DISTINCT FROM NEW.right_source_id
    OR undone.left_claim_id IS DISTINCT FROM NEW.left_claim_id
    OR undone.right_claim_id IS DISTINCT FROM NEW.right_claim_id
  THEN
    RAISE EXCEPTION 'judgements: what it takes back is about another pair'
      USING ERRCODE = 'integrity_constraint_violation';
  ELSIF undone.created_by IS NOT NULL AND NEW.created_by IS NULL THEN
    RAISE EXCEPTION 'judgements: a program never takes back what a person judged'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER judgement_undoes AFTER INSERT ON judgements FOR EACH ROW
WHEN (NEW.undoes_id IS NOT NULL)
EXECUTE FUNCTION judgement_undoes();
