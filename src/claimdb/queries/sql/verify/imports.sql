-- title: what an input became is there
-- rule: 6
-- remedy: load or ingest the input again, or restore a backup
SELECT 'imports' AS table_name, item.id AS row_id,
  CASE WHEN item.entity_id LIKE '___\_%' ESCAPE '\' THEN item.entity_id END AS public_id,
  item.origin || ' ' || item.item || ' became ' || coalesce(item.entity_id, '(nothing)') || ' of '
    || coalesce(item.entity, '(no table)') || ', which is not there' AS problem
FROM imports AS item
WHERE (item.entity IS NULL) <> (item.entity_id IS NULL)
  OR item.entity IS NOT NULL
    AND NOT CASE item.entity
      WHEN 'imports' THEN item.item = ''  -- the whole of a pack, by its name
      WHEN 'sources' THEN EXISTS (SELECT 1 FROM sources WHERE public_id = item.entity_id)
      WHEN 'articles' THEN EXISTS (SELECT 1 FROM articles WHERE public_id = item.entity_id)
      WHEN 'revisions' THEN EXISTS (SELECT 1 FROM revisions WHERE public_id = item.entity_id)
      WHEN 'claims' THEN EXISTS (SELECT 1 FROM claims WHERE public_id = item.entity_id)
      WHEN 'attributions'
      THEN EXISTS (SELECT 1 FROM attributions WHERE public_id = item.entity_id)
      WHEN 'topics' THEN EXISTS (SELECT 1 FROM topics WHERE slug = item.entity_id)
      WHEN 'affiliations'
      THEN item.entity_id IN (SELECT CAST(id AS text) FROM affiliations UNION ALL
        SELECT CAST(row_id AS text) FROM changes
        WHERE table_name = 'affiliations' AND column_name = '*')
      WHEN 'claim_relations'
      THEN item.entity_id IN (SELECT CAST(id AS text) FROM claim_relations UNION ALL
        SELECT CAST(row_id AS text) FROM changes
        WHERE table_name = 'claim_relations' AND column_name = '*')
      ELSE 1 = 0 END
