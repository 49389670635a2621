-- title: What outlets printed on some claims
-- description: The attributions that count on these claims in articles that these outlets published, the latest recorded first.
-- hidden: yes
-- param claims list: Canonical claims
-- param outlets list: Canonical sources
-- column id: The attribution
SELECT attribution.id
FROM claims AS merged
JOIN current_attributions AS attribution ON attribution.claim_id = merged.id
JOIN revisions AS revision ON revision.id = attribution.revision_id
JOIN articles AS article ON article.id = revision.article_id
WHERE merged.canonical_id IN (:claims)
  AND article.publisher_id IN
    (SELECT printer.id FROM sources AS printer WHERE printer.canonical_id IN (:outlets))
ORDER BY attribution.id DESC
{page}
