-- title: Count how often who took which stance
-- description: One row per claim of the scope, party, source and stance.
INSERT INTO position_tallies (claim_id, party_id, source_id, stance, attributions,
  first_said, last_said)
SELECT claim_id, party_id, source_id, stance, count(*), min(said_earliest), max(said_latest)
FROM sayings_in_scope
GROUP BY claim_id, party_id, source_id, stance
