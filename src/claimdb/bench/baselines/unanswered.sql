-- Allegations by the last saying, each asked in turn until the page is full: sorted first, and
-- LIMIT -1 keeps SQLite from sorting again after it has asked about all of them.
SELECT claim.public_id AS id, claim.statement AS claim,
  accused.public_id AS accused_id, accused.name AS accused,
  tally.asserts_articles, tally.asserts_origins_min, tally.asserts_origins_max,
  tally.asserts_parties, tally.first_said, tally.last_said
FROM (
  SELECT DISTINCT tally.claim_id, named.canonical_id AS accused_id, tally.last_said
  FROM claim_subjects AS subject
  JOIN claims AS merged ON merged.id = subject.claim_id
  JOIN claim_tallies AS tally ON tally.claim_id = merged.canonical_id
  JOIN sources AS named ON named.id = subject.source_id
  WHERE subject.role = 'accused' AND tally.asserts_attributions > 0
  ORDER BY tally.last_said DESC, tally.claim_id DESC, accused_id DESC
  LIMIT -1
) AS alleged
CROSS JOIN claim_tallies AS tally ON tally.claim_id = alleged.claim_id
CROSS JOIN claims AS claim ON claim.id = alleged.claim_id
CROSS JOIN sources AS accused ON accused.id = alleged.accused_id
WHERE NOT EXISTS (
    SELECT 1 FROM attributions AS said
    JOIN sources AS speaker ON speaker.id = said.source_id
    JOIN revisions AS revision ON revision.id = said.revision_id
    JOIN articles AS article ON article.id = revision.article_id
    LEFT JOIN source_parties AS theirs ON theirs.source_id = speaker.canonical_id
      AND coalesce(said.said_earliest, article.published_earliest, revision.seen_at)
        BETWEEN theirs.valid_from AND theirs.valid_to
    LEFT JOIN source_parties AS own ON own.source_id = alleged.accused_id
      AND coalesce(said.said_earliest, article.published_earliest, revision.seen_at)
        BETWEEN own.valid_from AND own.valid_to
    WHERE said.claim_id IN (SELECT id FROM claims WHERE canonical_id = alleged.claim_id)
      AND said.stance <> 'relays'
      AND (speaker.canonical_id = alleged.accused_id
        OR coalesce(theirs.party_id, speaker.canonical_id) = coalesce(own.party_id, alleged.accused_id))
      AND coalesce(
        (SELECT decision FROM reviews WHERE attribution_id = said.id ORDER BY id DESC LIMIT 1),
        CASE WHEN said.created_by IS NOT NULL OR said.confidence >= 0.5 THEN 'accepted' END
      ) = 'accepted'
      AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = said.id))
  AND NOT EXISTS (
    SELECT 1 FROM attributions AS said
    JOIN sources AS speaker ON speaker.id = said.source_id
    JOIN revisions AS revision ON revision.id = said.revision_id
    JOIN articles AS article ON article.id = revision.article_id
    LEFT JOIN source_parties AS theirs ON theirs.source_id = speaker.canonical_id
      AND coalesce(said.said_earliest, article.published_earliest, revision.seen_at)
        BETWEEN theirs.valid_from AND theirs.valid_to
    LEFT JOIN source_parties AS own ON own.source_id = alleged.accused_id
      AND coalesce(said.said_earliest, article.published_earliest, revision.seen_at)
        BETWEEN own.valid_from AND own.valid_to
    WHERE said.answers_id IN (SELECT id FROM attributions WHERE claim_id IN
        (SELECT id FROM claims WHERE canonical_id = alleged.claim_id))
      AND (speaker.canonical_id = alleged.accused_id
        OR coalesce(theirs.party_id, speaker.canonical_id) = coalesce(own.party_id, alleged.accused_id))
      AND coalesce(
        (SELECT decision FROM reviews WHERE attribution_id = said.id ORDER BY id DESC LIMIT 1),
        CASE WHEN said.created_by IS NOT NULL OR said.confidence >= 0.5 THEN 'accepted' END
      ) = 'accepted'
      AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = said.id))
LIMIT :limit OFFSET :offset;
