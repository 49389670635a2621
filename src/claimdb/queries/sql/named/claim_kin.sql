-- title: Claims that follow and that nobody denies
-- description: Claims that follow from this one, or from which it follows, that somebody asserts and nobody is recorded as denying.
-- param claim claim: The claim
-- column public_id: Public identifier of the other claim
-- column statement: The other claim
-- column direction: follows where it follows from this one, leads where this one follows from it
SELECT other.public_id, other.statement, kin.direction
FROM (
  SELECT implied_id AS other_id, 'follows' AS direction FROM claim_implications
  WHERE claim_id = :claim
  UNION ALL
  SELECT claim_id AS other_id, 'leads' AS direction FROM claim_implications
  WHERE implied_id = :claim
) AS kin
JOIN claims AS other ON other.id = kin.other_id
JOIN claim_tallies AS tally ON tally.claim_id = other.id
WHERE tally.denies_attributions = 0 AND tally.asserts_attributions > 0
ORDER BY kin.direction, other.statement, other.id
{page}
