-- title: Names that a misspelt name may mean
-- description: Names and aliases of named sources in which a word begins with the given letter.
-- hidden: yes
-- param first text: First letter, after a space
-- param most int = 5000: How many of the names, and of the aliases, to look at
-- column name: The source's own name
-- column name_key: Name or alias, folded
SELECT known.name, known.name_key
FROM (
  SELECT * FROM (
    SELECT 1 AS place, source.id, source.name, source.name_key
    FROM sources AS source
    WHERE source.is_named = 1 AND instr(' ' || source.name_key, :first) > 0
    ORDER BY source.id
    LIMIT :most
  ) AS own
  UNION ALL
  SELECT * FROM (
    SELECT 2 AS place, alias.id, source.name, alias.name_key
    FROM source_aliases AS alias
    JOIN sources AS source ON source.id = alias.source_id
    WHERE source.is_named = 1 AND instr(' ' || alias.name_key, :first) > 0
    ORDER BY alias.id
    LIMIT :most
  ) AS other
) AS known
ORDER BY known.place, known.id
