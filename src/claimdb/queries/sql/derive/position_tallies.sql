-- title: Count how often who took which stance
-- description: One row per claim of the scope, party, source and stance. An article is counted once for a source, and once for a party with the first of those who speak for it there; for unnamed sources, who stand together, with the first of them.
INSERT INTO position_tallies (claim_id, party_id, source_id, stance, attributions,
  first_said, last_said, is_named, articles, party_articles, in_part, automatic,
  first_dated_by, last_dated_by)
SELECT claim_id, party_id, source_id, stance, count(*), min(said_earliest), max(said_latest),
  min(is_named), sum(new_of_source), sum(new_of_party), sum(in_part), sum(is_automatic),
  -- Of several at one instant the one that is dated best.
  CASE min(said_earliest)
    WHEN min(CASE WHEN dated_by = 'said' THEN said_earliest END) THEN 'said'
    WHEN min(CASE WHEN dated_by = 'published' THEN said_earliest END) THEN 'published'
    ELSE 'seen' END,
  CASE max(said_latest)
    WHEN max(CASE WHEN dated_by = 'said' THEN said_latest END) THEN 'said'
    WHEN max(CASE WHEN dated_by = 'published' THEN said_latest END) THEN 'published'
    ELSE 'seen' END
FROM (
  SELECT claim_id, party_id, source_id, stance, said_earliest, said_latest, dated_by, is_named,
    in_part, is_automatic,
    CASE WHEN row_number() OVER (PARTITION BY claim_id, stance, root_id, source_id
      ORDER BY party_id) = 1 THEN 1 ELSE 0 END AS new_of_source,
    CASE WHEN row_number() OVER (PARTITION BY claim_id, stance, root_id,
        CASE WHEN is_named = 0 THEN 0 ELSE party_id END
      ORDER BY source_id, party_id) = 1 THEN 1 ELSE 0 END AS new_of_party
  FROM sayings_in_scope
) AS saying
GROUP BY claim_id, party_id, source_id, stance
