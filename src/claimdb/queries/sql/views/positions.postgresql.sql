CREATE VIEW positions AS
WITH held AS (
  -- The latest attribution by instants, which as text would sort by the time zone of whoever
  -- asks. What is told of it comes along: joining the view once more is planned for all claims.
  SELECT claim_id,
    source_id,
    (array_agg(attribution_id ORDER BY CASE WHEN stance = 'declines' THEN 1 ELSE 0 END,
      said_latest DESC, attribution_id DESC))[1] AS latest_id,
    (array_agg(stance ORDER BY CASE WHEN stance = 'declines' THEN 1 ELSE 0 END,
      said_latest DESC, attribution_id DESC))[1] AS stance,
    (array_agg(party_id ORDER BY CASE WHEN stance = 'declines' THEN 1 ELSE 0 END,
      said_latest DESC, attribution_id DESC))[1] AS party_id,
    count(DISTINCT CASE WHEN stance <> 'declines' THEN stance END) AS stances,
    min(own_voice) AS own_voice,
    sum(CASE WHEN stance = 'asserts' THEN 1 ELSE 0 END) AS asserts,
    sum(CASE WHEN stance = 'denies' THEN 1 ELSE 0 END) AS denies,
    sum(CASE WHEN stance = 'questions' THEN 1 ELSE 0 END) AS questions,
    sum(CASE WHEN stance = 'declines' THEN 1 ELSE 0 END) AS declines,
    count(*) AS attributions,
    count(DISTINCT root_id) AS articles,
    min(said_earliest) AS first_said,
    max(said_latest) AS last_said,
    CASE min(said_earliest)
      WHEN min(CASE WHEN dated_by = 'said' THEN said_earliest END) THEN 'said'
      WHEN min(CASE WHEN dated_by = 'published' THEN said_earliest END) THEN 'published'
      ELSE 'seen' END AS first_dated_by,
    CASE max(said_latest)
      WHEN max(CASE WHEN dated_by = 'said' THEN said_latest END) THEN 'said'
      WHEN max(CASE WHEN dated_by = 'published' THEN said_latest END) THEN 'published'
      ELSE 'seen' END AS last_dated_by,
    min(is_automatic) AS is_automatic
  FROM standings
  GROUP BY claim_id, source_id
)
SELECT held.claim_id,
  claim.public_id AS claim_public_id,
  claim.statement AS claim,
  held.source_id,
  source.public_id AS source_public_id,
  source.name AS source,
  source.is_named,
  party.id AS party_id,
  party.public_id AS party_public_id,
  party.name AS party,
  held.stance,
  (SELECT denial.scope FROM denials AS denial
    WHERE denial.attribution_id = held.latest_id) AS denial_scope,
  CASE WHEN held.stances > 1 THEN 1 ELSE 0 END AS has_changed,
  held.own_voice,
  held.asserts,
  held.denies,
  held.questions,
  held.declines,
  held.attributions,
  held.articles,
  held.first_said,
  held.last_said,
  held.first_dated_by,
  held.last_dated_by,
  held.latest_id,
  held.is_automatic
FROM held
JOIN claims AS claim ON claim.id = held.claim_id
JOIN sources AS source ON source.id = held.source_id
JOIN sources AS party ON party.id = held.party_id;
