-- Aliases, and names of sources judged the same.
SELECT name, kind FROM source_aliases
WHERE source_id IN (SELECT id FROM sources WHERE canonical_id = :source)
UNION
SELECT name, 'merged' FROM sources WHERE canonical_id = :source AND id <> :source
ORDER BY kind, name
LIMIT :limit OFFSET :offset;
