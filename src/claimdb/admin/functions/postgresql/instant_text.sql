-- An instant as SQLite stores it and as every surface shows it: 2024-06-18T09:30:00Z.
CREATE FUNCTION instant_text(timestamp with time zone) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE
AS $$SELECT to_char($1 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"')$$
