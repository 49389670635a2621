-- A full-text query, in what `claimdb search` uses of FTS5's language: "words", "a phrase",
-- "beginn" *, ^ "the first words", AND, OR, NOT, brackets; side by side, all must occur.
--   query     what is asked, as a tsquery
--   loose     what every row matches that is to be found: phrases as words, for the index
--   certain   what no other row matches, whatever places its vector has forgotten
--   by_text   1 where no vector tells: words that must stand first, and beginnings of more
--             letters than search_word keeps
--   terms     what is wanted, term by term, for the score
--   needles   each term as it stands in a folded text; skeleton: how they belong together
CREATE FUNCTION search_asked(text) RETURNS TABLE (
  query tsquery, loose tsquery, certain tsquery, by_text integer, terms tsquery[],
  needles text[], skeleton tsquery)
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE ROWS 1 AS $$
DECLARE
  nowhere CONSTANT text := ''' ''';  -- a word that no text has
  token text[];
  words text[];
  label text;  -- T0001 and so on stand for the terms at first; no folded word has a capital
  phrase text;
  together text;
  wanted boolean;
  labels text[] := '{}';
  phrases text[] := '{}';
  shape text := '';
  exact text;
  most text;
  least text;
BEGIN
  needles := '{}';
  FOR token IN
    SELECT regexp_matches($1, '([()])|(\^?)\s*("(?:[^"]|"")*"|[^\s"()^*]+)\s*(\*?)', 'g')
  LOOP
    words := array_remove(string_to_array(search_folded(token[3]), ' '), '');
    IF token[1] IS NOT NULL THEN
      shape := shape || token[1] || ' ';
    ELSIF token[3] IN ('AND', 'OR', 'NOT') THEN
      shape := shape || CASE token[3] WHEN 'AND' THEN '& ' WHEN 'OR' THEN '| ' ELSE '& !' END;
    ELSIF words = '{}' THEN
      shape := shape || '~ ';
    ELSE
      label := 'T' || lpad((cardinality(labels) + 1)::text, 4, '0');
      phrase := (SELECT string_agg('''' || CASE
          WHEN token[4] = '*' AND place = cardinality(words) THEN left(word, 250)
          ELSE search_word(word) END || '''', ' <-> ' ORDER BY place)
        FROM unnest(words) WITH ORDINALITY AS one (word, place));
      labels := labels || label;
      phrases := phrases || (phrase || CASE WHEN token[4] = '*' THEN ':*' ELSE '' END);
      needles := needles || concat(token[2], ' ', array_to_string(words, ' '),
        CASE WHEN token[4] = '*' THEN '' ELSE ' ' END);
      shape := shape || label || ' ';
    END IF;
  END LOOP;
  -- A term without letters asks for nothing beside others, and is found nowhere by itself.
  shape := regexp_replace(shape, '~ +(?=[T(~])', '', 'g');
  shape := replace(regexp_replace(shape, '([0-9)]) +~', '\1', 'g'), '~', 'T0000');
  shape := regexp_replace(shape, '([0-9)]) +(?=[T(])', '\1 & ', 'g');
  shape := coalesce(nullif(shape, ''), 'T0000');
  skeleton := shape::tsquery;
  exact := replace(shape, 'T0000', nowhere);
  most := exact;
  least := exact;
  terms := '{}';
  by_text := 0;
  FOR number IN 1 .. cardinality(labels) LOOP
    label := labels[number];
    phrase := '(' || phrases[number] || ')';
    together := replace(phrase, '<->', '&');
    -- querytree() gives what is left of a tsquery without its negated parts.
    wanted := strpos(querytree(skeleton), label) > 0;
    exact := replace(exact, label, phrase);
    IF needles[number] LIKE '^%' OR needles[number] ~ '[^ ]{251}$' THEN
      by_text := 1;
      most := replace(most, label, CASE WHEN wanted THEN together ELSE nowhere END);
      least := replace(least, label, CASE WHEN wanted THEN nowhere ELSE together END);
    ELSE
      most := replace(most, label, CASE WHEN wanted THEN together
        WHEN together = phrase THEN phrase ELSE nowhere END);
      least := replace(least, label, CASE WHEN wanted THEN phrase ELSE together END);
    END IF;
    IF wanted THEN
      terms := terms || phrase::tsquery;
    END IF;
  END LOOP;
  query := exact::tsquery;
  loose := most::tsquery;
  certain := least::tsquery;
  RETURN NEXT;
END
$$
