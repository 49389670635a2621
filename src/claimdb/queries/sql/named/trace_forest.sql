-- title: Chains around some attributions
-- description: The attributions asked for, those through which they are known, and, if wanted, those known through them.
-- hidden: yes
-- param ids list: Attributions
-- param below int = 1: 1 to include what is known through them
-- column id: The attribution
-- column via_id: The attribution through which it is known
-- column article_id: The article
-- column claim_id: The canonical claim
-- column source_id: The canonical source
-- column is_outlet: 1 where that is an outlet
-- column is_named: 0 where it has no name
-- column own_voice: 1 where the publisher says it itself
-- column publisher_id: The canonical source that published the article
-- column earliest: Earliest possible time of publication
-- column latest: Latest possible time of publication
SELECT attribution.id, attribution.via_id, revision.article_id,
  (SELECT claim.canonical_id FROM claims AS claim WHERE claim.id = attribution.claim_id)
    AS claim_id,
  source.canonical_id AS source_id,
  (SELECT CASE WHEN canonical.kind = 'outlet' THEN 1 ELSE 0 END FROM sources AS canonical
    WHERE canonical.id = source.canonical_id) AS is_outlet,
  (SELECT canonical.is_named FROM sources AS canonical
    WHERE canonical.id = source.canonical_id) AS is_named,
  attribution.own_voice,
  (SELECT printer.canonical_id FROM sources AS printer WHERE printer.id = article.publisher_id)
    AS publisher_id,
  article.published_earliest AS earliest,
  article.published_latest AS latest
FROM attributions AS attribution
JOIN revisions AS revision ON revision.id = attribution.revision_id
JOIN articles AS article ON article.id = revision.article_id
JOIN sources AS source ON source.id = attribution.source_id
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
