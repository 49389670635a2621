-- title: Unnamed sources by label
-- description: Unnamed sources with the given label; each belongs to one article.
-- hidden: yes
-- param key text: The label, folded
-- column id: The canonical source
SELECT DISTINCT source.canonical_id AS id
FROM sources AS source
WHERE source.name_key = :key AND source.is_named = 0
{page}
