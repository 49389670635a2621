-- title: Attributions with all that hangs on their chains
-- description: For the given attributions, every attribution of their chains and, where asked, those that are known through them.
-- hidden: yes
-- param ids list: Attributions
-- param below int = 1: 1 to include what is known through them
-- column id: The attribution
-- column via_id: The attribution through which it is known
-- column article_id: The article
SELECT attribution.id, attribution.via_id, revision.article_id
FROM attributions AS attribution
JOIN revisions AS revision ON revision.id = attribution.revision_id
WHERE attribution.id IN (
  SELECT asked.id FROM attributions AS asked WHERE asked.id IN (:ids)
  UNION
  SELECT link.link_id FROM chain_links AS link WHERE link.attribution_id IN (:ids)
  UNION
  SELECT link.attribution_id FROM chain_links AS link
  WHERE :below = 1 AND link.link_id IN (:ids)
)
ORDER BY revision.article_id, attribution.id
{page}
