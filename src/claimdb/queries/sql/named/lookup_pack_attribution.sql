-- title: Attributions of packs by their key
-- description: The attributions whose item in a pack ends as given, latest import first.
-- hidden: yes
-- param ending text: End of the item, such as /attributions/kirby-use
-- column item: Item of the pack
-- column origin: The input, pack:NAME
-- column entity_id: Public identifier of the attribution
SELECT imports.item, imports.origin, imports.entity_id
FROM imports
WHERE imports.origin >= 'pack:' AND imports.origin < 'pack;'
  AND imports.entity_id IS NOT NULL
  AND substr(imports.item, length(imports.item) - length(:ending) + 1) = :ending
ORDER BY imports.id DESC
