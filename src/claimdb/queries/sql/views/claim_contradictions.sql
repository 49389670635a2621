-- title: Claims that cannot both be true
-- description: One row per ordered pair. A contradiction applies once, between what the two claims say or entail; it never makes anybody deny anything. Ask by claim_id.
-- hidden: yes
-- column claim_id: Row number of a canonical claim
-- column other_id: Row number of a canonical claim that contradicts it, or what it entails
CREATE VIEW claim_contradictions AS
SELECT clash.claim_id AS claim_id, clash.other_id AS other_id
FROM current_claim_relations AS clash
WHERE clash.kind = 'contradicts'
UNION ALL
SELECT clash.claim_id, far.claim_id
FROM current_claim_relations AS clash
JOIN claim_implications AS far ON far.implied_id = clash.other_id
WHERE clash.kind = 'contradicts'
UNION ALL
SELECT own.claim_id, clash.other_id
FROM current_claim_relations AS clash
JOIN claim_implications AS own ON own.implied_id = clash.claim_id
WHERE clash.kind = 'contradicts'
UNION ALL
SELECT own.claim_id, far.claim_id
FROM current_claim_relations AS clash
JOIN claim_implications AS own ON own.implied_id = clash.claim_id
JOIN claim_implications AS far ON far.implied_id = clash.other_id
WHERE clash.kind = 'contradicts'
UNION ALL
SELECT clash.other_id, clash.claim_id
FROM current_claim_relations AS clash
WHERE clash.kind = 'contradicts'
UNION ALL
SELECT clash.other_id, far.claim_id
FROM current_claim_relations AS clash
JOIN claim_implications AS far ON far.implied_id = clash.claim_id
WHERE clash.kind = 'contradicts'
UNION ALL
SELECT own.claim_id, clash.claim_id
FROM current_claim_relations AS clash
JOIN claim_implications AS own ON own.implied_id = clash.other_id
WHERE clash.kind = 'contradicts'
UNION ALL
SELECT own.claim_id, far.claim_id
FROM current_claim_relations AS clash
JOIN claim_implications AS own ON own.implied_id = clash.other_id
JOIN claim_implications AS far ON far.implied_id = clash.claim_id
WHERE clash.kind = 'contradicts';
