-- Rule 5: an unnamed source is credited in its own article only, also after an edit.
CREATE FUNCTION unnamed_credit_stays() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
BEGIN
  PERFORM FROM sources
  WHERE id = NEW.source_id AND is_named = 0 AND article_id <> NEW.article_id;
  IF FOUND THEN
    RAISE EXCEPTION 'article_credits: an unnamed source belongs to another article'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$$;

CREATE TRIGGER unnamed_credit_stays AFTER INSERT OR UPDATE OF article_id, source_id
ON article_credits FOR EACH ROW
EXECUTE FUNCTION unnamed_credit_stays();
