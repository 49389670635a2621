-- An instant as SQLite stores it and as every surface shows it: 2024-06-18T09:30:00Z.
-- What no surface could show, infinity and years before Christ, stays recognisable.
CREATE FUNCTION instant_text(timestamp with time zone) RETURNS text
LANGUAGE sql STABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE WHEN isfinite($1) AND $1 >= '0001-01-01 00:00:00+00'
    THEN to_char($1 AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') ELSE $1::text END
$$
