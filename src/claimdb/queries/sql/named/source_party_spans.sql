-- title: For whom a source has spoken
-- description: The party of the source during each span of time; none where it spoke for two at once.
-- param source source: The source
-- column valid_from: First instant (UTC)
-- column valid_to: Last instant (UTC)
-- column is_now: 1 where the span covers the present
-- column party_public: Public identifier of the party
-- column party: The party
-- column party_kind: What the party is
SELECT span.valid_from,
  span.valid_to,
  CASE WHEN CURRENT_TIMESTAMP BETWEEN span.valid_from AND span.valid_to THEN 1 ELSE 0 END AS is_now,
  party.public_id AS party_public,
  party.name AS party,
  party.kind AS party_kind
FROM source_parties AS span
JOIN sources AS party ON party.id = span.party_id
WHERE span.source_id = :source AND span.party_id <> :source
ORDER BY span.valid_from
