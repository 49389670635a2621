-- title: Through whom an attribution is known
-- description: One row per link, nearest first; the publisher is always the last link, also where nobody knows its name. Ask by attribution_id or claim_id.
-- column attribution_id: The attribution that is known through these links
-- column claim_id: Row number of its canonical claim
-- column depth: 1 for the link it is directly via, then 2, … up to the publisher
-- column link_id: The attribution of the link; empty for the publisher
-- column link_public_id: Public identifier of that attribution
-- column source_id: Row number of the canonical source of the link; empty for an unnamed publisher
-- column source_public_id: Public identifier of that source
-- column source: Name of that source
-- column stance: Stance of the link; publishes for the publisher
-- column is_publisher: 1 for the publisher of the article
CREATE VIEW attribution_chains AS
SELECT link.attribution_id,
  claim.canonical_id AS claim_id,
  link.depth,
  known.id AS link_id,
  known.public_id AS link_public_id,
  canonical.id AS source_id,
  canonical.public_id AS source_public_id,
  canonical.name AS source,
  known.stance,
  0 AS is_publisher
FROM chain_links AS link
JOIN attributions AS attribution ON attribution.id = link.attribution_id
JOIN claims AS claim ON claim.id = attribution.claim_id
JOIN attributions AS known ON known.id = link.link_id
JOIN sources AS source ON source.id = known.source_id
JOIN sources AS canonical ON canonical.id = source.canonical_id
UNION ALL
SELECT attribution.id,
  claim.canonical_id,
  1 + (SELECT count(*) FROM chain_links AS link WHERE link.attribution_id = attribution.id),
  NULL,
  NULL,
  canonical.id,
  canonical.public_id,
  coalesce(canonical.name, 'a publisher not named'),
  'publishes',
  1
FROM attributions AS attribution
JOIN claims AS claim ON claim.id = attribution.claim_id
JOIN revisions AS revision ON revision.id = attribution.revision_id
JOIN articles AS article ON article.id = revision.article_id
LEFT JOIN sources AS publisher ON publisher.id = article.publisher_id
LEFT JOIN sources AS canonical ON canonical.id = publisher.canonical_id
WHERE attribution.own_voice = 0
  AND NOT EXISTS (SELECT 1
    FROM chain_links AS link
    JOIN attributions AS known ON known.id = link.link_id
    JOIN sources AS source ON source.id = known.source_id
    WHERE link.attribution_id = attribution.id
      AND (known.own_voice = 1 OR source.canonical_id = canonical.id));
