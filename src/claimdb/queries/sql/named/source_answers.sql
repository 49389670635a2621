-- title: What a source answered, and who answered it
-- description: On the given claims, answers by the source and to it: recorded as answers, or, as in claim_answers, of the same claim in another article and surely later, of each party the first. What others said is looked up in the first attributions on each claim.
-- hidden: yes
-- param source source: The source
-- param claims list: Canonical claims
-- param window int: How many of the latest attributions of the source to look at
-- param each int = 10: How many of the first attributions of each stance to look at, and one more
-- column answer_id: The attribution that answers
-- column to_id: The attribution that is answered
-- column elsewhere: 1 where it answers in another article, by its claim and its day alone; 0 where it is recorded as an answer
WITH latest (id) AS MATERIALIZED (
  SELECT attribution.id
  FROM sources AS merged
  JOIN attributions AS attribution ON attribution.source_id = merged.id
  WHERE merged.canonical_id = :source
  ORDER BY attribution.id DESC
  LIMIT :window
),
own (id) AS MATERIALIZED (
  SELECT attribution.id
  FROM latest
  JOIN attributions AS attribution ON attribution.id = latest.id
  JOIN claims AS merged ON merged.id = attribution.claim_id
  WHERE merged.canonical_id IN (:claims)
),
sides (stance) AS (
  SELECT 'asserts' UNION ALL SELECT 'denies' UNION ALL SELECT 'questions'
  UNION ALL SELECT 'declines'
),
-- No window: of a claim reported ten thousand times only the first are read from the index.
sided (id) AS (
  SELECT attribution.id
  FROM claims AS merged
  CROSS JOIN sides
  JOIN attributions AS attribution ON attribution.claim_id = merged.id
    AND attribution.stance = sides.stance
  WHERE merged.canonical_id IN (:claims)
    AND attribution.id <= coalesce((SELECT last.id FROM attributions AS last
      WHERE last.claim_id = merged.id AND last.stance = sides.stance
      ORDER BY last.id
      LIMIT 1 OFFSET :each), 9223372036854775807)
),
heard (id) AS MATERIALIZED (
  SELECT own.id FROM own
  UNION
  SELECT sided.id FROM sided
),
voiced AS (
  SELECT standing.attribution_id,
    standing.claim_id,
    standing.stance,
    standing.source_id,
    standing.root_id,
    standing.said_earliest,
    standing.said_latest,
    saying.answers_id,
    CASE WHEN standing.own_voice = 1 THEN -1 WHEN standing.is_named = 0 THEN -2
      ELSE standing.party_id END AS voice,
    CASE WHEN saying.said_earliest IS NOT NULL THEN 'said'
      WHEN (SELECT article.published_earliest FROM articles AS article
        WHERE article.id = standing.article_id) IS NOT NULL THEN 'published'
      ELSE 'seen' END AS dated_by
  FROM heard
  JOIN attributions AS saying ON saying.id = heard.id
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
    AND (earlier.source_id = :source OR later.source_id = :source)
    AND later.voice <> earlier.voice
    AND later.source_id <> earlier.source_id
    AND later.root_id <> earlier.root_id
    -- What an article tells without its day may be older; if it was told before, it is.
    AND (later.dated_by = 'said'
      OR (later.dated_by = 'published' AND later.first_said > earlier.said_latest))
    AND recorded.voice IS NULL
)
SELECT answer.id AS answer_id, answer.answers_id AS to_id, 0 AS elsewhere
FROM own
JOIN current_attributions AS answer ON answer.id = own.id
WHERE answer.answers_id IS NOT NULL
UNION
SELECT answer.id AS answer_id, answer.answers_id AS to_id, 0 AS elsewhere
FROM own
JOIN current_attributions AS answer ON answer.answers_id = own.id
UNION
SELECT paired.answer_id, paired.to_id, 1 AS elsewhere
FROM paired
WHERE paired.nth = 1
ORDER BY elsewhere, answer_id, to_id
{page}
