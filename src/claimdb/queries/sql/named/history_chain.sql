-- title: An attribution and all that it superseded or that superseded it
-- description: The rows of one chain of corrections, oldest first.
-- hidden: yes
-- param attribution int: Any attribution of the chain
-- column id: Row number
-- column public_id: Public identifier
-- column supersedes_id: The row that this one corrects
-- column at: When it was recorded (UTC)
-- column by: The person; empty where a program decided
-- column run: The run of a program that made it
-- column via: Through which attribution it is known
-- column answers: Which attribution it answers
WITH RECURSIVE back (id) AS (
  SELECT CAST(:attribution AS BIGINT)
  UNION
  SELECT attribution.supersedes_id
  FROM back JOIN attributions AS attribution ON attribution.id = back.id
  WHERE attribution.supersedes_id IS NOT NULL
),
forth (id) AS (
  SELECT id FROM back
  UNION
  SELECT newer.id FROM forth JOIN attributions AS newer ON newer.supersedes_id = forth.id
)
SELECT attribution.id, attribution.public_id, attribution.supersedes_id,
  attribution.recorded_at AS at, attribution.created_by AS by,
  run.id || ' ' || run.name || ' ' || run.version AS run,
  via.public_id AS via, answered.public_id AS answers
FROM forth
JOIN attributions AS attribution ON attribution.id = forth.id
LEFT JOIN runs AS run ON run.id = attribution.run_id
LEFT JOIN attributions AS via ON via.id = attribution.via_id
LEFT JOIN attributions AS answered ON answered.id = attribution.answers_id
ORDER BY attribution.id
