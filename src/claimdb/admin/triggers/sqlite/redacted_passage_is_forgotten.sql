-- Redacted words leave the search index too; only OLD.exact still has them.
CREATE TRIGGER redacted_passage_is_forgotten AFTER UPDATE OF exact ON passages
WHEN OLD.exact IS NOT NEW.exact
BEGIN
  INSERT INTO passages_fts (passages_fts, rowid, exact) VALUES ('delete', OLD.id, OLD.exact);
  INSERT INTO passages_fts (rowid, exact) VALUES (NEW.id, NEW.exact);
END
