-- title: Who took a stance on a claim
-- description: The attributions on the claim with one of the stances, first said first; looked up in a window of them, in the order of recording.
-- hidden: yes
-- param claim claim: The claim
-- param stances list: asserts, denies, questions, declines
-- param window int: How many attributions to look at
-- param skipped int = 0: How many to leave out before, in the order of recording
-- column attribution_id: The attribution
WITH spoken (id, revision_id, said_earliest) AS (
  SELECT attribution.id, attribution.revision_id, attribution.said_earliest
  FROM claims AS merged
  JOIN current_attributions AS attribution ON attribution.claim_id = merged.id
  WHERE merged.canonical_id = :claim AND attribution.stance IN (:stances)
    AND attribution.stance <> 'relays'
  ORDER BY attribution.id
  LIMIT :window OFFSET :skipped
)
SELECT spoken.id AS attribution_id
FROM spoken
JOIN revisions AS revision ON revision.id = spoken.revision_id
JOIN articles AS article ON article.id = revision.article_id
ORDER BY coalesce(spoken.said_earliest, article.published_earliest, revision.seen_at), spoken.id
{page}
