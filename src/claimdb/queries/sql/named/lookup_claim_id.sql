-- title: Claim by public identifier
-- description: The row number that stands for a public identifier.
-- hidden: yes
-- param ids list: Public identifiers
-- column id: Row number
SELECT DISTINCT canonical_id AS id FROM claims WHERE public_id IN (:ids) ORDER BY id
