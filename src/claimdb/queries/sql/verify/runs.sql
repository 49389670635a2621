-- title: every run came to its end
-- rule: 6
-- notice: yes
-- remedy: it was interrupted; give the same command again
SELECT 'runs' AS table_name, id AS row_id, NULL AS public_id,
  name || ', started by ' || started_by || ' at ' || started_at || ', did not end' AS problem
FROM runs
WHERE finished_at IS NULL
