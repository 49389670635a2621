-- title: What shows who a source is, or what a claim says
-- description: A few attributions by one source, or on one claim, as they were recorded.
-- hidden: yes
-- param id text: Public identifier of the source or claim
-- param most int = 3: How many
-- column id: The attribution
SELECT attribution.id
FROM sources AS source
JOIN attributions AS attribution ON attribution.source_id = source.id
WHERE source.public_id = :id
UNION ALL
SELECT attribution.id
FROM claims AS claim
JOIN attributions AS attribution ON attribution.claim_id = claim.id
WHERE claim.public_id = :id
ORDER BY 1
LIMIT :most
