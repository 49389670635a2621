-- title: Named sources by name
-- description: Named sources whose name or alias is the given one but for case, accents and titles.
-- hidden: yes
-- param key text: The name, folded
-- column id: The canonical source
-- column name: The name or alias that fits
SELECT source.canonical_id AS id, source.name
FROM sources AS source
WHERE source.name_key = :key AND source.is_named = 1
UNION
SELECT source.canonical_id AS id, alias.name
FROM source_aliases AS alias
JOIN sources AS source ON source.id = alias.source_id
WHERE alias.name_key = :key AND source.is_named = 1
ORDER BY id, name
