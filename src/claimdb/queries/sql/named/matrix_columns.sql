-- title: Columns of the matrix
-- description: Who has a say on the most of these claims: a stance on a contested claim weighs most. Counted from the tallies, which tell it without reading the sayings. All unnamed sources are one column, which comes first.
-- hidden: yes
-- param claims list: Canonical claims
-- param by_party int: 1 for parties, 0 for sources
-- param most int = 50: So many columns at most; nobody reads a wider table
-- column who: The source or party; 0 for all unnamed sources
-- column public_id: Public identifier; empty for the unnamed
-- column name: Name; empty for the unnamed
-- column kind: What it is; empty for the unnamed
-- column total: How many columns there are in all
WITH cells AS (
  SELECT tally.claim_id,
    CASE WHEN tally.is_named = 0 THEN 0 WHEN :by_party = 1 THEN tally.party_id
      ELSE tally.source_id END AS who,
    tally.stance, 0 AS follows,
    -- Taking a side on a contested claim says more than any number of other words.
    CASE WHEN claim.contested = 1 THEN 100 ELSE 1 END AS weight
  FROM claim_tallies AS claim
  JOIN position_tallies AS tally ON tally.claim_id = claim.claim_id
  WHERE claim.claim_id IN (:claims) AND tally.stance <> 'relays'
  UNION
  SELECT step.implied_id,
    CASE WHEN tally.is_named = 0 THEN 0 WHEN :by_party = 1 THEN tally.party_id
      ELSE tally.source_id END,
    tally.stance, 1, 1
  FROM claim_implications AS step
  JOIN position_tallies AS tally ON tally.claim_id = step.claim_id AND tally.stance = 'asserts'
  WHERE step.implied_id IN (:claims)
  UNION
  SELECT step.claim_id,
    CASE WHEN tally.is_named = 0 THEN 0 WHEN :by_party = 1 THEN tally.party_id
      ELSE tally.source_id END,
    tally.stance, 1, 1
  FROM claim_implications AS step
  JOIN position_tallies AS tally ON tally.claim_id = step.implied_id AND tally.stance = 'denies'
    AND tally.in_part < tally.attributions
  WHERE step.claim_id IN (:claims)
),
weighed AS (
  SELECT who, sum(weight) AS weight, count(*) OVER () AS total
  FROM cells
  GROUP BY who
),
chosen AS (
  SELECT who, weight, total
  FROM weighed
  ORDER BY CASE WHEN who = 0 THEN 0 ELSE 1 END, weight DESC, who
  LIMIT :most
)
SELECT chosen.who, source.public_id, source.name, source.kind, chosen.total
FROM chosen
LEFT JOIN sources AS source ON source.id = chosen.who
ORDER BY CASE WHEN chosen.who = 0 THEN 0 ELSE 1 END, chosen.weight DESC, chosen.who
