SELECT said.claim_id, said.stance, said.source_id, max(said.attribution_id) AS latest_id
-- Of the view standings only what is asked here: with the party, the article and its day of
-- every saying on these claims this took half of the page of a source.
FROM (
  SELECT merged.canonical_id AS claim_id,
    attribution.stance,
    speaker.canonical_id AS source_id,
    attribution.id AS attribution_id
  FROM claims AS merged
  JOIN current_attributions AS attribution ON attribution.claim_id = merged.id
    AND attribution.stance = 'denies'
  JOIN sources AS speaker ON speaker.id = attribution.source_id
  WHERE merged.canonical_id IN (:asserted)
  UNION ALL
  SELECT merged.canonical_id,
    attribution.stance,
    speaker.canonical_id,
    attribution.id
  FROM claims AS merged
  JOIN current_attributions AS attribution ON attribution.claim_id = merged.id
    AND attribution.stance = 'asserts'
  JOIN sources AS speaker ON speaker.id = attribution.source_id
  WHERE merged.canonical_id IN (:denied)
) AS said
WHERE said.source_id <> :source
GROUP BY said.claim_id, said.stance, said.source_id
ORDER BY said.claim_id, said.source_id, said.stance
{page}
