-- title: a chain stays in one revision
-- rule: 7
-- remedy: record it again through an attribution of the same article, with "claimdb supersede"
SELECT 'attributions' AS table_name, attribution.id AS row_id, attribution.public_id,
  'it is known through ' || via.public_id || ', which is of another revision' AS problem
FROM attributions AS attribution
JOIN attributions AS via ON via.id = attribution.via_id
WHERE via.revision_id <> attribution.revision_id
