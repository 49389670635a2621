-- A new claim is its own canonical row until a judgement or a copy says otherwise.
CREATE TRIGGER claim_stands_for_itself AFTER INSERT ON claims WHEN NEW.canonical_id IS NULL
BEGIN
  UPDATE claims SET canonical_id = NEW.id WHERE id = NEW.id;
END
