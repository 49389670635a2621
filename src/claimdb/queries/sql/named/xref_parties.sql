-- title: The parties of sources
-- description: For whom each of the given sources spoke last; itself where for nobody else.
-- hidden: yes
-- param sources list: Canonical sources
-- column source_id: The source
-- column party_id: The party
SELECT source.id AS source_id,
  coalesce((SELECT span.party_id FROM source_parties AS span
    WHERE span.source_id = source.id ORDER BY span.valid_from DESC LIMIT 1), source.id) AS party_id
FROM sources AS source
WHERE source.id IN (:sources)
ORDER BY source.id
