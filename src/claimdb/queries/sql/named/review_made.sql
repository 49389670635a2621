-- title: Whether a program has made any attribution
-- description: One of those that runs of a program have made, if there is any; of others all attributions would be looked through for nothing.
-- hidden: yes
-- param extractor text: Name of the program, or name/version
-- table: id
-- column id: Row number of an attribution
SELECT attribution.id
FROM runs AS made
-- CROSS JOIN: SQLite would begin with all attributions.
CROSS JOIN attributions AS attribution
WHERE attribution.run_id = made.id
  AND (replace(made.name, 'extractor ', '') = :extractor
    OR replace(made.name, 'extractor ', '') || '/' || made.version = :extractor)
LIMIT 1
