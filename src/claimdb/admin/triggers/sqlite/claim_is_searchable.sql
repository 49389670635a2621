-- Search is kept in step: a new row is indexed. None is ever removed.
CREATE TRIGGER claim_is_searchable AFTER INSERT ON claims
BEGIN
  INSERT INTO claims_fts (rowid, statement) VALUES (NEW.id, NEW.statement);
END
