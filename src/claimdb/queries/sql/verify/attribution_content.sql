-- title: every attribution is proved by the words that were said
-- rule: 2
-- remedy: quote the words with "claimdb supersede", or reject the attribution with "claimdb review"
SELECT 'attributions' AS table_name, attribution.id AS row_id, attribution.public_id,
  'no passage shows what was said' AS problem
FROM attributions AS attribution
WHERE NOT EXISTS (SELECT 1 FROM attribution_passages AS proof
  WHERE proof.attribution_id = attribution.id AND proof.role = 'content')
