-- title: The chain above each attribution
-- description: The closure of via. An attribution is known through an older one, so that it ends.
INSERT INTO chain_links (attribution_id, depth, link_id)
WITH RECURSIVE chain (attribution_id, depth, link_id) AS (
  SELECT id, 1, via_id FROM attributions WHERE via_id < id
  UNION ALL
  SELECT chain.attribution_id, chain.depth + 1, attribution.via_id
  FROM chain
  JOIN attributions AS attribution ON attribution.id = chain.link_id
  WHERE attribution.via_id < attribution.id
)
SELECT attribution_id, depth, link_id FROM chain
