-- Rule 5: a judgement takes back one on the same pair, and a person's outranks a machine's.
CREATE TRIGGER judgement_undoes AFTER INSERT ON judgements WHEN NEW.undoes_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'judgements: what it takes back is about another pair')
  FROM judgements AS undone
  WHERE undone.id = NEW.undoes_id
    AND (undone.left_source_id IS NOT NEW.left_source_id
      OR undone.right_source_id IS NOT NEW.right_source_id
      OR undone.left_claim_id IS NOT NEW.left_claim_id
      OR undone.right_claim_id IS NOT NEW.right_claim_id);
  SELECT RAISE(ABORT, 'judgements: a program never takes back what a person judged')
  FROM judgements AS undone
  WHERE undone.id = NEW.undoes_id
    AND undone.created_by IS NOT NULL
    AND NEW.created_by IS NULL;
END
