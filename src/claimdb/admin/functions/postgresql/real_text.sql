-- A real number as SQLite casts it to text: fifteen digits, always with a decimal point,
-- small ones with an exponent. A log must read the same on both engines.
CREATE FUNCTION real_text(double precision) RETURNS text
LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
  SELECT CASE
    WHEN $1 <> 0 AND abs($1) NOT BETWEEN 0.0001 AND 999999999999999
    THEN regexp_replace(regexp_replace(
      trim(to_char($1::numeric, '9.99999999999999EEEE')), '0+e', 'e'), '\.e', '.0e')
    WHEN $1::numeric::text LIKE '%.%' THEN $1::numeric::text
    ELSE $1::numeric::text || '.0'
  END
$$
