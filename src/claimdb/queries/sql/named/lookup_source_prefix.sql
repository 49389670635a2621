-- title: Named sources by the beginning of a name
-- description: Named sources with a name or alias that begins as given.
-- hidden: yes
-- param key text: Beginning of the name, folded
-- param after text: The first key that no longer begins so
-- column id: The canonical source
-- column name: The name or alias that fits
SELECT source.canonical_id AS id, source.name
FROM sources AS source
WHERE source.name_key >= :key AND source.name_key < :after AND source.is_named = 1
UNION
SELECT source.canonical_id AS id, alias.name
FROM source_aliases AS alias
JOIN sources AS source ON source.id = alias.source_id
WHERE alias.name_key >= :key AND alias.name_key < :after AND source.is_named = 1
ORDER BY id, name
{page}
