-- title: What became of a source
-- description: Everything that was done to one source, its names and its affiliations, oldest first.
-- hidden: yes
-- param source source: The source, as it was recorded
-- column at: When (UTC)
-- column event: What happened
-- column what: To what
-- column before: Before
-- column after: After
-- column by: The person; empty where a program decided
-- column run: The run of a program that did it
-- column note: Why, or what to know
WITH removed AS (
  SELECT change.table_name, change.before AS whole, change.changed_by, change.changed_at,
    change.row_id, json_extract(change.before, '$.created_by') AS created_by,
    json_extract(change.before, '$.recorded_at') AS recorded_at
  FROM changes AS change
  WHERE change.column_name = '*' AND change.table_name IN ('source_aliases', 'affiliations')
    AND CAST(json_extract(change.before, '$.source_id') AS TEXT) = CAST(:source AS TEXT)
)
SELECT told.at, told.event, told.what, told.before, told.after, told.by, told.run, told.note
FROM (
  -- An instant out of a record that was taken away is text: so must the others be, in the
  -- same form. SQLite has them so; PostgreSQL says 2024-06-18 09:30:00+00.
  SELECT replace(replace(CAST(kept.at AS TEXT), ' ', 'T'), '+00', 'Z') AS at, kept.event, kept.what,
    kept.before, kept.after, kept.by, kept.run, kept.note, kept.step, kept.place, kept.number
  FROM (
    SELECT row.recorded_at AS at, 'made' AS event, 'source' AS what, NULL AS before,
      coalesce((SELECT change.before FROM changes AS change
        WHERE change.table_name = 'sources' AND change.row_id = row.id
          AND change.column_name = 'name' ORDER BY change.id LIMIT 1), row.name) AS after,
      row.created_by AS by, run.id || ' ' || run.name || ' ' || run.version AS run, NULL AS note,
      0 AS step, 1 AS place, row.id AS number
    FROM sources AS row LEFT JOIN runs AS run ON run.id = row.run_id
    WHERE row.id = :source
    UNION ALL
    SELECT change.changed_at, 'edited', change.column_name, change.before, change.after,
      change.changed_by, NULL, NULL, 2, 2, change.id
    FROM changes AS change
    WHERE change.table_name = 'sources' AND change.row_id = :source AND change.column_name <> '*'
      AND change.column_name NOT IN ('name_key', 'url_hash', 'identity_hash')
    UNION ALL
    SELECT part.recorded_at, 'alias added', part.kind, NULL, part.name, part.created_by,
      run.id || ' ' || run.name || ' ' || run.version, NULL, 1, 3, part.id
    FROM source_aliases AS part LEFT JOIN runs AS run ON run.id = part.run_id
    WHERE part.source_id = :source
    UNION ALL
    SELECT gone.changed_at, 'alias taken away', json_extract(gone.whole, '$.kind'),
      json_extract(gone.whole, '$.name'), NULL, gone.changed_by, NULL, NULL, 3, 5, gone.row_id
    FROM removed AS gone
    WHERE gone.table_name = 'source_aliases'
    UNION ALL
    SELECT part.recorded_at, 'affiliation added', 'affiliation ' || part.id, NULL,
      replace(part.kind, '_', ' ') || ' ' || target.name, part.created_by,
      run.id || ' ' || run.name || ' ' || run.version, part.role, 1, 6, part.id
    FROM affiliations AS part LEFT JOIN runs AS run ON run.id = part.run_id
    JOIN sources AS target ON target.id = part.target_id
    WHERE part.source_id = :source
    UNION ALL
    SELECT change.changed_at, 'edited', 'affiliation ' || change.row_id || ' ' || change.column_name,
      change.before, change.after,
      change.changed_by, NULL, NULL, 2, 7, change.id
    FROM changes AS change
    WHERE change.table_name = 'affiliations'
      AND change.row_id IN (SELECT id FROM affiliations WHERE source_id = :source
        UNION SELECT row_id FROM removed WHERE table_name = 'affiliations') AND change.column_name <> '*'
      AND change.column_name NOT IN ('name_key', 'url_hash', 'identity_hash')
    UNION ALL
    SELECT review.reviewed_at,
      CASE review.decision WHEN 'withdrawn' THEN 'decision on an affiliation taken back'
        ELSE 'affiliation ' || review.decision END,
      'affiliation ' || part.id, NULL, replace(part.kind, '_', ' ') || ' ' || target.name,
      review.reviewer, NULL, review.reason, 2, 13, review.id
    FROM affiliations AS part
    JOIN reviews AS review ON review.affiliation_id = part.id
    JOIN sources AS target ON target.id = part.target_id
    WHERE part.source_id = :source
    UNION ALL
    SELECT gone.changed_at, 'affiliation taken away', 'affiliation ' || gone.row_id,
      replace(json_extract(gone.whole, '$.kind'), '_', ' ') || ' ' || target.name, NULL,
      gone.changed_by, NULL, NULL, 3, 9, gone.row_id
    FROM removed AS gone
    JOIN sources AS target ON target.id = CAST(json_extract(gone.whole, '$.target_id') AS BIGINT)
    WHERE gone.table_name = 'affiliations'
    UNION ALL
    SELECT part.recorded_at, 'publishes', 'publisher', NULL, part.domain, part.created_by,
      run.id || ' ' || run.name || ' ' || run.version, NULL, 1, 10, part.source_id
    FROM publishers AS part LEFT JOIN runs AS run ON run.id = part.run_id
    WHERE part.source_id = :source
    UNION ALL
    SELECT judgement.recorded_at,
      CASE WHEN judgement.undoes_id IS NULL THEN 'judged ' || replace(judgement.judgement, '_', ' ')
        ELSE 'judgement ' || judgement.undoes_id || ' taken back' END,
      'judgement ' || judgement.id, NULL, other.name, judgement.created_by,
      run.id || ' ' || run.name || ' ' || run.version,
      nullif(coalesce(judgement.reason, '')
        || coalesce(', ' || CAST(round(judgement.score * 100) AS INTEGER) || ' % sure', ''), ''),
      4, 11, judgement.id
    FROM judgements AS judgement
    JOIN sources AS other ON other.id = CASE WHEN judgement.left_source_id = :source
      THEN judgement.right_source_id ELSE judgement.left_source_id END
    LEFT JOIN runs AS run ON run.id = judgement.run_id
    WHERE judgement.left_source_id = :source OR judgement.right_source_id = :source
    UNION ALL
    SELECT import.recorded_at, 'read', import.origin || ' ' || import.item, NULL, import.outcome, NULL,
      run.id || ' ' || run.name || ' ' || run.version, import.reason, 5, 12, import.id
    FROM sources AS row
    JOIN imports AS import ON import.entity_id = row.public_id AND import.outcome <> 'same'
    JOIN runs AS run ON run.id = import.run_id
    WHERE row.id = :source
  ) AS kept
  UNION ALL
  SELECT gone.recorded_at, 'alias added', json_extract(gone.whole, '$.kind'), NULL,
    json_extract(gone.whole, '$.name'), gone.created_by, NULL, NULL, 1, 4, gone.row_id
  FROM removed AS gone
  WHERE gone.table_name = 'source_aliases'
  UNION ALL
  SELECT gone.recorded_at, 'affiliation added', 'affiliation ' || gone.row_id, NULL,
    replace(json_extract(gone.whole, '$.kind'), '_', ' ') || ' ' || target.name, gone.created_by,
    NULL, NULL, 1, 8, gone.row_id
  FROM removed AS gone
  JOIN sources AS target ON target.id = CAST(json_extract(gone.whole, '$.target_id') AS BIGINT)
  WHERE gone.table_name = 'affiliations'
) AS told
-- What happened in one second is told in the order of the parts above, and of their rows.
ORDER BY told.at, told.step, told.what, told.place, told.number
