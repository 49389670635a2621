-- Among what one source says: its claims are listed first, and whether a saying still counts
-- is asked of one claim after the other until the page is full.
SELECT claim.id AS claim_id, claim.public_id AS id, claim.statement AS claim, tally.weight,
  tally.asserts_attributions, tally.asserts_articles, tally.asserts_origins_min,
  tally.asserts_origins_max, tally.asserts_parties, tally.denies_attributions,
  tally.denies_articles, tally.denies_origins_min, tally.denies_origins_max,
  tally.denies_parties, tally.others, tally.automatic, tally.first_said, tally.last_said
FROM claim_tallies AS tally
JOIN claims AS claim ON claim.id = tally.claim_id
WHERE tally.contested = 1
  AND claim.id IN (SELECT canonical_id FROM claims WHERE id IN (
    SELECT claim_id FROM attributions
    WHERE source_id IN (SELECT id FROM sources WHERE canonical_id = :source)))
  AND EXISTS (
    SELECT 1 FROM claims AS stated
    JOIN attributions AS said ON said.claim_id = stated.id
    WHERE stated.canonical_id = claim.id
      AND said.source_id IN (SELECT id FROM sources WHERE canonical_id = :source)
      AND said.stance <> 'relays'
      AND coalesce(
        (SELECT decision FROM reviews WHERE attribution_id = said.id ORDER BY id DESC LIMIT 1),
        CASE WHEN said.created_by IS NOT NULL OR said.confidence >= 0.5 THEN 'accepted' END
      ) = 'accepted'
      AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = said.id))
ORDER BY tally.weight DESC, tally.last_said DESC, tally.claim_id DESC
LIMIT :limit OFFSET :offset;
