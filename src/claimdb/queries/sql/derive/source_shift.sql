-- title: Move the tallies of sources by what changed
-- description: source_shift holds what the positions of the scope added up to before (sign -1) and add up to now (sign 1). A first or last saying that may be gone is looked for among all positions of its source.
UPDATE source_tallies SET
  attributions = source_tallies.attributions + moved.attributions,
  asserts = source_tallies.asserts + moved.asserts,
  denies = source_tallies.denies + moved.denies,
  questions = source_tallies.questions + moved.questions,
  declines = source_tallies.declines + moved.declines,
  relays = source_tallies.relays + moved.relays,
  claims_asserted = source_tallies.claims_asserted + moved.claims_asserted,
  claims_denied = source_tallies.claims_denied + moved.claims_denied,
  first_said = CASE
    WHEN source_tallies.first_said IS NULL OR moved.first_now <= source_tallies.first_said
      THEN moved.first_now
    WHEN moved.first_before > source_tallies.first_said OR moved.first_before IS NULL
      THEN source_tallies.first_said
    ELSE (SELECT min(position.first_said) FROM position_tallies AS position
      WHERE position.source_id = source_tallies.source_id AND position.stance <> 'relays')
  END,
  last_said = CASE
    WHEN source_tallies.last_said IS NULL OR moved.last_now >= source_tallies.last_said
      THEN moved.last_now
    WHEN moved.last_before < source_tallies.last_said OR moved.last_before IS NULL
      THEN source_tallies.last_said
    ELSE (SELECT max(position.last_said) FROM position_tallies AS position
      WHERE position.source_id = source_tallies.source_id AND position.stance <> 'relays')
  END
FROM (
  SELECT source_id,
    sum(sign * attributions) AS attributions,
    sum(sign * asserts) AS asserts,
    sum(sign * denies) AS denies,
    sum(sign * questions) AS questions,
    sum(sign * declines) AS declines,
    sum(sign * relays) AS relays,
    sum(sign * claims_asserted) AS claims_asserted,
    sum(sign * claims_denied) AS claims_denied,
    min(CASE WHEN sign = -1 THEN first_said END) AS first_before,
    min(CASE WHEN sign = 1 THEN first_said END) AS first_now,
    max(CASE WHEN sign = -1 THEN last_said END) AS last_before,
    max(CASE WHEN sign = 1 THEN last_said END) AS last_now
  FROM source_shift
  GROUP BY source_id
) AS moved
WHERE moved.source_id = source_tallies.source_id
  AND (moved.attributions <> 0 OR moved.asserts <> 0 OR moved.denies <> 0
    OR moved.questions <> 0 OR moved.declines <> 0 OR moved.relays <> 0
    OR moved.claims_asserted <> 0 OR moved.claims_denied <> 0
    OR moved.first_before IS NOT moved.first_now OR moved.last_before IS NOT moved.last_now)
