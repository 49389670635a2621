-- title: What was answered on a claim
-- description: Attributions that answer one on this claim, or that answer another by one on this claim, whatever their stance, as recorded with the words. And what answers without being recorded as an answer: who denied, questioned or declined to comment on this same claim in another article, surely after another party had asserted it; of each party that alleges and each that answers the first, looked up in the first attributions. A day that is not known, and a denial told again that was first said before the allegation, answer nothing.
-- param claim claim: The claim
-- param window int = 0: How many of the first attributions of each side to look at for answers in another article; 0 leaves these out
-- column answer_id: The attribution that answers
-- column to_id: The attribution that is answered
-- column elsewhere: 1 where it answers in another article, by its claim and its day alone; 0 where it is recorded as an answer
WITH heard (id, answers_id, said_earliest, asked) AS MATERIALIZED (
  SELECT alleged.*, CAST(NULL AS BIGINT)
  FROM (
    SELECT attribution.id, attribution.answers_id, attribution.said_earliest
    FROM claims AS merged
    JOIN attributions AS attribution ON attribution.claim_id = merged.id
    WHERE merged.canonical_id = :claim AND attribution.stance = 'asserts'
    ORDER BY attribution.id
    LIMIT :window
  ) AS alleged
  UNION ALL
  SELECT replied.*, CAST(NULL AS BIGINT)
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
{shared answers_elsewhere}
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
