-- For whom one source has spoken, by time.
SELECT span.valid_from, span.valid_to,
  CURRENT_TIMESTAMP BETWEEN span.valid_from AND span.valid_to AS is_now,
  party.public_id AS party_public, party.name AS party, party.kind AS party_kind
FROM source_parties AS span
JOIN sources AS party ON party.id = span.party_id
WHERE span.source_id = :source AND span.party_id <> :source
ORDER BY span.valid_from
LIMIT :limit OFFSET :offset;
