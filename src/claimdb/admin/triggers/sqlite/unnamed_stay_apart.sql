-- Rule 5: only a person may judge an unnamed source to be somebody; a label never does.
CREATE TRIGGER unnamed_stay_apart AFTER INSERT ON judgements
BEGIN
  SELECT RAISE(ABORT, 'judgements: only a person may say who an unnamed source is')
  WHERE NEW.judgement = 'same' AND NEW.created_by IS NULL
    AND EXISTS (SELECT 1 FROM sources
      WHERE id IN (NEW.left_source_id, NEW.right_source_id) AND is_named = 0);
END
