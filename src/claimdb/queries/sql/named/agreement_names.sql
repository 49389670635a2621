-- title: Every name of every source
-- description: Canonical sources with each of their names, folded for comparing: those that were judged the same, and aliases.
-- hidden: yes
-- column source_id: Row number of the canonical source
-- column name_key: A name, folded
SELECT source.canonical_id AS source_id, source.name_key
FROM sources AS source
UNION
SELECT source.canonical_id, alias.name_key
FROM source_aliases AS alias JOIN sources AS source ON source.id = alias.source_id
ORDER BY 1, 2
