-- title: How many attributions count, and how many of them nobody has looked at
-- description: Added up from the counts of all claims: what is asserted, denied, questioned or declined; relays take no position.
-- hidden: yes
-- column attributions: Attributions that count
-- column automatic: How many of them no person has made or accepted
SELECT coalesce(sum(tally.asserts_attributions + tally.denies_attributions + tally.others), 0)
    AS attributions,
  coalesce(sum(tally.automatic), 0) AS automatic
FROM claim_tallies AS tally
