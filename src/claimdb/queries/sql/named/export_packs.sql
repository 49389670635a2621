-- title: Packs that were loaded
-- description: Each pack with the curator who signed it last.
-- hidden: yes
-- column pack: Name of the pack
-- column curator: Who signed it
SELECT substr(import.origin, 6) AS pack, run.started_by AS curator
FROM imports AS import
JOIN runs AS run ON run.id = import.run_id
WHERE import.origin >= 'pack:' AND import.origin < 'pack;' AND import.item = ''
ORDER BY import.id
