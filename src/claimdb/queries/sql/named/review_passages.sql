-- title: Where the words of an attribution stand
-- description: Its passages with their offsets, and who was recorded as speaking.
-- hidden: yes
-- param id text: Public identifier of the attribution
-- column role: content, cue or source
-- column start_offset: First code point in the revision
-- column end_offset: Code point after the last
-- column exact: The words; [withheld] where they are redacted
-- column revision_id: The revision
-- column text_length: Code points of its text
-- column recorded_id: The source as it was recorded, before any judgement
-- column recorded_as: Its name
-- column standing_id: The source that stands for it
SELECT proof.role, passage.start_offset, passage.end_offset,
  coalesce(passage.exact, '[withheld]') AS exact,
  revision.id AS revision_id, revision.text_length,
  source.public_id AS recorded_id, source.name AS recorded_as, standing.public_id AS standing_id
FROM attributions AS attribution
JOIN attribution_passages AS proof ON proof.attribution_id = attribution.id
JOIN passages AS passage ON passage.id = proof.passage_id
JOIN revisions AS revision ON revision.id = attribution.revision_id
JOIN sources AS source ON source.id = attribution.source_id
JOIN sources AS standing ON standing.id = source.canonical_id
WHERE attribution.public_id = :id
ORDER BY passage.start_offset, passage.end_offset, proof.role, proof.ordinal
