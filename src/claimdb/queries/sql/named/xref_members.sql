-- title: Who has spoken for parties
-- description: The sources that spoke for each of the given ones at some time, and those themselves.
-- hidden: yes
-- param parties list: Canonical sources taken as parties
-- column party_id: The party
-- column source_id: Who has spoken for it
SELECT DISTINCT span.party_id, span.source_id
FROM source_parties AS span
WHERE span.party_id IN (:parties)
UNION
SELECT source.id, source.id FROM sources AS source WHERE source.id IN (:parties)
ORDER BY 1, 2
