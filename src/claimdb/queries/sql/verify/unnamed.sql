-- title: an unnamed source belongs to one article and appears in no other
-- rule: 5
-- remedy: give the other article an unnamed source of its own with "claimdb supersede" or "claimdb edit"
SELECT 'attributions' AS table_name, attribution.id AS row_id, attribution.public_id,
  'the unnamed source "' || source.name || '" (' || source.public_id
    || ') belongs to another article' AS problem
FROM sources AS source
JOIN attributions AS attribution ON attribution.source_id = source.id
JOIN revisions AS revision ON revision.id = attribution.revision_id
WHERE source.is_named = 0 AND revision.article_id <> source.article_id
UNION ALL
SELECT 'article_credits', credit.id, source.public_id,
  'the unnamed source "' || source.name || '" belongs to another article'
FROM sources AS source
JOIN article_credits AS credit ON credit.source_id = source.id
WHERE source.is_named = 0 AND credit.article_id <> source.article_id
UNION ALL
SELECT 'articles', article.id, article.public_id,
  'its unnamed publisher "' || source.name || '" (' || source.public_id
    || ') belongs to another article'
FROM sources AS source
JOIN articles AS article ON article.publisher_id = source.id
WHERE source.is_named = 0 AND article.id <> source.article_id
