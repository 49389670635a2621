-- title: the log tells who changed which row
-- rule: 4
-- remedy: restore a backup; the log is written by the database alone
SELECT 'changes' AS table_name, log.id AS row_id, NULL AS public_id,
  CASE WHEN trim(log.changed_by) = '' THEN 'it does not say who changed the row'
    ELSE 'it tells of row ' || log.row_id || ' of ' || log.table_name
      || ', which is not there and was not removed' END AS problem
FROM changes AS log
WHERE trim(log.changed_by) = ''
  OR (NOT EXISTS (SELECT 1 FROM changes AS removal
      WHERE removal.table_name = log.table_name AND removal.row_id = log.row_id
        AND removal.column_name = '*')
    AND NOT CASE log.table_name
      WHEN 'sources' THEN EXISTS (SELECT 1 FROM sources WHERE id = log.row_id)
      WHEN 'source_aliases' THEN EXISTS (SELECT 1 FROM source_aliases WHERE id = log.row_id)
      WHEN 'affiliations' THEN EXISTS (SELECT 1 FROM affiliations WHERE id = log.row_id)
      WHEN 'publishers' THEN EXISTS (SELECT 1 FROM publishers WHERE source_id = log.row_id)
      WHEN 'claims' THEN EXISTS (SELECT 1 FROM claims WHERE id = log.row_id)
      WHEN 'claim_subjects' THEN EXISTS (SELECT 1 FROM claim_subjects WHERE id = log.row_id)
      WHEN 'claim_relations' THEN EXISTS (SELECT 1 FROM claim_relations WHERE id = log.row_id)
      WHEN 'claim_topics' THEN EXISTS (SELECT 1 FROM claim_topics WHERE id = log.row_id)
      WHEN 'topics' THEN EXISTS (SELECT 1 FROM topics WHERE id = log.row_id)
      WHEN 'articles' THEN EXISTS (SELECT 1 FROM articles WHERE id = log.row_id)
      WHEN 'article_credits' THEN EXISTS (SELECT 1 FROM article_credits WHERE id = log.row_id)
      WHEN 'article_copies' THEN EXISTS (SELECT 1 FROM article_copies WHERE id = log.row_id)
      ELSE 1 = 0 END)
