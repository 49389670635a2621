-- Affiliations in both directions, each by its own index.
SELECT 'to' AS direction, link.kind, link.role, link.since_earliest, link.since_latest, link.since_words, link.since_offset,
  link.since_precision, link.until_earliest, link.until_latest, link.until_words,
  link.until_offset, link.until_precision, other.public_id AS other_public, other.name AS other,
  other.kind AS other_kind, link.id
FROM affiliations AS link
JOIN sources AS far ON far.id = link.target_id
JOIN sources AS other ON other.id = far.canonical_id
WHERE link.source_id IN (SELECT id FROM sources WHERE canonical_id = :source)
  AND coalesce((SELECT decision FROM reviews WHERE affiliation_id = link.id
    ORDER BY id DESC LIMIT 1), 'accepted') <> 'rejected'
UNION ALL
SELECT 'from', link.kind, link.role, link.since_earliest, link.since_latest, link.since_words, link.since_offset,
  link.since_precision, link.until_earliest, link.until_latest, link.until_words,
  link.until_offset, link.until_precision, other.public_id AS other_public, other.name AS other,
  other.kind AS other_kind, link.id
FROM affiliations AS link
JOIN sources AS far ON far.id = link.source_id
JOIN sources AS other ON other.id = far.canonical_id
WHERE link.target_id IN (SELECT id FROM sources WHERE canonical_id = :source)
  AND coalesce((SELECT decision FROM reviews WHERE affiliation_id = link.id
    ORDER BY id DESC LIMIT 1), 'accepted') <> 'rejected'
ORDER BY 1 DESC, 4, 2, 15
LIMIT :limit OFFSET :offset;
