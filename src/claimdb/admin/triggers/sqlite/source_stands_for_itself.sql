-- A new source is its own canonical row until a judgement or a copy says otherwise.
CREATE TRIGGER source_stands_for_itself AFTER INSERT ON sources WHEN NEW.canonical_id IS NULL
BEGIN
  UPDATE sources SET canonical_id = NEW.id WHERE id = NEW.id;
END
