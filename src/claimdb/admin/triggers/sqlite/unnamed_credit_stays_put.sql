-- Rule 5 again, where a credit is edited.
CREATE TRIGGER unnamed_credit_stays_put AFTER UPDATE OF article_id, source_id ON article_credits
BEGIN
  SELECT RAISE(ABORT, 'article_credits: an unnamed source belongs to another article')
  FROM sources AS source
  WHERE source.id = NEW.source_id
    AND source.is_named = 0
    AND source.article_id <> NEW.article_id;
END
