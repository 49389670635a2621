-- A full-text query as a tsquery, for SQL by hand: words @@ search_query('"shells" OR "missil" *').
CREATE FUNCTION search_query(text) RETURNS tsquery
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS 'SELECT query FROM search_asked($1)'
