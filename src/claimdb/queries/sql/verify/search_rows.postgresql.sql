SELECT 'claims' AS table_name, claim.id AS row_id, claim.public_id,
  'search does not know it' AS problem
FROM claims AS claim
WHERE NOT EXISTS (SELECT 1 FROM claims_fts AS known WHERE known.id = claim.id)
UNION ALL
SELECT 'passages', passage.id, passage.public_id, 'search does not know it'
FROM passages AS passage
WHERE NOT EXISTS (SELECT 1 FROM passages_fts AS known WHERE known.id = passage.id)
UNION ALL
SELECT 'text_chunks', chunk.id, revision.public_id,
  'search does not know the text from ' || chunk.start_offset
FROM text_chunks AS chunk
LEFT JOIN revisions AS revision ON revision.id = chunk.revision_id
WHERE NOT EXISTS (SELECT 1 FROM text_chunks_fts AS known WHERE known.id = chunk.id)
UNION ALL
SELECT 'claims_fts', known.id, NULL, 'search knows a claim that is not there'
FROM claims_fts AS known
WHERE NOT EXISTS (SELECT 1 FROM claims AS claim WHERE claim.id = known.id)
UNION ALL
SELECT 'passages_fts', known.id, NULL, 'search knows a passage that is not there'
FROM passages_fts AS known
WHERE NOT EXISTS (SELECT 1 FROM passages AS passage WHERE passage.id = known.id)
UNION ALL
SELECT 'text_chunks_fts', known.id, NULL, 'search knows a piece of text that is not there'
FROM text_chunks_fts AS known
WHERE NOT EXISTS (SELECT 1 FROM text_chunks AS chunk WHERE chunk.id = known.id)
