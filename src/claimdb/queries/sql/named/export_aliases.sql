-- title: Aliases for a pack
-- description: Every alias of every source.
-- hidden: yes
-- column source_id: The source
-- column name: The other name
-- column kind: Form of the alias
-- column language: Language tag
SELECT source_id, name, kind, language FROM source_aliases ORDER BY id
