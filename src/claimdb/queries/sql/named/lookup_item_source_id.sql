-- title: Wikidata items of sources
-- description: What Wikidata calls the sources with these public identifiers, where that is recorded.
-- hidden: yes
-- param ids list: Public identifiers
-- column public_id: Public identifier
-- column wikidata: Wikidata item such as Q30
SELECT public_id, wikidata
FROM sources
WHERE public_id IN (:ids) AND wikidata IS NOT NULL
ORDER BY id
