-- title: Names that a misspelt name may mean
-- description: Names and aliases of named sources in which a word begins with the given letter.
-- hidden: yes
-- param first text: First letter, after a space
-- param most int = 5000: How many to look at
-- column name: Name or alias
-- column name_key: The same, folded
SELECT name, name_key FROM (
  SELECT name, name_key FROM sources WHERE is_named = 1
  UNION ALL
  SELECT name, name_key FROM source_aliases
) AS known
WHERE instr(' ' || name_key, :first) > 0
LIMIT :most
