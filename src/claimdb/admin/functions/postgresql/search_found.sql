-- What a full-text query finds in 'claims', 'passages' or 'text_chunks', with its score: bm25 as
-- FTS5 has it (k1 1.2, b .75), the lower the better, but that lengths are compared with what
-- is found and not with all there is. ts_rank_cd counts: each place of a term is a cover of
-- its own, and the same divided by the number of words gives that. Written out term by term,
-- since arrays of them made a row take 12 µs instead of 2; 30 terms are enough for an order.
CREATE FUNCTION search_found(text, text) RETURNS TABLE (id bigint, score double precision)
LANGUAGE plpgsql STABLE PARALLEL SAFE AS $$
DECLARE
  fts CONSTANT text := $1 || '_fts';
  rows CONSTANT text := CASE $1 WHEN 'text_chunks' THEN 'chunk_texts' ELSE $1 END;
  words CONSTANT text :=
    CASE $1 WHEN 'text_chunks' THEN 'text' WHEN 'claims' THEN 'statement' ELSE 'exact' END;
  count CONSTANT text := 'ts_rank_cd(''{1, 1, 1, 1}'', known.words, %L%s)';
  asked record;
  term tsquery;
  whole bigint;
  hits bigint := 0;
  weight double precision;
  wanted text;
  places text := 'NULL';
  scores text := '0';
BEGIN
  SELECT * INTO asked FROM search_asked($2);
  EXECUTE format('SELECT coalesce(max(id), 0) FROM %I', fts) INTO whole;
  FOR number IN 1 .. least(cardinality(asked.terms), 30) LOOP
    term := asked.terms[number];
    IF cardinality(asked.terms) > 1 THEN  -- how rare a single term is changes no order
      EXECUTE format('SELECT count(*) FROM %I WHERE words @@ $1', fts) INTO hits USING term;
    END IF;
    weight := greatest(ln(greatest(whole - hits, 0) + 0.5) - ln(hits + 0.5), 1e-6);
    places := places || format(', %s AS p%s', format(count, term, ''), number);
    scores := scores || format(
      ' - %s * p%s * 2.2 / (p%2$s + 0.3 + 0.9 * found.size / usual.size)', weight, number);
  END LOOP;
  -- Places of a phrase take 13 µs to count, and those of its words 1.
  wanted := coalesce(replace(array_to_string(asked.terms[1:30], ' | '), '<->', '|'), '');
  RETURN QUERY EXECUTE format($sql$
    WITH found AS MATERIALIZED (
      SELECT known.id, %s, %s / nullif(%s, 0) AS size
      FROM %I AS known
      WHERE known.words @@ $1
        AND CASE
          WHEN known.words @@ $2 THEN TRUE
          WHEN $3 = 1 OR ts_rank_cd('{1, 1, 1, 1}', known.words, $7) NOT BETWEEN 1 AND 254
          THEN search_holds((SELECT %I FROM %I WHERE id = known.id), $4, $5)
          ELSE known.words @@ $6
        END
    ),
    usual AS (SELECT avg(size) AS size FROM found)
    SELECT found.id, coalesce((%s)::double precision, 0) FROM found CROSS JOIN usual$sql$,
    places, format(count, wanted, ''), format(count, wanted, ', 2'), fts, words, rows, scores)
  USING asked.loose, asked.certain, asked.by_text, asked.needles, asked.skeleton, asked.query,
    asked.joined;
END
$$
