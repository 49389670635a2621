-- title: What was answered on a claim
-- description: Attributions that answer one on this claim, or that answer another by one on this claim, whatever their stance, as recorded with the words. And what answers without being recorded as an answer: who denied, questioned or declined to comment on this same claim in another article, surely after another party had asserted it; of each party that alleges and each that answers the first, looked up in the first attributions. A day that is not known, and a denial told again that was first said before the allegation, answer nothing.
-- param claim claim: The claim
-- param window int = 0: How many of the first attributions of each side to look at for answers in another article; 0 leaves these out
-- column answer_id: The attribution that answers
-- column to_id: The attribution that is answered
-- column elsewhere: 1 where it answers in another article, by its claim and its day alone; 0 where it is recorded as an answer
WITH heard (id, answers_id, said_earliest) AS MATERIALIZED (
  SELECT *
  FROM (
    SELECT attribution.id, attribution.answers_id, attribution.said_earliest
    FROM claims AS merged
    JOIN attributions AS attribution ON attribution.claim_id = merged.id
    WHERE merged.canonical_id = :claim AND attribution.stance = 'asserts'
    ORDER BY attribution.id
    LIMIT :window
  ) AS alleged
  UNION ALL
  SELECT *
  FROM (
    SELECT attribution.id, attribution.answers_id, attribution.said_earliest
    FROM claims AS merged
    JOIN attributions AS attribution ON attribution.claim_id = merged.id
    WHERE merged.canonical_id = :claim
      AND attribution.stance IN ('denies', 'questions', 'declines')
    ORDER BY attribution.id
    LIMIT :window
  ) AS replied
),
-- The unnamed may be one, and so may what publishers say themselves: each is taken together.
voiced AS (
  SELECT standing.attribution_id,
    standing.stance,
    standing.source_id,
    standing.root_id,
    standing.said_earliest,
    standing.said_latest,
    heard.answers_id,
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
    min(voiced.said_earliest) OVER (PARTITION BY voiced.voice, voiced.stance) AS first_said
  FROM voiced
),
recorded AS MATERIALIZED (
  SELECT DISTINCT answered.voice AS to_voice, answering.voice, answering.stance
  FROM spoken AS answering
  JOIN spoken AS answered ON answered.attribution_id = answering.answers_id
),
paired AS (
  SELECT later.attribution_id AS answer_id,
    earlier.attribution_id AS to_id,
    row_number() OVER (PARTITION BY earlier.voice, later.voice, later.stance
      ORDER BY later.said_earliest, later.attribution_id,
        earlier.said_latest, earlier.attribution_id) AS nth
  FROM spoken AS earlier
  JOIN spoken AS later ON later.said_earliest > earlier.said_latest
  LEFT JOIN recorded ON recorded.to_voice = earlier.voice AND recorded.voice = later.voice
    AND recorded.stance = later.stance
  WHERE earlier.stance = 'asserts' AND later.stance <> 'asserts'
    AND later.voice <> earlier.voice
    AND later.source_id <> earlier.source_id
    AND later.root_id <> earlier.root_id
    -- What an article tells without its day may be older; if it was told before, it is.
    AND (later.dated_by = 'said'
      OR (later.dated_by = 'published' AND later.first_said > earlier.said_latest))
    AND recorded.voice IS NULL
)
SELECT answer.id AS answer_id, answer.answers_id AS to_id, 0 AS elsewhere
FROM claims AS alleged
JOIN attributions AS allegation ON allegation.claim_id = alleged.id
JOIN current_attributions AS answer ON answer.answers_id = allegation.id
WHERE alleged.canonical_id = :claim
UNION
SELECT answer.id AS answer_id, answer.answers_id AS to_id, 0 AS elsewhere
FROM claims AS stated
JOIN current_attributions AS answer ON answer.claim_id = stated.id
WHERE stated.canonical_id = :claim AND answer.answers_id IS NOT NULL
UNION
SELECT paired.answer_id, paired.to_id, 1 AS elsewhere
FROM paired
WHERE paired.nth = 1
ORDER BY elsewhere, answer_id, to_id
{page}
