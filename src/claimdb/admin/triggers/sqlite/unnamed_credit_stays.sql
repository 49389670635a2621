-- Rule 5: an unnamed source is credited in its own article only.
CREATE TRIGGER unnamed_credit_stays AFTER INSERT ON article_credits
BEGIN
  SELECT RAISE(ABORT, 'article_credits: an unnamed source belongs to another article')
  FROM sources AS source
  WHERE source.id = NEW.source_id
    AND source.is_named = 0
    AND source.article_id <> NEW.article_id;
END
