-- Rule 12: a text may be left out, with a reason, a name and a time; one that is there
-- is not also left out. A length that no text can have would let any passage in.
CREATE TRIGGER revision_left_out BEFORE INSERT ON revisions FOR EACH ROW
WHEN (NEW.text_length < 0 OR CASE
    WHEN NEW.text IS NULL
    THEN coalesce(trim(NEW.withheld_reason), '') = ''
      OR coalesce(trim(NEW.withheld_by), '') = ''
      OR NEW.withheld_at IS NULL
    ELSE num_nonnulls(NEW.withheld_reason, NEW.withheld_by, NEW.withheld_at) > 0
  END)
EXECUTE FUNCTION claimdb_refuse(
  'revisions: give the text, or why, by whom and when it is left out');
