-- title: Passages for a pack
-- description: The passages that prove every attribution, in order.
-- hidden: yes
-- column attribution_id: The attribution
-- column role: content, cue or source
-- column start_offset: First code point
-- column end_offset: Code point after the last
-- column exact: The words
-- column prefix: Text just before
-- column suffix: Text just after
SELECT proof.attribution_id, proof.role, passage.start_offset, passage.end_offset,
  passage.exact, passage.prefix, passage.suffix
FROM attribution_passages AS proof
JOIN passages AS passage ON passage.id = proof.passage_id
ORDER BY proof.attribution_id, proof.role, proof.ordinal
