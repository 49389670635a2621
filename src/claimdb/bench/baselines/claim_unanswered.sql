-- The accused of one claim, and whether they or their party have spoken or answered.
SELECT DISTINCT source.public_id, source.name, source.kind
FROM claim_subjects AS subject
JOIN sources AS named ON named.id = subject.source_id
JOIN sources AS source ON source.id = named.canonical_id
WHERE subject.role = 'accused'
  AND subject.claim_id IN (SELECT id FROM claims WHERE canonical_id = :claim)
  AND (SELECT asserts_attributions FROM claim_tallies WHERE claim_id = :claim) > 0
  AND NOT EXISTS (
    SELECT 1 FROM attributions AS said
    JOIN sources AS speaker ON speaker.id = said.source_id
    JOIN revisions AS revision ON revision.id = said.revision_id
    JOIN articles AS article ON article.id = revision.article_id
    LEFT JOIN source_parties AS theirs ON theirs.source_id = speaker.canonical_id
      AND coalesce(said.said_earliest, article.published_earliest, revision.seen_at)
        BETWEEN theirs.valid_from AND theirs.valid_to
    LEFT JOIN source_parties AS own ON own.source_id = source.id
      AND coalesce(said.said_earliest, article.published_earliest, revision.seen_at)
        BETWEEN own.valid_from AND own.valid_to
    WHERE said.claim_id IN (SELECT id FROM claims WHERE canonical_id = :claim)
      AND said.stance <> 'relays'
      AND (speaker.canonical_id = source.id
        OR coalesce(theirs.party_id, speaker.canonical_id) = coalesce(own.party_id, source.id))
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
    LEFT JOIN source_parties AS own ON own.source_id = source.id
      AND coalesce(said.said_earliest, article.published_earliest, revision.seen_at)
        BETWEEN own.valid_from AND own.valid_to
    WHERE said.answers_id IN (SELECT id FROM attributions WHERE claim_id IN
        (SELECT id FROM claims WHERE canonical_id = :claim))
      AND (speaker.canonical_id = source.id
        OR coalesce(theirs.party_id, speaker.canonical_id) = coalesce(own.party_id, source.id))
      AND coalesce(
        (SELECT decision FROM reviews WHERE attribution_id = said.id ORDER BY id DESC LIMIT 1),
        CASE WHEN said.created_by IS NOT NULL OR said.confidence >= 0.5 THEN 'accepted' END
      ) = 'accepted'
      AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = said.id))
ORDER BY source.name
LIMIT :limit OFFSET :offset;
