-- title: What became of a relation, an affiliation, a judgement or a link between articles
-- description: Who or which run made it, every edit and decision, oldest first; of a judgement, all others on the same two.
-- hidden: yes
-- param of text: relation, affiliation, judgement or copy
-- param number int: Its number
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
  SELECT row.recorded_at AS at, 'made' AS event, 'relation:' || row.id AS what, NULL AS before,
    claim.statement || ' ' || row.kind || ' ' || other.statement AS after, row.created_by AS by,
    run.id || ' ' || run.name || ' ' || run.version AS run, row.note AS note, 0 AS step,
    row.id AS number
  FROM claim_relations AS row
  JOIN claims AS claim ON claim.id = row.claim_id
  JOIN claims AS other ON other.id = row.other_id
  LEFT JOIN runs AS run ON run.id = row.run_id
  WHERE :of = 'relation' AND row.id = :number
  UNION ALL
  SELECT row.recorded_at, 'made', 'affiliation:' || row.id, NULL,
    source.name || ' ' || replace(row.kind, '_', ' ') || ' ' || target.name, row.created_by,
    run.id || ' ' || run.name || ' ' || run.version, row.role, 0, row.id
  FROM affiliations AS row
  JOIN sources AS source ON source.id = row.source_id
  JOIN sources AS target ON target.id = row.target_id
  LEFT JOIN runs AS run ON run.id = row.run_id
  WHERE :of = 'affiliation' AND row.id = :number
  UNION ALL
  SELECT row.recorded_at, 'made', 'copy:' || row.id, NULL,
    coalesce(article.title, article.public_id) || ' ' || row.kind || ' of '
      || coalesce(original.title, original.public_id), row.created_by,
    run.id || ' ' || run.name || ' ' || run.version, row.method, 0, row.id
  FROM article_copies AS row
  JOIN articles AS article ON article.id = row.article_id
  JOIN articles AS original ON original.id = row.original_id
  LEFT JOIN runs AS run ON run.id = row.run_id
  WHERE :of = 'copy' AND row.id = :number
  UNION ALL
  SELECT change.changed_at, 'edited', change.column_name, change.before, change.after,
    change.changed_by, NULL, NULL, 1, change.id
  FROM changes AS change
  WHERE change.row_id = :number AND change.table_name = CASE :of
    WHEN 'relation' THEN 'claim_relations' WHEN 'affiliation' THEN 'affiliations'
    WHEN 'copy' THEN 'article_copies' ELSE 'judgements' END
  UNION ALL
  SELECT review.reviewed_at,
    CASE review.decision WHEN 'withdrawn' THEN 'decision taken back' ELSE review.decision END,
    :of || ':' || :number, NULL, NULL, review.reviewer, NULL, review.reason, 2, review.id
  FROM reviews AS review
  WHERE :number = CASE :of WHEN 'relation' THEN review.claim_relation_id
    WHEN 'affiliation' THEN review.affiliation_id WHEN 'copy' THEN review.article_copy_id END
  UNION ALL
  SELECT row.recorded_at,
    CASE WHEN row.undoes_id IS NULL THEN 'judged ' || replace(row.judgement, '_', ' ')
      ELSE 'judgement:' || row.undoes_id || ' taken back' END,
    'judgement:' || row.id, NULL,
    coalesce(left_source.name || ' / ' || right_source.name,
      left_claim.statement || ' / ' || right_claim.statement), row.created_by,
    run.id || ' ' || run.name || ' ' || run.version, row.reason, 3, row.id
  FROM judgements AS asked
  JOIN judgements AS row ON row.left_source_id = asked.left_source_id
      AND row.right_source_id = asked.right_source_id
    OR row.left_claim_id = asked.left_claim_id AND row.right_claim_id = asked.right_claim_id
  LEFT JOIN sources AS left_source ON left_source.id = row.left_source_id
  LEFT JOIN sources AS right_source ON right_source.id = row.right_source_id
  LEFT JOIN claims AS left_claim ON left_claim.id = row.left_claim_id
  LEFT JOIN claims AS right_claim ON right_claim.id = row.right_claim_id
  LEFT JOIN runs AS run ON run.id = row.run_id
  WHERE :of = 'judgement' AND asked.id = :number
) AS told
ORDER BY told.at, told.step, told.number
