-- title: Decisions on attributions, and where they were read
-- description: Reviews and imports of the attributions of one chain, oldest first.
-- hidden: yes
-- param ids list: Attributions
-- column at: When (UTC)
-- column event: What happened
-- column what: To what
-- column before: Before
-- column after: After
-- column by: The person; empty where a program decided
-- column run: The run of a program that did it
-- column note: Why, or what to know
SELECT told.at, told.event, told.what, told.before, told.after, told.by, told.run, told.note
FROM (
  SELECT review.reviewed_at AS at, CASE review.decision
    WHEN 'withdrawn' THEN 'decision taken back' ELSE review.decision END AS event, attribution.public_id AS what,
    NULL AS before, NULL AS after, review.reviewer AS by, NULL AS run, review.reason AS note,
    1 AS place, review.id AS number
  FROM reviews AS review
  JOIN attributions AS attribution ON attribution.id = review.attribution_id
  WHERE review.attribution_id IN (:ids)
  UNION ALL
  SELECT import.recorded_at, 'read', import.origin || ' ' || import.item, NULL, import.outcome,
    NULL, run.id || ' ' || run.name || ' ' || run.version, import.reason, 2, import.id
  FROM attributions AS attribution
  JOIN imports AS import ON import.entity_id = attribution.public_id AND import.outcome <> 'same'
  JOIN runs AS run ON run.id = import.run_id
  WHERE attribution.id IN (:ids)
) AS told
ORDER BY told.at, told.place, told.number
