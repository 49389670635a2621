-- A full-text query, in what `claimdb search` uses of FTS5's language: "words", "a phrase",
-- "beginn" *, ^ "the first words", AND, OR, NOT, brackets; side by side, all must occur.
--   query     what is asked, as a tsquery
--   loose     what every row matches that is to be found: phrases as words, for the index
--   certain   what no other row matches, whatever places its vector has forgotten
--   by_text   1 where no vector tells: words that must stand first, and beginnings of more
--             letters than search_word keeps
--   joined    any word of a phrase: a vector that has more than 254 places of them, or none,
--             may have forgotten some (it keeps 255 of a word, and none of a long text)
--   terms     what is wanted, term by term, for the score
--   needles   each term as it stands in a folded text; skeleton: how they belong together
CREATE FUNCTION search_asked(text) RETURNS TABLE (
  query tsquery, loose tsquery, certain tsquery, by_text integer, joined tsquery, terms tsquery[],
  needles text[], skeleton tsquery)
LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE ROWS 1 AS $$
#variable_conflict use_column
DECLARE
  nowhere CONSTANT text := ''' ''';  -- a word that no text has
  token text[];
  words text[];
  label text;  -- T000001 and so on stand for the terms at first; no folded word has a capital
  phrase text;
  labels text[] := '{}';
  phrases text[] := '{}';
  shape text := '';
BEGIN
  needles := '{}';
  FOR token IN
    SELECT regexp_matches($1, '([()])|(\^?)\s*("(?:[^"]|"")*"|[^\s"()^*]+)\s*(\*?)', 'g')
  LOOP
    words := array_remove(string_to_array(search_folded(token[3]), ' '), '');
    IF token[1] IS NOT NULL THEN
      shape := shape || token[1] || ' ';
    ELSIF token[3] IN ('AND', 'OR', 'NOT') THEN
      shape := shape || CASE token[3] WHEN 'AND' THEN '& ' WHEN 'OR' THEN '| ' ELSE '& ! ' END;
    ELSIF words = '{}' THEN
      shape := shape || '~ ';
    ELSE
      label := 'T' || lpad((cardinality(labels) + 1)::text, 6, '0');
      phrase := '''' || array_to_string(words, ''' <-> ''') || '''';
      IF length(token[3]) > 250 THEN
        phrase := (SELECT string_agg('''' || CASE
            WHEN token[4] = '*' AND place = cardinality(words) THEN left(word, 250)
            ELSE search_word(word) END || '''', ' <-> ' ORDER BY place)
          FROM unnest(words) WITH ORDINALITY AS one (word, place));
      END IF;
      labels := labels || label;
      phrases := phrases || concat('(', phrase, CASE WHEN token[4] = '*' THEN ':*' END, ')');
      needles := needles || concat(token[2], ' ', array_to_string(words, ' '),
        CASE WHEN token[4] = '*' THEN '' ELSE ' ' END);
      shape := shape || label || ' ';
    END IF;
  END LOOP;
  -- A term without letters asks for nothing beside others, and is found nowhere by itself.
  shape := regexp_replace(shape, '~ +(?=[T(~])', '', 'g');
  shape := replace(regexp_replace(shape, '([0-9)]) +~', '\1', 'g'), '~', 'T000000');
  shape := regexp_replace(shape, '([0-9)]) +(?=[T(])', '\1 & ', 'g');
  shape := coalesce(nullif(shape, ''), 'T000000');
  skeleton := shape::tsquery;
  WITH kept AS (  -- querytree() leaves out what is negated
    SELECT DISTINCT (regexp_matches(querytree(skeleton), 'T\d{6}', 'g'))[1] AS label
  ),
  term AS (
    SELECT one.label, number, phrase, replace(phrase, '<->', '&') AS together,
      kept.label IS NOT NULL AS wanted,
      needle LIKE '^%' OR needle ~ '[^ ]{251}$' AS blind
    FROM unnest(labels, phrases, needles) WITH ORDINALITY AS one (label, phrase, needle, number)
    LEFT JOIN kept ON kept.label = one.label
    UNION ALL
    SELECT 'T000000', 0, nowhere, nowhere, FALSE, FALSE
  ),
  written AS (
    SELECT string_agg(coalesce(phrase, token), ' ' ORDER BY place) AS exact,
      string_agg(CASE WHEN label IS NULL THEN token WHEN wanted THEN together
        WHEN blind OR phrase <> together THEN nowhere ELSE phrase END, ' ' ORDER BY place) AS most,
      string_agg(CASE WHEN label IS NULL THEN token WHEN NOT wanted THEN together
        WHEN blind THEN nowhere ELSE phrase END, ' ' ORDER BY place) AS least
    FROM string_to_table(shape, ' ') WITH ORDINALITY AS piece (token, place)
    LEFT JOIN term ON term.label = token
  )
  SELECT exact::tsquery, most::tsquery, least::tsquery,
    (SELECT coalesce(max(blind::integer), 0) FROM term),
    (SELECT coalesce(string_agg(replace(phrase, '<->', '|'), ' | '), nowhere)::tsquery
      FROM term WHERE phrase <> together),
    (SELECT coalesce(array_agg(phrase::tsquery ORDER BY number), '{}') FROM term WHERE wanted)
  INTO query, loose, certain, by_text, joined, terms
  FROM written;
  RETURN NEXT;
END
$$
