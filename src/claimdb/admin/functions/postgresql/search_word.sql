-- A folded word as it is kept and sought: whole, or where it is too long its beginning and a hash.
CREATE FUNCTION search_word(text) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$SELECT CASE WHEN length($1) > 250 THEN left($1, 250) || md5($1) ELSE $1 END$$
