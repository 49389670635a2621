-- Search is kept in step: a new row is indexed. None is ever removed.
CREATE TRIGGER passage_is_searchable AFTER INSERT ON passages
BEGIN
  INSERT INTO passages_fts (rowid, exact) VALUES (NEW.id, NEW.exact);
END
