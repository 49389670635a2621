-- A new source is its own canonical row until a judgement or a copy says otherwise.
CREATE FUNCTION source_stands_for_itself() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
BEGIN
  NEW.canonical_id := NEW.id;
  RETURN NEW;
END
$$;

CREATE TRIGGER source_stands_for_itself BEFORE INSERT ON sources FOR EACH ROW
WHEN (NEW.canonical_id IS NULL)
EXECUTE FUNCTION source_stands_for_itself();
