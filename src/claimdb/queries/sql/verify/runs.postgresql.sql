SELECT 'runs' AS table_name, id AS row_id, NULL AS public_id,
  name || ', started by ' || started_by || ' at ' || instant_text(started_at) || ', did not end'
    AS problem
FROM runs
WHERE finished_at IS NULL
