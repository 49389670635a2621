-- title: Claims in one line
-- description: What tells claims apart where words fit several.
-- hidden: yes
-- param ids list: Canonical claims
-- column id: The claim
-- column public_id: Public identifier
-- column statement: The proposition
SELECT claim.id, claim.public_id, claim.statement
FROM claims AS claim
WHERE claim.id IN (:ids)
ORDER BY claim.statement, claim.id
