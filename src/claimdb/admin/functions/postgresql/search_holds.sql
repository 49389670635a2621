-- Whether a text has what is asked, by the text itself: for words that must stand first, and
-- where a vector has forgotten places.
CREATE FUNCTION search_holds(text, text[], tsquery) RETURNS boolean
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  folded text := regexp_replace(' ' || search_folded($1) || ' ', ' +', ' ', 'g');
BEGIN
  RETURN array_to_tsvector(array(
    SELECT 'T' || lpad(number::text, 6, '0')
    FROM unnest($2) WITH ORDINALITY AS asked (needle, number)
    WHERE CASE WHEN needle LIKE '^%'
      THEN starts_with(folded, substr(needle, 2)) ELSE strpos(folded, needle) > 0 END
  )) @@ $3;
END
$$
