-- title: The chains above attributions
-- description: Through whom the given attributions are known, nearest first, without the publisher.
-- hidden: yes
-- param ids list: Attributions
-- column attribution_id: The attribution that is known
-- column link_id: The attribution through which it is known
SELECT link.attribution_id, link.link_id
FROM chain_links AS link
WHERE link.attribution_id IN (:ids)
ORDER BY link.attribution_id, link.depth
