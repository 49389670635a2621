-- title: Who took a stance on a claim
-- description: The attributions on the claim with one of the stances, first said first; looked up in the first recorded ones only.
-- hidden: yes
-- param claim claim: The claim
-- param stances list: asserts, denies, questions, declines
-- param window int: How many of the first attributions to look at
-- column attribution_id: The attribution
WITH spoken (id) AS (
  SELECT attribution.id
  FROM claims AS merged
  JOIN attributions AS attribution ON attribution.claim_id = merged.id
  WHERE merged.canonical_id = :claim AND attribution.stance IN (:stances)
  ORDER BY attribution.id
  LIMIT :window
)
SELECT attribution.id AS attribution_id
FROM spoken
JOIN current_attributions AS attribution ON attribution.id = spoken.id
JOIN revisions AS revision ON revision.id = attribution.revision_id
JOIN articles AS article ON article.id = revision.article_id
WHERE attribution.stance <> 'relays'
ORDER BY coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at),
  attribution.id
{page}
