-- title: Named sources by name
-- description: Named sources whose name or alias is the given one but for case, accents and titles.
-- hidden: yes
-- param key text: The name, folded
-- column id: The canonical source
-- column name: The name or alias that fits
-- column by_person: 1 where a person made or edited the source, 0 where a program found it
SELECT source.canonical_id AS id, source.name,
  CASE WHEN source.created_by IS NOT NULL OR source.edited_by IS NOT NULL THEN 1 ELSE 0 END AS by_person
FROM sources AS source
WHERE source.name_key = :key AND source.is_named = 1
UNION
SELECT source.canonical_id AS id, alias.name,
  CASE WHEN source.created_by IS NOT NULL OR source.edited_by IS NOT NULL THEN 1 ELSE 0 END AS by_person
FROM source_aliases AS alias
JOIN sources AS source ON source.id = alias.source_id
WHERE alias.name_key = :key AND source.is_named = 1
ORDER BY id, name
