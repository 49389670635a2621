-- title: The attributions that lean on passages
-- description: One row for each role of a passage in an attribution that counts.
-- hidden: yes
-- param ids list: Public identifiers of passages
-- column passage: The passage
-- column attribution: The attribution
-- column role: content, cue or source
-- column stance: asserts, denies, questions, declines or relays
-- column source: Who takes the stance
-- column source_public: Public identifier of the source
-- column source_kind: What the source is
-- column is_named: 0 for an unnamed source
-- column claim: The claim in neutral words
-- column claim_public: Public identifier of the claim
SELECT passage.public_id AS passage,
  said.public_id AS attribution,
  proof.role,
  said.stance,
  canonical.name AS source,
  canonical.public_id AS source_public,
  canonical.kind AS source_kind,
  canonical.is_named,
  stated.statement AS claim,
  stated.public_id AS claim_public
FROM passages AS passage
JOIN attribution_passages AS proof ON proof.passage_id = passage.id
JOIN current_attributions AS said ON said.id = proof.attribution_id
JOIN sources AS source ON source.id = said.source_id
JOIN sources AS canonical ON canonical.id = source.canonical_id
JOIN claims AS claim ON claim.id = said.claim_id
JOIN claims AS stated ON stated.id = claim.canonical_id
WHERE passage.public_id IN (:ids)
ORDER BY passage.id, said.id, proof.role
