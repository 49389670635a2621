-- title: a denial row belongs to an attribution that denies, and every one that denies has its row
-- rule: 1
-- remedy: record the denial again with "claimdb supersede", saying its kind and scope
SELECT 'attributions' AS table_name, attribution.id AS row_id, attribution.public_id,
  'it denies and has no denial row' AS problem
FROM attributions AS attribution
WHERE attribution.stance = 'denies'
  AND NOT EXISTS (SELECT 1 FROM denials AS denial WHERE denial.attribution_id = attribution.id)
UNION ALL
SELECT 'denials', denial.attribution_id, attribution.public_id,
  'its attribution ' || coalesce(attribution.stance, 'is missing') || ', and does not deny'
FROM denials AS denial
LEFT JOIN attributions AS attribution ON attribution.id = denial.attribution_id
WHERE attribution.id IS NULL OR attribution.stance <> 'denies'
