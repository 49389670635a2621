-- title: What packs have loaded
-- description: The row that each item of each pack became, in the order of loading; the last counts.
-- hidden: yes
-- column pack: Name of the pack
-- column item: Stable key, such as sources/kirby
-- column outcome: What became of it
-- column entity_id: Public identifier or number of the row
SELECT substr(origin, 6) AS pack, item, outcome, entity_id
FROM imports
WHERE origin >= 'pack:' AND origin < 'pack;' AND item <> '' AND entity_id IS NOT NULL
ORDER BY id
