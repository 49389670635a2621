-- title: Sources for a pack
-- description: Every source with what a pack says of it.
-- hidden: yes
-- column id: The source
-- column public_id: Public identifier
-- column kind: What it is
-- column name: Name or label
-- column article_id: The one article of an unnamed source
-- column description: Who they are
-- column wikidata: Wikidata item
-- column publishes: 1 where it publishes
-- column domain: Domain name of a publisher
-- column homepage: Home page of a publisher
-- column by_person: 1 where a person made the row
SELECT source.id, source.public_id, source.kind, source.name, source.article_id,
  source.description, source.wikidata,
  CASE WHEN publisher.source_id IS NULL THEN 0 ELSE 1 END AS publishes,
  publisher.domain, publisher.homepage,
  CASE WHEN source.created_by IS NULL THEN 0 ELSE 1 END AS by_person
FROM sources AS source
LEFT JOIN publishers AS publisher ON publisher.source_id = source.id
ORDER BY source.id
