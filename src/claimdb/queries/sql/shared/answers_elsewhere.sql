-- title: Who answered whom in another article
-- description: Of the attributions in heard (id, answers_id, said_earliest, asked): who denied, questioned or declined to comment on a claim, in another article, surely after another party had asserted it; of each party that alleges and each that answers the first, where nth is 1. Asked is a source that must be one of the two, NULL where any may be. A day that is not known, and a denial told again that was first said before the allegation, answer nothing; nor does what is recorded as an answer.
voiced AS (
  SELECT standing.attribution_id,
    standing.claim_id,
    standing.stance,
    standing.source_id,
    standing.root_id,
    standing.said_earliest,
    standing.said_latest,
    heard.answers_id,
    heard.asked,
    -- The unnamed may be one, and so may what publishers say themselves: each is taken together.
    CASE WHEN standing.own_voice = 1 THEN -1 WHEN standing.is_named = 0 THEN -2
      ELSE standing.party_id END AS voice,
    CASE WHEN heard.said_earliest IS NOT NULL THEN 'said'
      WHEN (SELECT article.published_earliest FROM articles AS article
        WHERE article.id = standing.article_id) IS NOT NULL THEN 'published'
      ELSE 'seen' END AS dated_by
  FROM heard
  JOIN standings AS standing ON standing.attribution_id = heard.id
),
spoken AS MATERIALIZED (
  SELECT voiced.*,
    min(voiced.said_earliest) OVER (PARTITION BY voiced.claim_id, voiced.voice, voiced.stance)
      AS first_said
  FROM voiced
),
recorded AS MATERIALIZED (
  SELECT DISTINCT answering.claim_id, answered.voice AS to_voice, answering.voice,
    answering.stance
  FROM spoken AS answering
  JOIN spoken AS answered ON answered.attribution_id = answering.answers_id
    AND answered.claim_id = answering.claim_id
),
paired AS (
  SELECT later.attribution_id AS answer_id,
    earlier.attribution_id AS to_id,
    row_number() OVER (
      PARTITION BY later.claim_id, earlier.voice, later.voice, later.stance
      ORDER BY later.said_earliest, later.attribution_id,
        earlier.said_latest, earlier.attribution_id) AS nth
  FROM spoken AS earlier
  JOIN spoken AS later ON later.claim_id = earlier.claim_id
    AND later.said_earliest > earlier.said_latest
  LEFT JOIN recorded ON recorded.claim_id = later.claim_id AND recorded.to_voice = earlier.voice
    AND recorded.voice = later.voice AND recorded.stance = later.stance
  WHERE earlier.stance = 'asserts' AND later.stance <> 'asserts'
    AND (later.asked IS NULL OR later.asked IN (earlier.source_id, later.source_id))
    AND later.voice <> earlier.voice
    AND later.source_id <> earlier.source_id
    AND later.root_id <> earlier.root_id
    -- What an article tells without its day may be older; if it was told before, it is.
    AND (later.dated_by = 'said'
      OR (later.dated_by = 'published' AND later.first_said > earlier.said_latest))
    AND recorded.voice IS NULL
)
