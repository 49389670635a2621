-- title: What people have decided on what programs made
-- description: Latest decisions of people, by program, run, rule and what the program said. A judgement of a program is right where a person judges the same of the two; where it was unsure it is neither.
-- column what: attribution, source, claim (judgements), relation, affiliation or copy
-- column extractor: The program
-- column version: Its version
-- column model: The model that it used
-- column run_id: Its run
-- column rule: By which rule or method, as the program says it
-- column says: What it said: a stance, same, the kind of a relation or link
-- column accepted: Rows that people accepted
-- column rejected: Rows that people rejected
-- column corrected: Rows that people corrected
-- column last_decided: When the latest was decided (UTC)
-- filter since: told.decided_at >= :since
SELECT told.what, replace(run.name, 'extractor ', '') AS extractor, run.version, run.model,
  told.run_id, told.rule, told.says,
  sum(CASE told.decision WHEN 'accepted' THEN 1 ELSE 0 END) AS accepted,
  sum(CASE told.decision WHEN 'rejected' THEN 1 ELSE 0 END) AS rejected,
  sum(CASE told.decision WHEN 'corrected' THEN 1 ELSE 0 END) AS corrected,
  max(told.decided_at) AS last_decided
FROM (
  SELECT CASE WHEN review.attribution_id IS NOT NULL THEN 'attribution'
      WHEN review.claim_relation_id IS NOT NULL THEN 'relation'
      WHEN review.affiliation_id IS NOT NULL THEN 'affiliation' ELSE 'copy' END AS what,
    coalesce(attribution.run_id, relation.run_id, link.run_id, copy.run_id) AS run_id,
    coalesce(attribution.found_by, relation.note, copy.method) AS rule,
    coalesce(attribution.stance, relation.kind, link.kind, copy.kind) AS says,
    review.decision, review.reviewed_at AS decided_at
  FROM reviews AS review
  LEFT JOIN attributions AS attribution ON attribution.id = review.attribution_id
  LEFT JOIN claim_relations AS relation ON relation.id = review.claim_relation_id
  LEFT JOIN affiliations AS link ON link.id = review.affiliation_id
  LEFT JOIN article_copies AS copy ON copy.id = review.article_copy_id
  WHERE review.decision <> 'withdrawn'
    -- Packs and extractors take back what they made themselves; that is nobody's opinion of it.
    AND review.reviewer NOT LIKE 'pack:%' AND review.reviewer NOT LIKE 'extractor:%'
    AND coalesce(attribution.created_by, relation.created_by, link.created_by,
      copy.created_by) IS NULL
    AND NOT EXISTS (SELECT 1 FROM reviews AS later WHERE later.id > review.id
      AND (later.attribution_id = review.attribution_id
        OR later.claim_relation_id = review.claim_relation_id
        OR later.affiliation_id = review.affiliation_id
        OR later.article_copy_id = review.article_copy_id))
  UNION ALL
  SELECT CASE WHEN judged.left_source_id IS NULL THEN 'claim' ELSE 'source' END,
    judged.run_id, judged.reason, judged.judgement,
    CASE WHEN judged.judgement = decided.judgement THEN 'accepted' ELSE 'rejected' END,
    decided.recorded_at
  FROM judgements AS decided
  JOIN judgements AS judged
    ON (judged.left_source_id = decided.left_source_id
        AND judged.right_source_id = decided.right_source_id
      OR judged.left_claim_id = decided.left_claim_id
        AND judged.right_claim_id = decided.right_claim_id)
    AND judged.created_by IS NULL AND judged.undoes_id IS NULL
  WHERE decided.created_by IS NOT NULL AND decided.created_by NOT LIKE 'pack:%'
    AND decided.undoes_id IS NULL
    AND decided.judgement <> 'unsure' AND judged.judgement <> 'unsure'
    AND NOT EXISTS (SELECT 1 FROM judgements AS undoing WHERE undoing.undoes_id = decided.id
      AND NOT EXISTS (SELECT 1 FROM judgements AS redoing
        WHERE redoing.undoes_id = undoing.id))
    AND NOT EXISTS (SELECT 1 FROM judgements AS newer
      WHERE newer.id > judged.id AND newer.created_by IS NULL AND newer.undoes_id IS NULL
        AND (newer.left_source_id = judged.left_source_id
            AND newer.right_source_id = judged.right_source_id
          OR newer.left_claim_id = judged.left_claim_id
            AND newer.right_claim_id = judged.right_claim_id))
    AND NOT EXISTS (SELECT 1 FROM judgements AS later
      WHERE later.id > decided.id AND later.created_by IS NOT NULL AND later.undoes_id IS NULL
        AND (later.left_source_id = decided.left_source_id
            AND later.right_source_id = decided.right_source_id
          OR later.left_claim_id = decided.left_claim_id
            AND later.right_claim_id = decided.right_claim_id)
        AND NOT EXISTS (SELECT 1 FROM judgements AS undoing WHERE undoing.undoes_id = later.id))
) AS told
JOIN runs AS run ON run.id = told.run_id
{where}
GROUP BY told.what, run.name, run.version, run.model, told.run_id, told.rule, told.says
ORDER BY told.what, run.name, run.version, told.run_id, told.rule, told.says
