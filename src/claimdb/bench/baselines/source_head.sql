-- One source; how often it speaks is counted in one index.
SELECT source.public_id, source.name, source.kind, source.is_named, source.description,
  source.wikidata, source.article_id, publisher.domain, publisher.homepage,
  (SELECT count(*) FROM attributions WHERE source_id IN
    (SELECT id FROM sources AS merged WHERE merged.canonical_id = source.id)) AS spoken
FROM sources AS source
LEFT JOIN publishers AS publisher ON publisher.source_id = source.id
WHERE source.id = :source;
