-- title: What is attributed in which words of which texts
-- description: A row for each content passage of every attribution that counts, with the text's hash: the same text in another database has the same.
-- hidden: yes
-- column attribution_id: The attribution
-- column text_hash: Hash of the text
-- column source_id: Row number of the canonical source
-- column source: Who takes the stance
-- column stance: asserts, denies, questions, declines or relays
-- column claim_id: Row number of the canonical claim
-- column own_voice: 1 where the publisher says it itself
-- column via_id: The attribution through which it is known
-- column start_offset: First code point of the passage
-- column end_offset: Code point after the passage
SELECT attribution.id AS attribution_id,
  revision.text_hash,
  canonical.id AS source_id,
  canonical.name AS source,
  attribution.stance,
  claim.canonical_id AS claim_id,
  attribution.own_voice,
  attribution.via_id,
  passage.start_offset,
  passage.end_offset
FROM current_attributions AS attribution
JOIN revisions AS revision ON revision.id = attribution.revision_id
JOIN sources AS source ON source.id = attribution.source_id
JOIN sources AS canonical ON canonical.id = source.canonical_id
JOIN claims AS claim ON claim.id = attribution.claim_id
JOIN attribution_passages AS proof
  ON proof.attribution_id = attribution.id AND proof.role = 'content'
JOIN passages AS passage ON passage.id = proof.passage_id
-- By the proof, in whose key's order SQLite then reads: of the attribution it would sort them all.
ORDER BY proof.attribution_id, proof.ordinal
