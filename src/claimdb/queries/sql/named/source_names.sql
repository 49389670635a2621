-- title: Other names of a source
-- description: Aliases, and the names under which sources judged the same were recorded.
-- param source source: The source
-- column name: The other name
-- column kind: Form of the alias; merged for the name of a source judged the same
SELECT alias.name, alias.kind
FROM sources AS merged
JOIN source_aliases AS alias ON alias.source_id = merged.id
WHERE merged.canonical_id = :source
UNION
SELECT merged.name, 'merged' AS kind
FROM sources AS merged
WHERE merged.canonical_id = :source AND merged.id <> :source
ORDER BY kind, name
{page}
