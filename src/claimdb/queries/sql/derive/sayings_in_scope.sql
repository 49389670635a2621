-- title: What counts on the claims that are counted anew
-- description: Every attribution that counts on a claim of the temporary table scope, as the view standings tells it, and relays too. Read once for all that is counted from it.
SELECT scope.claim_id,
  attribution.stance,
  source.canonical_id AS source_id,
  -- No join: PostgreSQL plans eight tables together.
  (SELECT canonical.is_named FROM sources AS canonical
    WHERE canonical.id = source.canonical_id) AS is_named,
  attribution.own_voice,
  coalesce(party.party_id, source.canonical_id) AS party_id,
  article.id AS article_id,
  article.root_id,
  CASE WHEN attribution.own_voice = 1 OR (SELECT canonical.is_named FROM sources AS canonical
      WHERE canonical.id = source.canonical_id) = 0
    THEN (SELECT report.report_id FROM article_reports AS report
      WHERE report.article_id = article.id)
    ELSE article.root_id
  END AS report_id,
  coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at)
    AS said_earliest,
  coalesce(attribution.said_latest, article.published_latest, revision.seen_at) AS said_latest,
  CASE WHEN attribution.said_earliest IS NOT NULL THEN 'said'
    WHEN article.published_earliest IS NOT NULL THEN 'published'
    ELSE 'seen' END AS dated_by,
  attribution.is_automatic,
  CASE WHEN attribution.stance = 'denies' AND EXISTS (SELECT 1 FROM denials AS denial
      WHERE denial.attribution_id = attribution.id AND denial.scope <> 'full') THEN 1
    ELSE 0
  END AS in_part
-- CROSS JOIN: SQLite would scan every attribution, and look each up in the scope.
FROM scope
CROSS JOIN claims AS claim
CROSS JOIN current_attributions AS attribution
CROSS JOIN sources AS source
CROSS JOIN revisions AS revision
CROSS JOIN articles AS article
LEFT JOIN source_parties AS party ON party.source_id = source.canonical_id
  AND coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at)
    BETWEEN party.valid_from AND party.valid_to
WHERE claim.canonical_id = scope.claim_id
  AND attribution.claim_id = claim.id
  AND source.id = attribution.source_id
  AND source.canonical_id IS NOT NULL
  AND revision.id = attribution.revision_id
  AND article.id = revision.article_id
