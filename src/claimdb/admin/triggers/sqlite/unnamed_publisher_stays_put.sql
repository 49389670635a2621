-- Rule 5 again, where an article's publisher is edited.
CREATE TRIGGER unnamed_publisher_stays_put AFTER UPDATE OF publisher_id ON articles
WHEN NEW.publisher_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'articles: an unnamed publisher belongs to another article')
  FROM sources AS source
  WHERE source.id = NEW.publisher_id
    AND source.is_named = 0
    AND source.article_id <> NEW.id;
END
