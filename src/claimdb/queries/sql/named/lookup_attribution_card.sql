-- title: Attributions in one line
-- description: What tells attributions apart where a key fits several.
-- hidden: yes
-- param ids list: Attributions
-- column id: The attribution
-- column public_id: Public identifier
-- column source: Who takes the stance
-- column stance: Which stance
-- column statement: On which claim
SELECT attribution.id, attribution.public_id, source.name AS source, attribution.stance,
  claim.statement
FROM attributions AS attribution
JOIN sources AS speaker ON speaker.id = attribution.source_id
JOIN sources AS source ON source.id = speaker.canonical_id
JOIN claims AS made ON made.id = attribution.claim_id
JOIN claims AS claim ON claim.id = made.canonical_id
WHERE attribution.id IN (:ids)
ORDER BY attribution.id
