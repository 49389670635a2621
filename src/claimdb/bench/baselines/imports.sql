-- The latest inputs, from the end of their table.
SELECT item.origin, item.item, item.outcome, item.reason, item.entity, item.entity_id,
  item.content_hash, run.name AS program, run.id AS run, run.started_by, item.recorded_at
FROM imports AS item JOIN runs AS run ON run.id = item.run_id
ORDER BY item.id DESC
LIMIT :limit OFFSET :offset;
