-- title: What each source holds on each claim
-- description: One row per source and claim. The stance is the latest one taken; a comment declined changes no position. Relays make none. Ask by claim_id or source_id.
-- column claim_id: Row number of the canonical claim
-- column claim_public_id: Public identifier of the claim
-- column claim: The claim in neutral words
-- column source_id: Row number of the canonical source
-- column source_public_id: Public identifier of the source
-- column source: Who holds the position
-- column is_named: 0 for an unnamed source
-- column party_id: Row number of the party when last heard; the source itself where there is none
-- column party_public_id: Public identifier of the party
-- column party: The party when last heard
-- column stance: asserts, denies, questions or declines
-- column denial_scope: full, partial or element where the stance is a denial: how much of it is denied
-- column has_changed: 1 where the source has taken another stance before
-- column own_voice: 1 where it is only ever the publisher itself that says it
-- column asserts: Attributions that assert
-- column denies: Attributions that deny
-- column questions: Attributions that question
-- column declines: Comments declined
-- column attributions: Attributions in all
-- column articles: Articles that report it; copies and retellings count once
-- column first_said: Earliest possible time of the first saying
-- column last_said: Latest possible time of the last saying
-- column first_dated_by: said, published or seen: what first_said is the time of
-- column last_dated_by: said, published or seen: what last_said is the time of
-- column latest_id: Row number of the attribution that shows the stance
-- column is_automatic: 1 where no person has made or accepted any of the rows
CREATE VIEW positions AS
WITH held AS (
  SELECT claim_id,
    source_id,
    -- The latest attribution, found through a text that sorts as the three do together.
    max(CASE WHEN stance = 'declines' THEN '0' ELSE '1' END
      || CAST(said_latest AS TEXT)
      || CAST(attribution_id + 1000000000000000000 AS TEXT)) AS latest,
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
  latest.stance,
  (SELECT denial.scope FROM denials AS denial
    WHERE denial.attribution_id = latest.attribution_id) AS denial_scope,
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
  latest.attribution_id AS latest_id,
  held.is_automatic
FROM held
JOIN claims AS claim ON claim.id = held.claim_id
JOIN sources AS source ON source.id = held.source_id
JOIN standings AS latest ON latest.attribution_id
  = CAST(substr(held.latest, length(held.latest) - 18) AS BIGINT) - 1000000000000000000
JOIN sources AS party ON party.id = latest.party_id;
