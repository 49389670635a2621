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
heard (id, answers_id, said_earliest, asked) AS MATERIALIZED (
  SELECT saying.id, saying.answers_id, saying.said_earliest, CAST(:source AS BIGINT)
  FROM (SELECT own.id FROM own UNION SELECT sided.id FROM sided) AS met
  JOIN attributions AS saying ON saying.id = met.id
),
{shared answers_elsewhere}
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
