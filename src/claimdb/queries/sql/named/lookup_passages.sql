-- title: The words that prove attributions
-- description: The passages of the given attributions, in order; [withheld] where the words are redacted.
-- hidden: yes
-- param ids list: Attributions
-- column attribution_id: The attribution
-- column role: content, cue or source
-- column words: The words as they stand in the article
-- column start_offset: First code point in the revision
SELECT proof.attribution_id,
  proof.role,
  coalesce(passage.exact, '[withheld]') AS words,
  passage.start_offset
FROM attribution_passages AS proof
JOIN passages AS passage ON passage.id = proof.passage_id
WHERE proof.attribution_id IN (:ids)
ORDER BY proof.attribution_id, proof.role, proof.ordinal
