-- title: Where the words that prove attributions stand
-- description: The passages of the attributions with these public identifiers, in order, with what finds them again.
-- hidden: yes
-- param ids list: Public identifiers
-- column attribution: Public identifier of the attribution
-- column role: content, cue or source
-- column passage: Public identifier of the passage
-- column start_offset: First code point in the revision
-- column end_offset: Code point after the last
-- column exact: The words; empty where they are redacted
-- column prefix: Text just before
-- column suffix: Text just after
-- column withheld_reason: Why the words are redacted
SELECT attribution.public_id AS attribution,
  proof.role,
  passage.public_id AS passage,
  passage.start_offset,
  passage.end_offset,
  passage.exact,
  passage.prefix,
  passage.suffix,
  passage.withheld_reason
FROM attributions AS attribution
JOIN attribution_passages AS proof ON proof.attribution_id = attribution.id
JOIN passages AS passage ON passage.id = proof.passage_id
WHERE attribution.public_id IN (:ids)
ORDER BY attribution.id, proof.role, proof.ordinal
