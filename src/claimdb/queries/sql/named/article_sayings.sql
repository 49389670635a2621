-- title: Attributions of an article in the order of its text
-- description: What counts in the article's revisions, latest revision first, by where its first passage stands.
-- hidden: yes
-- param article article: The article
-- column attribution_id: The attribution
-- column revision: Number of the revision
-- column start_offset: Where its first words stand
SELECT attribution.id AS attribution_id,
  revision.number AS revision,
  min(passage.start_offset) AS start_offset
FROM revisions AS revision
JOIN current_attributions AS attribution ON attribution.revision_id = revision.id
LEFT JOIN attribution_passages AS proof ON proof.attribution_id = attribution.id
LEFT JOIN passages AS passage ON passage.id = proof.passage_id
WHERE revision.article_id = :article
GROUP BY attribution.id, revision.number
ORDER BY revision DESC, start_offset NULLS FIRST, attribution_id
{page}
