-- A new article is its own root row until a judgement or a copy says otherwise.
CREATE TRIGGER article_stands_for_itself AFTER INSERT ON articles WHEN NEW.root_id IS NULL
BEGIN
  UPDATE articles SET root_id = NEW.id WHERE id = NEW.id;
END
