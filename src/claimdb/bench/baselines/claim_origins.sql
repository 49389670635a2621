-- Each side of one claim by party, by unnamed source and text, by own voice and text.
SELECT said.stance,
  CASE WHEN said.own_voice = 1 THEN 'voice' WHEN source.is_named = 1 THEN 'party'
    ELSE 'unnamed' END AS form,
  coalesce(party.id, source.id) AS party_id, coalesce(party.name, source.name) AS party,
  source.id AS source_id, source.name AS source,
  CASE WHEN said.own_voice = 1 OR source.is_named = 0 THEN article.root_id END AS root_id,
  CASE WHEN said.own_voice = 1 OR source.is_named = 0 THEN article.id END AS article_id,
  count(*) AS attributions, count(DISTINCT article.root_id) AS texts,
  sum(article.id <> article.root_id) AS repeats
FROM attributions AS said
JOIN sources AS speaker ON speaker.id = said.source_id
JOIN sources AS source ON source.id = speaker.canonical_id
JOIN revisions AS revision ON revision.id = said.revision_id
JOIN articles AS article ON article.id = revision.article_id
LEFT JOIN source_parties AS span ON span.source_id = source.id
  AND coalesce(said.said_earliest, article.published_earliest, revision.seen_at)
    BETWEEN span.valid_from AND span.valid_to
LEFT JOIN sources AS party ON party.id = span.party_id
WHERE said.claim_id IN (SELECT id FROM claims WHERE canonical_id = :claim)
  AND said.stance IN ('asserts', 'denies')
  AND coalesce(
    (SELECT decision FROM reviews WHERE attribution_id = said.id ORDER BY id DESC LIMIT 1),
    CASE WHEN said.created_by IS NOT NULL OR said.confidence >= 0.5 THEN 'accepted' END
  ) = 'accepted'
  AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = said.id)
GROUP BY 1, 2, 3, 5, 7, 8
ORDER BY said.stance, party, source, article_id
LIMIT :limit OFFSET :offset;
