-- Sources by name, with how often they speak.
WITH page AS MATERIALIZED (
  SELECT id, name_key FROM sources WHERE canonical_id = id
  ORDER BY name_key, id LIMIT :limit OFFSET :offset
)
SELECT source.public_id AS id, source.name AS source, source.kind, source.is_named AS named,
  (SELECT group_concat(name, '; ') FROM (
    SELECT DISTINCT other.name FROM sources AS merged
    JOIN source_aliases AS other ON other.source_id = merged.id
    WHERE merged.canonical_id = source.id ORDER BY 1)) AS aliases,
  source.description, party.public_id AS party_id, party.name AS party,
  count(said.id) AS attributions,
  coalesce(sum(said.stance = 'asserts'), 0) AS asserts,
  coalesce(sum(said.stance = 'denies'), 0) AS denies,
  source.wikidata
FROM page
JOIN sources AS source ON source.id = page.id
JOIN sources AS merged ON merged.canonical_id = page.id
LEFT JOIN attributions AS said ON said.source_id = merged.id
  AND coalesce(
    (SELECT decision FROM reviews WHERE attribution_id = said.id ORDER BY id DESC LIMIT 1),
    CASE WHEN said.created_by IS NOT NULL OR said.confidence >= 0.5 THEN 'accepted' END
  ) = 'accepted'
  AND NOT EXISTS (SELECT 1 FROM attributions AS newer WHERE newer.supersedes_id = said.id)
LEFT JOIN source_parties AS span ON span.source_id = source.id AND span.party_id <> source.id
  AND span.valid_to = (SELECT max(valid_to) FROM source_parties WHERE source_id = source.id)
LEFT JOIN sources AS party ON party.id = span.party_id
GROUP BY page.id
ORDER BY page.name_key, page.id;
