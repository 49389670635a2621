-- Rule 5: the unnamed publisher of one article never publishes another. A new article
-- cannot have one yet, since that source names the article.
CREATE FUNCTION unnamed_publisher_stays() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
BEGIN
  PERFORM FROM sources
  WHERE id = NEW.publisher_id AND is_named = 0 AND article_id <> NEW.id;
  IF FOUND THEN
    RAISE EXCEPTION 'articles: an unnamed publisher belongs to another article'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER unnamed_publisher_stays AFTER INSERT OR UPDATE OF publisher_id
ON articles FOR EACH ROW
WHEN (NEW.publisher_id IS NOT NULL)
EXECUTE FUNCTION unnamed_publisher_stays();
