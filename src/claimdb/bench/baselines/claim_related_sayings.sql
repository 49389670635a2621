-- What bears on one claim; it has no contradictions, and their closure is left out.
WITH bearing (place, how, other_id, stance) AS (
  SELECT 1, 'follows_from', claim_id, 'asserts' FROM claim_implications WHERE implied_id = :claim
  UNION ALL
  SELECT 2, 'follows_from_denial', implied_id, 'denies' FROM claim_implications
  WHERE claim_id = :claim
),
spoken AS (
  SELECT bearing.*, said.id AS attribution_id,
    row_number() OVER (PARTITION BY place, other_id ORDER BY said.id) AS nth
  FROM bearing
  JOIN claims AS merged ON merged.canonical_id = bearing.other_id
  JOIN attributions AS said ON said.claim_id = merged.id AND said.stance = bearing.stance
)
SELECT spoken.how, other.public_id AS other_public, other.statement AS other,
  spoken.attribution_id,
  CASE WHEN spoken.stance = 'asserts' THEN tally.asserts_attributions
    ELSE tally.denies_attributions END AS total
FROM spoken
JOIN attributions AS said ON said.id = spoken.attribution_id
JOIN revisions AS revision ON revision.id = said.revision_id
JOIN articles AS article ON article.id = revision.article_id
JOIN claims AS other ON other.id = spoken.other_id
LEFT JOIN claim_tallies AS tally ON tally.claim_id = spoken.other_id
LEFT JOIN denials AS denial ON denial.attribution_id = spoken.attribution_id
WHERE spoken.nth <= :each AND (spoken.stance <> 'denies' OR denial.scope = 'full')
  AND coalesce(
    (SELECT decision FROM reviews WHERE attribution_id = said.id ORDER BY id DESC LIMIT 1),
    CASE WHEN said.created_by IS NOT NULL OR said.confidence >= 0.5 THEN 'accepted' END
  ) = 'accepted'
  AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = said.id)
ORDER BY spoken.place, other.statement, coalesce(said.said_earliest, article.published_earliest, revision.seen_at),
  spoken.attribution_id
LIMIT :limit OFFSET :offset;
