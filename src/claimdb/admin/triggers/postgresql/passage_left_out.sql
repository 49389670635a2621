-- Rule 12: words may be left out, with a reason, and what stands beside them too.
CREATE TRIGGER passage_left_out BEFORE INSERT ON passages FOR EACH ROW
WHEN (CASE
    WHEN NEW.exact IS NULL
    THEN coalesce(trim(NEW.withheld_reason), '') = '' OR NEW.prefix <> '' OR NEW.suffix <> ''
    ELSE NEW.withheld_reason IS NOT NULL
  END)
EXECUTE FUNCTION claimdb_refuse(
  'passages: give the words, or why they are left out and nothing beside');
