-- Makes the search table of 'claims', 'passages' or 'text_chunks' say what the rows say, and
-- returns how many rows of it were missing, had other words, or belonged to nothing.
CREATE FUNCTION search_filled(text) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
  filled bigint;
  removed bigint;
BEGIN
  EXECUTE format(
    'INSERT INTO %1$I AS known (id, words) SELECT id, search_words(%3$I) FROM %2$I'
    ' ON CONFLICT (id) DO UPDATE SET words = EXCLUDED.words WHERE known.words <> EXCLUDED.words',
    $1 || '_fts',
    CASE $1 WHEN 'text_chunks' THEN 'chunk_texts' ELSE $1 END,
    CASE $1 WHEN 'text_chunks' THEN 'text' WHEN 'claims' THEN 'statement' ELSE 'exact' END);
  GET DIAGNOSTICS filled = ROW_COUNT;
  EXECUTE format('DELETE FROM %I AS known WHERE NOT EXISTS (SELECT FROM %I WHERE id = known.id)',
    $1 || '_fts', $1);
  GET DIAGNOSTICS removed = ROW_COUNT;
  RETURN filled + removed;
END
$$
