-- The words of a text and their places, as claimdb searches them; never NULL, never an error.
-- Places count from 1. They end at 16,383, so that a text of more than 32,000 code points keeps
-- none and a phrase is sought in the text itself; of one behind 200,000 only these are indexed,
-- since a tsvector ends at 1 MB. Windows of article text are shorter than either.
CREATE FUNCTION search_words(text) RETURNS tsvector
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE AS $$
DECLARE
  folded text := coalesce(search_folded(left($1, 200000)), '');
  size integer := length(folded);
BEGIN
  -- PostgreSQL's own parser is twice as fast as what follows. But it knows letters beyond
  -- ASCII by the server's locale, reads 1e5kg as a number and a unit, and passes over words
  -- of more than 2,046 bytes.
  IF size = octet_length(folded) AND size <= 32000 AND folded !~ '[0-9]e[0-9]+[a-z]'
    AND (size <= 250 OR folded !~ '[^ ]{251}')
  THEN
    RETURN to_tsvector('pg_catalog.simple', folded);
  ELSIF size <= 32000 THEN
    RETURN (
      SELECT coalesce(string_agg('''' || search_word(word) || ''':' || place, ' '), '')
      FROM unnest(array_remove(string_to_array(folded, ' '), ''))
        WITH ORDINALITY AS placed (word, place)
    )::tsvector;
  END IF;
  RETURN (
    SELECT coalesce(array_to_tsvector(array_agg(DISTINCT search_word(word))), '')
    FROM unnest(array_remove(string_to_array(folded, ' '), '')) AS word
  );
END
$$
