-- title: What became of a claim
-- description: Everything that was done to one claim, its subjects, topics and relations, oldest first.
-- hidden: yes
-- param claim claim: The claim, as it was recorded
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
  WHERE change.column_name = '*'
    AND change.table_name IN ('claim_subjects', 'claim_topics', 'claim_relations')
    AND CAST(json_extract(change.before, '$.claim_id') AS TEXT) = CAST(:claim AS TEXT)
)
SELECT told.at, told.event, told.what, told.before, told.after, told.by, told.run, told.note
FROM (
  -- An instant out of a record that was taken away is text: so must the others be, in the
  -- same form. SQLite has them so; PostgreSQL says 2024-06-18 09:30:00+00.
  SELECT replace(replace(CAST(kept.at AS TEXT), ' ', 'T'), '+00', 'Z') AS at, kept.event, kept.what,
    kept.before, kept.after, kept.by, kept.run, kept.note, kept.step, kept.place, kept.number
  FROM (
    SELECT row.recorded_at AS at, 'made' AS event, 'claim' AS what, NULL AS before,
      coalesce((SELECT change.before FROM changes AS change
        WHERE change.table_name = 'claims' AND change.row_id = row.id
          AND change.column_name = 'statement' ORDER BY change.id LIMIT 1), row.statement) AS after,
      row.created_by AS by, run.id || ' ' || run.name || ' ' || run.version AS run, NULL AS note,
      0 AS step, 1 AS place, row.id AS number
    FROM claims AS row LEFT JOIN runs AS run ON run.id = row.run_id
    WHERE row.id = :claim
    UNION ALL
    SELECT change.changed_at, 'edited', change.column_name, change.before, change.after,
      change.changed_by, NULL, NULL, 2, 2, change.id
    FROM changes AS change
    WHERE change.table_name = 'claims' AND change.row_id = :claim AND change.column_name <> '*'
      AND change.column_name NOT IN ('name_key', 'url_hash', 'identity_hash')
    UNION ALL
    SELECT part.recorded_at, 'subject added', part.role, NULL, subject.name, part.created_by,
      run.id || ' ' || run.name || ' ' || run.version, NULL, 1, 3, part.id
    FROM claim_subjects AS part LEFT JOIN runs AS run ON run.id = part.run_id
    JOIN sources AS subject ON subject.id = part.source_id
    WHERE part.claim_id = :claim
    UNION ALL
    SELECT gone.changed_at, 'subject taken away', json_extract(gone.whole, '$.role'), subject.name, NULL,
      gone.changed_by, NULL, NULL, 3, 5, gone.row_id
    FROM removed AS gone
    JOIN sources AS subject ON subject.id = CAST(json_extract(gone.whole, '$.source_id') AS BIGINT)
    WHERE gone.table_name = 'claim_subjects'
    UNION ALL
    SELECT part.recorded_at, 'topic added', 'topic', NULL, topic.name, part.created_by,
      run.id || ' ' || run.name || ' ' || run.version, NULL, 1, 6, part.id
    FROM claim_topics AS part LEFT JOIN runs AS run ON run.id = part.run_id
    JOIN topics AS topic ON topic.id = part.topic_id
    WHERE part.claim_id = :claim
    UNION ALL
    SELECT gone.changed_at, 'topic taken away', 'topic', topic.name, NULL, gone.changed_by, NULL, NULL,
      3, 8, gone.row_id
    FROM removed AS gone
    JOIN topics AS topic ON topic.id = CAST(json_extract(gone.whole, '$.topic_id') AS BIGINT)
    WHERE gone.table_name = 'claim_topics'
    UNION ALL
    SELECT part.recorded_at, 'relation added', part.kind, NULL, other.statement, part.created_by,
      run.id || ' ' || run.name || ' ' || run.version, part.note, 1, 9, part.id
    FROM claim_relations AS part LEFT JOIN runs AS run ON run.id = part.run_id
    JOIN claims AS other ON other.id = part.other_id
    WHERE part.claim_id = :claim
    UNION ALL
    SELECT part.recorded_at, 'relation added', 'what ' || part.kind || ' it', NULL, other.statement,
      part.created_by, run.id || ' ' || run.name || ' ' || run.version, part.note, 1, 10, part.id
    FROM claim_relations AS part JOIN claims AS other ON other.id = part.claim_id
    LEFT JOIN runs AS run ON run.id = part.run_id
    WHERE part.other_id = :claim
    UNION ALL
    SELECT review.reviewed_at,
      CASE review.decision WHEN 'withdrawn' THEN 'decision on a relation taken back'
        ELSE 'relation ' || review.decision END,
      'relation ' || part.id || ' ' || part.kind, NULL, other.statement, review.reviewer, NULL,
      review.reason, 2, 15, review.id
    FROM claim_relations AS part
    JOIN reviews AS review ON review.claim_relation_id = part.id
    JOIN claims AS other ON other.id = CASE WHEN part.claim_id = :claim THEN part.other_id
      ELSE part.claim_id END
    WHERE part.claim_id = :claim OR part.other_id = :claim
    UNION ALL
    SELECT gone.changed_at, 'relation taken away', json_extract(gone.whole, '$.kind'), other.statement,
      NULL, gone.changed_by, NULL, NULL, 3, 12, gone.row_id
    FROM removed AS gone
    JOIN claims AS other ON other.id = CAST(json_extract(gone.whole, '$.other_id') AS BIGINT)
    WHERE gone.table_name = 'claim_relations'
    UNION ALL
    SELECT judgement.recorded_at,
      CASE WHEN judgement.undoes_id IS NULL THEN 'judged ' || replace(judgement.judgement, '_', ' ')
        ELSE 'judgement ' || judgement.undoes_id || ' taken back' END,
      'judgement ' || judgement.id, NULL, other.statement, judgement.created_by,
      run.id || ' ' || run.name || ' ' || run.version,
      nullif(coalesce(judgement.reason, '')
        || coalesce(', ' || CAST(round(judgement.score * 100) AS INTEGER) || ' % sure', ''), ''),
      4, 13, judgement.id
    FROM judgements AS judgement
    JOIN claims AS other ON other.id = CASE WHEN judgement.left_claim_id = :claim
      THEN judgement.right_claim_id ELSE judgement.left_claim_id END
    LEFT JOIN runs AS run ON run.id = judgement.run_id
    WHERE judgement.left_claim_id = :claim OR judgement.right_claim_id = :claim
    UNION ALL
    SELECT import.recorded_at, 'read', import.origin || ' ' || import.item, NULL, import.outcome, NULL,
      run.id || ' ' || run.name || ' ' || run.version, import.reason, 5, 14, import.id
    FROM claims AS row
    JOIN imports AS import ON import.entity_id = row.public_id AND import.outcome <> 'same'
    JOIN runs AS run ON run.id = import.run_id
    WHERE row.id = :claim
  ) AS kept
  UNION ALL
  SELECT gone.recorded_at, 'subject added', json_extract(gone.whole, '$.role'), NULL, subject.name,
    gone.created_by, NULL, NULL, 1, 4, gone.row_id
  FROM removed AS gone
  JOIN sources AS subject ON subject.id = CAST(json_extract(gone.whole, '$.source_id') AS BIGINT)
  WHERE gone.table_name = 'claim_subjects'
  UNION ALL
  SELECT gone.recorded_at, 'topic added', 'topic', NULL, topic.name, gone.created_by, NULL, NULL, 1, 7,
    gone.row_id
  FROM removed AS gone
  JOIN topics AS topic ON topic.id = CAST(json_extract(gone.whole, '$.topic_id') AS BIGINT)
  WHERE gone.table_name = 'claim_topics'
  UNION ALL
  SELECT gone.recorded_at, 'relation added', json_extract(gone.whole, '$.kind'), NULL, other.statement,
    gone.created_by, NULL, NULL, 1, 11, gone.row_id
  FROM removed AS gone
  JOIN claims AS other ON other.id = CAST(json_extract(gone.whole, '$.other_id') AS BIGINT)
  WHERE gone.table_name = 'claim_relations'
) AS told
-- What happened in one second is told in the order of the parts above, and of their rows.
ORDER BY told.at, told.step, told.what, told.place, told.number
