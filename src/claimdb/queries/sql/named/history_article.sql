-- title: What became of an article
-- description: Everything that was done to one article: revisions, credits, copies, redactions, attributions, oldest first.
-- hidden: yes
-- param article article: The article
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
  SELECT row.recorded_at AS at, 'made' AS event, 'article' AS what, NULL AS before,
    coalesce((SELECT change.before FROM changes AS change
      WHERE change.table_name = 'articles' AND change.row_id = row.id
        AND change.column_name = 'title' ORDER BY change.id LIMIT 1), coalesce(row.title,
        row.public_id)) AS after,
    row.created_by AS by, run.id || ' ' || run.name || ' ' || run.version AS run, NULL AS note,
    0 AS step, 1 AS place, row.id AS number
  FROM articles AS row LEFT JOIN runs AS run ON run.id = row.run_id
  WHERE row.id = :article
  UNION ALL
  SELECT change.changed_at, 'edited',
    CASE change.column_name WHEN 'publisher_id' THEN 'publisher' ELSE change.column_name END,
    CASE change.column_name WHEN 'publisher_id'
      THEN (SELECT name FROM sources WHERE id = CAST(change.before AS BIGINT))
      ELSE change.before END,
    CASE change.column_name WHEN 'publisher_id'
      THEN (SELECT name FROM sources WHERE id = CAST(change.after AS BIGINT))
      ELSE change.after END,
    change.changed_by, NULL, NULL, 2, 2, change.id
  FROM changes AS change
  WHERE change.table_name = 'articles' AND change.row_id = :article AND change.column_name <> '*'
    AND change.column_name NOT IN ('name_key', 'url_hash', 'identity_hash')
  UNION ALL
  SELECT part.recorded_at, 'text seen', 'revision ' || part.number, NULL, part.public_id,
    part.created_by, run.id || ' ' || run.name || ' ' || run.version,
    part.text_length || ' characters', 1, 3, part.id
  FROM revisions AS part LEFT JOIN runs AS run ON run.id = part.run_id
  WHERE part.article_id = :article
  UNION ALL
  SELECT part.withheld_at, 'text left out', 'revision ' || part.number, part.public_id, NULL,
    part.withheld_by, NULL, part.withheld_reason, 6, 4, part.id
  FROM revisions AS part
  WHERE part.article_id = :article AND part.withheld_at IS NOT NULL
  UNION ALL
  SELECT part.recorded_at, 'credit added', replace(part.kind, '_', ' '), NULL, credited.name,
    part.created_by,
    run.id || ' ' || run.name || ' ' || run.version, part.words, 1, 5, part.id
  FROM article_credits AS part LEFT JOIN runs AS run ON run.id = part.run_id
  JOIN sources AS credited ON credited.id = part.source_id
  WHERE part.article_id = :article
  UNION ALL
  SELECT part.recorded_at, 'found to repeat', part.kind, NULL,
    coalesce(original.title, original.public_id), part.created_by,
    run.id || ' ' || run.name || ' ' || run.version, part.method, 5, 6, part.id
  FROM article_copies AS part JOIN articles AS original ON original.id = part.original_id
  LEFT JOIN runs AS run ON run.id = part.run_id
  WHERE part.article_id = :article
  UNION ALL
  SELECT part.reviewed_at,
    CASE part.decision WHEN 'withdrawn' THEN 'decision on a link taken back'
      ELSE 'link ' || part.decision END, link.kind, NULL,
    coalesce(original.title, original.public_id), part.reviewer, NULL, part.reason, 6, 9, part.id
  FROM article_copies AS link JOIN reviews AS part ON part.article_copy_id = link.id
  JOIN articles AS original ON original.id = link.original_id
  WHERE link.article_id = :article
  UNION ALL
  SELECT part.recorded_at, 'attributions added', count(*) || ' in revision ' || revision.number, NULL,
    NULL, part.created_by, run.id || ' ' || run.name || ' ' || run.version, NULL, 3, 7, min(part.id)
  FROM revisions AS revision JOIN attributions AS part ON part.revision_id = revision.id
  LEFT JOIN runs AS run ON run.id = part.run_id
  WHERE revision.article_id = :article
  GROUP BY part.recorded_at, part.created_by, run.id, run.name, run.version, revision.id,
    revision.number
  UNION ALL
  SELECT import.recorded_at, 'read', import.origin || ' ' || import.item, NULL, import.outcome, NULL,
    run.id || ' ' || run.name || ' ' || run.version, import.reason, 4, 8, import.id
  FROM articles AS row
  JOIN imports AS import ON import.entity_id = row.public_id AND import.outcome <> 'same'
  JOIN runs AS run ON run.id = import.run_id
  WHERE row.id = :article
) AS told
-- What happened in one second is told in the order of the steps, and of the rows: reading
-- comes before the link to a text that was read in a later second as often as in this one.
ORDER BY told.at, told.step, told.what, told.place, told.number
