-- A redacted text leaves its windows, and with them search, too.
CREATE FUNCTION redacted_is_forgotten() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
BEGIN
  DELETE FROM text_chunks WHERE revision_id = NEW.id;
  RETURN NULL;
END
$$;

CREATE TRIGGER redacted_is_forgotten AFTER UPDATE OF text ON revisions FOR EACH ROW
WHEN (OLD.text IS NOT NULL AND NEW.text IS NULL)
EXECUTE FUNCTION redacted_is_forgotten();
