-- A new article is its own root row until a judgement or a copy says otherwise.
CREATE FUNCTION article_stands_for_itself() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
BEGIN
  NEW.root_id := NEW.id;
  RETURN NEW;
END
$$;

CREATE TRIGGER article_stands_for_itself BEFORE INSERT ON articles FOR EACH ROW
WHEN (NEW.root_id IS NULL)
EXECUTE FUNCTION article_stands_for_itself();
