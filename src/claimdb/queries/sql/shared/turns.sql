-- title: Where a source turned to another stance on a claim
-- description: Of the standings in stood, one source on one claim by the time of saying: the saying before and the saying after, wherever their stances differ. Copies of one report count once.
told AS (
  SELECT stood.*,
    row_number() OVER (PARTITION BY stood.claim_id, stood.source_id, stood.stance,
      stood.root_id ORDER BY stood.said_earliest, stood.attribution_id) AS nth
  FROM stood
),
followed AS (
  SELECT told.*,
    lag(told.stance) OVER in_time AS before_stance,
    lag(told.attribution_id) OVER in_time AS before_row,
    lag(told.said_latest) OVER in_time AS before_latest
  FROM told
  WHERE told.nth = 1
  WINDOW in_time AS (PARTITION BY told.claim_id, told.source_id
    ORDER BY told.said_earliest, told.attribution_id)
),
turned AS (
  SELECT followed.before_row,
    followed.attribution_id AS after_row,
    CASE WHEN followed.before_latest <= followed.said_earliest THEN 1 ELSE 0 END AS in_order,
    followed.said_earliest AS by_said
  FROM followed
  WHERE followed.before_stance <> followed.stance
)
