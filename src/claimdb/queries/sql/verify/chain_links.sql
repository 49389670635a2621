-- title: chain_links is the closure of via
-- rule: 7
-- remedy: run "claimdb db rebuild", which makes derived rows anew
WITH wanted (attribution_id, depth, link_id) AS (
  -- Link 1 is via; link n + 1 is link n of via. By induction that is the closure, and it needs
  -- neither a recursion nor a table of a million rows to compare with.
  SELECT id, 1, via_id FROM attributions WHERE via_id IS NOT NULL
  UNION ALL
  SELECT attribution.id, link.depth + 1, link.link_id
  FROM attributions AS attribution
  JOIN chain_links AS link ON link.attribution_id = attribution.via_id
)
SELECT 'chain_links' AS table_name, wanted.attribution_id AS row_id, attribution.public_id,
  'link ' || wanted.depth || ' of its chain is '
    || CASE WHEN link.link_id IS NULL THEN 'missing' ELSE 'not the one that via leads to' END
    AS problem
FROM wanted
JOIN attributions AS attribution ON attribution.id = wanted.attribution_id
LEFT JOIN chain_links AS link ON link.attribution_id = wanted.attribution_id
  AND link.depth = wanted.depth
WHERE link.link_id IS NULL OR link.link_id <> wanted.link_id
UNION ALL
SELECT 'chain_links', link.attribution_id, attribution.public_id,
  'link ' || link.depth || ' leads where via does not'
FROM chain_links AS link
LEFT JOIN attributions AS attribution ON attribution.id = link.attribution_id
LEFT JOIN chain_links AS above ON above.attribution_id = attribution.via_id
  AND above.depth = link.depth - 1
WHERE attribution.via_id IS NULL OR link.depth < 1 OR (link.depth > 1 AND above.link_id IS NULL)
