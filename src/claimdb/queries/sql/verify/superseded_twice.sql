-- title: one correction replaces an attribution
-- rule: 4
-- notice: yes
-- remedy: reject one of the two with "claimdb review", or both count
SELECT 'attributions' AS table_name, newer.id AS row_id, newer.public_id,
  'it corrects ' || older.public_id || ', which ' || first.public_id || ' corrects too' AS problem
FROM attributions AS newer
JOIN attributions AS older ON older.id = newer.supersedes_id
JOIN attributions AS first ON first.supersedes_id = older.id AND first.id < newer.id
