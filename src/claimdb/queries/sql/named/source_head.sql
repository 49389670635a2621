-- title: Who a source is
-- description: The source with what only publishers have.
-- param source source: The source
-- column public_id: Public identifier
-- column name: Name or label
-- column kind: What it is
-- column is_named: 0 for an unnamed source
-- column description: Who they are
-- column wikidata: Wikidata item
-- column article_id: The one article of an unnamed source
-- column domain: Domain name of a publisher
-- column homepage: Home page of a publisher
-- column spoken: Attributions recorded under it and those judged the same, whether they count or not
SELECT source.public_id,
  source.name,
  source.kind,
  source.is_named,
  source.description,
  source.wikidata,
  source.article_id,
  publisher.domain,
  publisher.homepage,
  (SELECT count(*) FROM attributions AS attribution WHERE attribution.source_id IN
    (SELECT merged.id FROM sources AS merged WHERE merged.canonical_id = source.id)) AS spoken
FROM sources AS source
LEFT JOIN publishers AS publisher ON publisher.source_id = source.id
WHERE source.id = :source
