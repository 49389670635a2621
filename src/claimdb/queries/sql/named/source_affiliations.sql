-- title: Affiliations of a source
-- description: What the source is of others (to), and what others are of it (from), with dates.
-- param source source: The source
-- column direction: to or from
-- column kind: spokesperson_of, head_of, official_of, part_of, member_of, …
-- column role: Role in words
-- column since_earliest: Beginning, at the earliest
-- column since_latest: Beginning, at the latest
-- column since_words: The words that gave the beginning
-- column since_offset: UTC offset in minutes
-- column since_precision: Precision of the beginning
-- column until_earliest: End, at the earliest
-- column until_latest: End, at the latest
-- column until_words: The words that gave the end
-- column until_offset: UTC offset in minutes
-- column until_precision: Precision of the end
-- column other_public: Public identifier of the other source
-- column other: The other source
-- column other_kind: What the other source is
SELECT linked.*
FROM (
  SELECT 'to' AS direction, link.kind, link.role,
    link.since_earliest, link.since_latest, link.since_words, link.since_offset,
    link.since_precision, link.until_earliest, link.until_latest, link.until_words,
    link.until_offset, link.until_precision,
    other.public_id AS other_public, other.name AS other, other.kind AS other_kind, link.id
  FROM sources AS merged
  JOIN affiliations AS link ON link.source_id = merged.id
  JOIN sources AS target ON target.id = link.target_id
  JOIN sources AS other ON other.id = target.canonical_id
  WHERE merged.canonical_id = :source
  UNION ALL
  SELECT 'from', link.kind, link.role,
    link.since_earliest, link.since_latest, link.since_words, link.since_offset,
    link.since_precision, link.until_earliest, link.until_latest, link.until_words,
    link.until_offset, link.until_precision,
    other.public_id, other.name, other.kind, link.id
  FROM sources AS merged
  JOIN affiliations AS link ON link.target_id = merged.id
  JOIN sources AS speaker ON speaker.id = link.source_id
  JOIN sources AS other ON other.id = speaker.canonical_id
  WHERE merged.canonical_id = :source
) AS linked
WHERE coalesce((SELECT review.decision FROM reviews AS review
    WHERE review.affiliation_id = linked.id ORDER BY review.id DESC LIMIT 1), 'accepted')
  <> 'rejected'
ORDER BY linked.direction DESC, linked.since_earliest NULLS FIRST, linked.kind, linked.other,
  linked.id
{page}
