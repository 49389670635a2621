-- Rule 5: the unnamed publisher of one article never publishes another. A new article
-- cannot have one yet, since that source names the article.
CREATE TRIGGER unnamed_publisher_stays AFTER INSERT ON articles WHEN NEW.publisher_id IS NOT NULL
BEGIN
  SELECT RAISE(ABORT, 'articles: an unnamed publisher belongs to another article')
  FROM sources AS source
  WHERE source.id = NEW.publisher_id
    AND source.is_named = 0
    AND source.article_id <> NEW.id;
END
