-- SQLite's word for string_agg, which the shared SQL uses.
CREATE AGGREGATE group_concat(text, text) (SFUNC = concat_step, STYPE = text, PARALLEL = SAFE)
