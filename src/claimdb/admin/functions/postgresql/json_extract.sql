-- One key of a JSON object, as '$.name', as text; NULL where the text is no JSON object.
-- SQLite looks at what column_name lets through only; PostgreSQL may look at the other
-- values of changes.before too, which are plain words.
CREATE FUNCTION json_extract(text, text) RETURNS text
LANGUAGE plpgsql IMMUTABLE STRICT PARALLEL SAFE AS $$
BEGIN
  IF substr($1, 1, 1) <> '{' THEN
    RETURN NULL;
  END IF;
  RETURN $1::json ->> substr($2, 3);
EXCEPTION WHEN invalid_text_representation OR untranslatable_character THEN
  RETURN NULL;
END
$$
