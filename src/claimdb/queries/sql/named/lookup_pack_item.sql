-- title: What an item of a pack became
-- description: The row that the item of that name became in each pack, by the latest import.
-- hidden: yes
-- param item text: Item of a pack, such as sources/kirby
-- param pack text: Name of the pack; empty for any
-- column origin: The input, pack:NAME
-- column entity_id: Public identifier of the row
WITH RECURSIVE pack (origin) AS (
  SELECT min(origin) FROM imports WHERE origin >= 'pack:' AND origin < 'pack;'
  UNION ALL
  SELECT (SELECT min(imports.origin) FROM imports
    WHERE imports.origin > pack.origin AND imports.origin < 'pack;')
  FROM pack WHERE pack.origin IS NOT NULL
)
SELECT pack.origin,
  (SELECT imports.entity_id FROM imports
    WHERE imports.origin = pack.origin AND imports.item = :item
      AND imports.entity_id IS NOT NULL
    ORDER BY imports.id DESC LIMIT 1) AS entity_id
FROM pack
WHERE pack.origin IS NOT NULL AND (:pack = '' OR pack.origin = 'pack:' || :pack)
ORDER BY pack.origin
