-- title: Who changed position lately
-- description: Changes of stance of one source on one claim, the latest first; looked up in the claims that were spoken of last. The list of all of them is position_changes.
-- hidden: yes
-- param window int = 200: How many claims to look at
-- param sources int = 8: How many sources that changed position on one of them to look at
-- column before_row: The attribution before
-- column after_row: The attribution after
-- column in_order: 1 where the one was surely said before the other; 0 where their dates are too vague to tell
WITH lately AS MATERIALIZED (
  SELECT tally.claim_id
  FROM claim_tallies AS tally
  WHERE tally.last_said IS NOT NULL
  ORDER BY tally.last_said DESC, tally.claim_id DESC
  LIMIT :window
),
changed AS MATERIALIZED (
  SELECT position.claim_id, position.source_id
  -- CROSS: SQLite would else read all positions, in the order of their sources.
  FROM lately
  CROSS JOIN position_tallies AS position
  WHERE position.claim_id = lately.claim_id AND position.stance <> 'relays'
  GROUP BY position.claim_id, position.source_id
  HAVING count(DISTINCT position.stance) > 1
  ORDER BY max(position.last_said) DESC, position.claim_id DESC, position.source_id DESC
  LIMIT :sources
),
spoken AS MATERIALIZED (
  -- By row numbers first: of a claim that ten thousand have spoken on, few rows are looked at.
  SELECT said.id
  FROM changed
  JOIN claims AS merged ON merged.canonical_id = changed.claim_id
  JOIN attributions AS said ON said.claim_id = merged.id AND said.stance <> 'relays'
  JOIN sources AS speaker ON speaker.id = said.source_id
    AND speaker.canonical_id = changed.source_id
),
stood AS (
  SELECT standing.*
  FROM standings AS standing
  WHERE standing.attribution_id IN (SELECT spoken.id FROM spoken)
),
{shared turns}
SELECT turned.before_row, turned.after_row, turned.in_order
FROM turned
ORDER BY turned.by_said DESC, turned.after_row DESC
{page}
