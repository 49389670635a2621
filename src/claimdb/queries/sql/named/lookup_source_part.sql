-- title: Named sources by part of a name
-- description: Named sources with a name or alias in which the given words stand.
-- hidden: yes
-- param key text: Part of the name, folded
-- column id: The canonical source
-- column name: The name or alias that fits
SELECT source.canonical_id AS id, source.name
FROM sources AS source
WHERE instr(source.name_key, :key) > 0 AND source.is_named = 1
UNION
SELECT source.canonical_id AS id, alias.name
FROM source_aliases AS alias
JOIN sources AS source ON source.id = alias.source_id
WHERE instr(alias.name_key, :key) > 0 AND source.is_named = 1
ORDER BY id, name
{page}
