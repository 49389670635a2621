WITH latest AS (
  SELECT max(id) AS id FROM reviews
  GROUP BY attribution_id, claim_relation_id, affiliation_id, article_copy_id
), decided AS (
  SELECT CASE WHEN reviews.attribution_id IS NOT NULL THEN 'attribution'
      WHEN reviews.claim_relation_id IS NOT NULL THEN 'relation'
      WHEN reviews.affiliation_id IS NOT NULL THEN 'affiliation' ELSE 'copy' END AS what,
    coalesce(a.run_id, c.run_id, f.run_id, p.run_id) AS run_id,
    coalesce(a.found_by, c.note, p.method) AS rule,
    coalesce(a.stance, c.kind, f.kind, p.kind) AS says,
    reviews.decision, reviews.reviewed_at AS decided_at
  FROM latest JOIN reviews ON reviews.id = latest.id
  LEFT JOIN attributions AS a ON a.id = reviews.attribution_id
  LEFT JOIN claim_relations AS c ON c.id = reviews.claim_relation_id
  LEFT JOIN affiliations AS f ON f.id = reviews.affiliation_id
  LEFT JOIN article_copies AS p ON p.id = reviews.article_copy_id
  WHERE reviews.decision <> 'withdrawn' AND reviews.reviewer NOT LIKE 'pack:%'
    AND reviews.reviewer NOT LIKE 'extractor:%'
    AND coalesce(a.created_by, c.created_by, f.created_by, p.created_by) IS NULL
  UNION ALL
  SELECT CASE WHEN j.left_source_id IS NULL THEN 'claim' ELSE 'source' END, j.run_id, j.reason,
    j.judgement, CASE WHEN j.judgement = d.judgement THEN 'accepted' ELSE 'rejected' END,
    d.recorded_at
  FROM judgements AS d JOIN judgements AS j
    ON j.created_by IS NULL AND j.undoes_id IS NULL
    AND (j.left_source_id, j.right_source_id, j.left_claim_id, j.right_claim_id)
      IS (d.left_source_id, d.right_source_id, d.left_claim_id, d.right_claim_id)
  WHERE d.created_by NOT LIKE 'pack:%' AND d.undoes_id IS NULL AND d.judgement <> 'unsure'
    AND j.judgement <> 'unsure' AND d.id NOT IN (SELECT undoes_id FROM judgements
      WHERE undoes_id IS NOT NULL)
)
SELECT what, replace(runs.name, 'extractor ', '') AS extractor, runs.version, runs.model, run_id,
  rule, says, sum(decision = 'accepted') AS accepted, sum(decision = 'rejected') AS rejected,
  sum(decision = 'corrected') AS corrected, max(decided_at) AS last_decided
FROM decided JOIN runs ON runs.id = decided.run_id
GROUP BY what, runs.name, runs.version, runs.model, run_id, rule, says
ORDER BY what, runs.name, runs.version, run_id, rule, says
