-- title: Names that a misspelt name may mean
-- description: Names and aliases of named sources in which a word begins with the given letter.
-- hidden: yes
-- param first text: First letter, after a space
-- param most int = 5000: How many to look at
-- column name: The source's own name
-- column name_key: Name or alias, folded
SELECT name, name_key FROM (
  SELECT name, name_key FROM sources WHERE is_named = 1
  UNION ALL
  SELECT source.name, alias.name_key
  FROM source_aliases AS alias
  JOIN sources AS source ON source.id = alias.source_id
  WHERE source.is_named = 1
) AS known
WHERE instr(' ' || name_key, :first) > 0
LIMIT :most
