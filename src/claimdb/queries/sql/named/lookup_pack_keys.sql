-- title: Keys of packs by their beginning
-- description: Keys of sources, claims or articles in packs, for completion.
-- hidden: yes
-- param folder text: sources/, claims/ or articles/
-- param low text: The folder and the beginning of the key
-- param high text: The first item that no longer begins so
-- column key: The key
-- column remark: What it became
WITH RECURSIVE pack (origin) AS (
  SELECT min(origin) FROM imports WHERE origin >= 'pack:' AND origin < 'pack;'
  UNION ALL
  SELECT (SELECT min(imports.origin) FROM imports
    WHERE imports.origin > pack.origin AND imports.origin < 'pack;')
  FROM pack WHERE pack.origin IS NOT NULL
)
SELECT DISTINCT substr(item.item, length(:folder) + 1) AS key,
  coalesce(source.name, claim.statement, article.title, '') AS remark
FROM pack
JOIN imports AS item ON item.origin = pack.origin AND item.item >= :low AND item.item < :high
LEFT JOIN sources AS source ON source.public_id = item.entity_id
LEFT JOIN claims AS claim ON claim.public_id = item.entity_id
LEFT JOIN articles AS article ON article.public_id = item.entity_id
WHERE instr(substr(item.item, length(:folder) + 1), '/') = 0
ORDER BY key, remark
{page}
