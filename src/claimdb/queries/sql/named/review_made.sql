-- title: Whether a program has made any attribution
-- description: The first of a program's runs that made one, if there is any; of other programs all attributions would be looked through for nothing.
-- hidden: yes
-- param extractor text: Name of the program, or name/version
-- table: id
-- column id: Row number of the run
SELECT made.id
FROM runs AS made
WHERE (replace(made.name, 'extractor ', '') = :extractor
    OR replace(made.name, 'extractor ', '') || '/' || made.version = :extractor)
  AND EXISTS (SELECT 1 FROM attributions AS attribution WHERE attribution.run_id = made.id)
ORDER BY made.id
LIMIT 1
