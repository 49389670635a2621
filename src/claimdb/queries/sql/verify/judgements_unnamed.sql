-- title: only a person says who an unnamed source is
-- rule: 5
-- remedy: take it back with "claimdb judge undo", or judge the pair yourself
SELECT 'judgements' AS table_name, judgement.id AS row_id, source.public_id,
  'a program judged the unnamed source "' || source.name || '" to be somebody' AS problem
FROM judgements AS judgement
JOIN sources AS source
  ON source.id IN (judgement.left_source_id, judgement.right_source_id) AND source.is_named = 0
WHERE judgement.judgement = 'same' AND judgement.created_by IS NULL
  AND judgement.undoes_id IS NULL
  AND NOT EXISTS (SELECT 1 FROM judgements AS undoing WHERE undoing.undoes_id = judgement.id)
