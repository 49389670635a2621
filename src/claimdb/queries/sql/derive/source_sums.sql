-- title: Add up positions by source
-- description: One row per source of summed_positions, which are rows of position_tallies.
SELECT position.source_id,
  sum(position.attributions) AS attributions,
  sum(CASE WHEN position.stance = 'asserts' THEN position.attributions ELSE 0 END) AS asserts,
  sum(CASE WHEN position.stance = 'denies' THEN position.attributions ELSE 0 END) AS denies,
  sum(CASE WHEN position.stance = 'questions' THEN position.attributions ELSE 0 END) AS questions,
  sum(CASE WHEN position.stance = 'declines' THEN position.attributions ELSE 0 END) AS declines,
  sum(CASE WHEN position.stance = 'relays' THEN position.attributions ELSE 0 END) AS relays,
  count(DISTINCT CASE WHEN position.stance = 'asserts' THEN position.claim_id END)
    AS claims_asserted,
  count(DISTINCT CASE WHEN position.stance = 'denies' THEN position.claim_id END)
    AS claims_denied,
  min(CASE WHEN position.stance <> 'relays' THEN position.first_said END) AS first_said,
  max(CASE WHEN position.stance <> 'relays' THEN position.last_said END) AS last_said
FROM summed_positions AS position
GROUP BY position.source_id
