-- Search is kept in step with edits. Of the statement only: FTS5 wants the old words and
-- indexes the new ones, twice the cost of a whole new claim, and canonical_id moves often.
CREATE TRIGGER claim_is_searchable_anew AFTER UPDATE OF statement ON claims
WHEN OLD.statement IS NOT NEW.statement
BEGIN
  INSERT INTO claims_fts (claims_fts, rowid, statement) VALUES ('delete', OLD.id, OLD.statement);
  INSERT INTO claims_fts (rowid, statement) VALUES (NEW.id, NEW.statement);
END
