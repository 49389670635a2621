-- A new claim is its own canonical row until a judgement or a copy says otherwise.
CREATE FUNCTION claim_stands_for_itself() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
BEGIN
  NEW.canonical_id := NEW.id;
  RETURN NEW;
END
$$;

CREATE TRIGGER claim_stands_for_itself BEFORE INSERT ON claims FOR EACH ROW
WHEN (NEW.canonical_id IS NULL)
EXECUTE FUNCTION claim_stands_for_itself();
