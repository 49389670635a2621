-- Whether a vector may have forgotten places: of a word it keeps 255, of a long text none.
CREATE FUNCTION search_crowded(tsvector) RETURNS boolean
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT EXISTS (SELECT FROM unnest($1) WHERE coalesce(cardinality(positions), 255) >= 255)
$$
