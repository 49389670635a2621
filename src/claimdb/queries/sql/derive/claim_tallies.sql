-- title: Count who stands where
-- description: One row per canonical claim of the scope, also of those that nobody is recorded on. Origins: a party counts once; unnamed sources may all be one, or a named one (min), or all different (max), but within one report (copies of one text, and texts of one day that credit one agency) only as many as in the fullest text, and those judged the same are one; a publisher's own voice adds to max only, once per report and once per publisher. A claim is contested too where one source denies it and another asserts what it follows from; never where only what follows from it is denied.
WITH standing AS (
  SELECT * FROM sayings_in_scope WHERE stance <> 'relays'
),
side AS (
  SELECT claim_id, stance,
    count(*) AS attributions,
    count(DISTINCT root_id) AS articles,
    count(DISTINCT CASE WHEN is_named = 1 AND own_voice = 0 THEN party_id END) AS parties,
    count(DISTINCT CASE WHEN is_named = 0 AND own_voice = 0 THEN source_id END) AS speakers,
    count(DISTINCT CASE WHEN own_voice = 1 THEN report_id END) AS own_texts,
    count(DISTINCT CASE WHEN own_voice = 1 THEN source_id END) AS publishers
  FROM standing
  WHERE stance IN ('asserts', 'denies')
  GROUP BY claim_id, stance
),
unnamed_in_article AS (
  SELECT claim_id, stance, report_id, article_id, count(DISTINCT source_id) AS sources
  FROM standing
  WHERE is_named = 0 AND own_voice = 0 AND stance IN ('asserts', 'denies')
  GROUP BY claim_id, stance, report_id, article_id
),
unnamed_in_text AS (
  SELECT claim_id, stance, report_id, max(sources) AS sources
  FROM unnamed_in_article
  GROUP BY claim_id, stance, report_id
),
unnamed AS (
  SELECT claim_id, stance, sum(sources) AS sources
  FROM unnamed_in_text
  GROUP BY claim_id, stance
),
counted AS (
  SELECT side.claim_id, side.stance, side.attributions, side.articles, side.parties,
    CASE WHEN side.parties > 0 THEN side.parties
      WHEN side.speakers > 0 THEN 1
      ELSE 0
    END AS origins_min,
    side.parties
      + CASE WHEN unnamed.sources < side.speakers THEN unnamed.sources
        ELSE side.speakers END
      + CASE WHEN side.own_texts < side.publishers THEN side.own_texts ELSE side.publishers END
      AS origins_max
  FROM side
  LEFT JOIN unnamed ON unnamed.claim_id = side.claim_id AND unnamed.stance = side.stance
),
follows AS (
  SELECT denied.claim_id, count(DISTINCT held.party_id) AS parties
  FROM (SELECT claim_id, min(source_id) AS one, max(source_id) AS other
    FROM standing WHERE stance = 'denies' GROUP BY claim_id) AS denied
  JOIN claim_implications AS step ON step.implied_id = denied.claim_id
  JOIN position_tallies AS held ON held.claim_id = step.claim_id AND held.stance = 'asserts'
  WHERE held.source_id <> denied.one OR held.source_id <> denied.other
  GROUP BY denied.claim_id
),
whole AS (
  SELECT claim_id,
    count(DISTINCT CASE WHEN stance IN ('asserts', 'denies') THEN source_id END) AS sources,
    sum(CASE WHEN stance IN ('questions', 'declines') THEN 1 ELSE 0 END) AS others,
    sum(is_automatic) AS automatic,
    min(said_earliest) AS first_said,
    max(said_latest) AS last_said,
    CASE min(said_earliest)
      WHEN min(CASE WHEN dated_by = 'said' THEN said_earliest END) THEN 'said'
      WHEN min(CASE WHEN dated_by = 'published' THEN said_earliest END) THEN 'published'
      ELSE 'seen' END AS first_dated_by,
    CASE max(said_latest)
      WHEN max(CASE WHEN dated_by = 'said' THEN said_latest END) THEN 'said'
      WHEN max(CASE WHEN dated_by = 'published' THEN said_latest END) THEN 'published'
      ELSE 'seen' END AS last_dated_by
  FROM standing
  GROUP BY claim_id
)
INSERT INTO claim_tallies (claim_id, contested, weight,
  asserts_attributions, asserts_articles, asserts_origins_min, asserts_origins_max,
  asserts_parties, denies_attributions, denies_articles, denies_origins_min,
  denies_origins_max, denies_parties, others, automatic, unanswered, first_said, last_said,
  first_dated_by, last_dated_by)
SELECT claim.id,
  CASE WHEN d.claim_id IS NULL THEN 0
    WHEN a.claim_id IS NOT NULL AND whole.sources > 1 THEN 1
    WHEN follows.claim_id IS NOT NULL THEN 1
    ELSE 0 END,
  CASE WHEN coalesce(a.origins_max, follows.parties, 0) < coalesce(d.origins_max, 0)
    THEN coalesce(a.origins_max, follows.parties, 0) ELSE coalesce(d.origins_max, 0) END,
  coalesce(a.attributions, 0), coalesce(a.articles, 0), coalesce(a.origins_min, 0),
  coalesce(a.origins_max, 0), coalesce(a.parties, 0),
  coalesce(d.attributions, 0), coalesce(d.articles, 0), coalesce(d.origins_min, 0),
  coalesce(d.origins_max, 0), coalesce(d.parties, 0),
  coalesce(whole.others, 0), coalesce(whole.automatic, 0),
  (SELECT count(*) FROM unanswered_accused AS unanswered WHERE unanswered.claim_id = claim.id),
  whole.first_said, whole.last_said, whole.first_dated_by, whole.last_dated_by
FROM scope
-- CROSS JOIN: SQLite would scan every claim.
CROSS JOIN claims AS claim
LEFT JOIN whole ON whole.claim_id = claim.id
LEFT JOIN follows ON follows.claim_id = claim.id
LEFT JOIN counted AS a ON a.claim_id = claim.id AND a.stance = 'asserts'
LEFT JOIN counted AS d ON d.claim_id = claim.id AND d.stance = 'denies'
WHERE claim.id = scope.claim_id AND claim.canonical_id = claim.id
