-- Sources by name, with how often they speak from the tallies.
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
  tally.attributions, tally.asserts, tally.denies,
  source.wikidata,
  article.public_id AS article_id,
  article.title AS article,
  article.kind AS article_kind,
  publisher.name AS publisher,
  article.published_earliest,
  article.published_latest,
  article.published_precision
FROM page
JOIN sources AS source ON source.id = page.id
JOIN source_tallies AS tally ON tally.source_id = page.id
LEFT JOIN source_parties AS span ON span.source_id = source.id AND span.party_id <> source.id
  AND span.valid_to = (SELECT max(valid_to) FROM source_parties WHERE source_id = source.id)
LEFT JOIN sources AS party ON party.id = span.party_id
LEFT JOIN articles AS article ON article.id = source.article_id
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id
ORDER BY page.name_key, page.id;
