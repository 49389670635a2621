-- title: Add up what each source has said
-- description: One row per canonical source, also of those that never speak, from the temporary table source_sums of all positions.
INSERT INTO source_tallies (source_id, attributions, asserts, denies, questions, declines,
  relays, claims_asserted, claims_denied, first_said, last_said)
SELECT source.id,
  coalesce(sums.attributions, 0), coalesce(sums.asserts, 0), coalesce(sums.denies, 0),
  coalesce(sums.questions, 0), coalesce(sums.declines, 0), coalesce(sums.relays, 0),
  coalesce(sums.claims_asserted, 0), coalesce(sums.claims_denied, 0),
  sums.first_said, sums.last_said
FROM sources AS source
LEFT JOIN source_sums AS sums ON sums.source_id = source.id
WHERE source.canonical_id = source.id
