-- title: a judgement takes back one on the same pair, and no program takes back a person's
-- rule: 5
-- remedy: judge the pair anew with "claimdb judge"
SELECT 'judgements' AS table_name, judgement.id AS row_id, NULL AS public_id,
  CASE WHEN undone.created_by IS NOT NULL AND judgement.created_by IS NULL
    THEN 'a program takes back judgement ' || undone.id || ', which is a person''s'
    ELSE 'it takes back judgement ' || undone.id || ', which is on another pair' END AS problem
FROM judgements AS judgement
JOIN judgements AS undone ON undone.id = judgement.undoes_id
WHERE (undone.created_by IS NOT NULL AND judgement.created_by IS NULL)
  OR coalesce(undone.left_source_id, 0) <> coalesce(judgement.left_source_id, 0)
  OR coalesce(undone.right_source_id, 0) <> coalesce(judgement.right_source_id, 0)
  OR coalesce(undone.left_claim_id, 0) <> coalesce(judgement.left_claim_id, 0)
  OR coalesce(undone.right_claim_id, 0) <> coalesce(judgement.right_claim_id, 0)
