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
told AS (
  SELECT standing.*,
    row_number() OVER (PARTITION BY standing.claim_id, standing.source_id, standing.stance,
      standing.root_id ORDER BY standing.said_earliest, standing.attribution_id) AS nth
  FROM standings AS standing
  WHERE standing.attribution_id IN (SELECT spoken.id FROM spoken)
),
followed AS (
  SELECT told.*,
    lag(told.stance) OVER spoken AS before_stance,
    lag(told.attribution_id) OVER spoken AS before_row,
    lag(told.said_latest) OVER spoken AS before_latest
  FROM told
  WHERE told.nth = 1
  WINDOW spoken AS (PARTITION BY told.claim_id, told.source_id
    ORDER BY told.said_earliest, told.attribution_id)
)
SELECT followed.before_row,
  followed.attribution_id AS after_row,
  CASE WHEN followed.before_latest <= followed.said_earliest THEN 1 ELSE 0 END AS in_order
FROM followed
WHERE followed.before_stance <> followed.stance
ORDER BY followed.said_earliest DESC, followed.attribution_id DESC
{page}
