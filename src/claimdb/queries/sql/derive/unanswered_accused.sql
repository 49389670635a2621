-- title: Find the accused who have no answer recorded
-- description: One row per claim of the scope that somebody asserts, and accused, where neither the accused nor anybody of their party has spoken on it or answered any saying of it.
INSERT INTO unanswered_accused (claim_id, accused_id)
WITH alleged AS (
  SELECT DISTINCT asserted.claim_id, accused.canonical_id AS accused_id
  FROM (SELECT DISTINCT claim_id FROM sayings_in_scope WHERE stance = 'asserts') AS asserted
  CROSS JOIN claims AS merged
  CROSS JOIN claim_subjects AS subject
  CROSS JOIN sources AS accused
  WHERE merged.canonical_id = asserted.claim_id
    AND subject.claim_id = merged.id AND subject.role = 'accused'
    AND accused.id = subject.source_id
    AND accused.canonical_id IS NOT NULL
),
heard AS (
  SELECT spoken.claim_id, spoken.source_id, spoken.party_id, spoken.said_earliest
  FROM (SELECT DISTINCT claim_id FROM alleged) AS accusing
  CROSS JOIN sayings_in_scope AS spoken
  WHERE spoken.claim_id = accusing.claim_id AND spoken.stance <> 'relays'
  UNION ALL
  -- Of accused alone: few claims accuse anybody, and each saying on one is looked for answers.
  SELECT accusing.claim_id,
    answering.canonical_id,
    coalesce(speaker.party_id, answering.canonical_id),
    coalesce(answer.said_earliest, article.published_earliest, revision.seen_at)
  FROM (SELECT DISTINCT claim_id FROM alleged) AS accusing
  CROSS JOIN claims AS merged
  CROSS JOIN attributions AS allegation
  CROSS JOIN current_attributions AS answer
  CROSS JOIN sources AS answering
  CROSS JOIN revisions AS revision
  CROSS JOIN articles AS article
  LEFT JOIN source_parties AS speaker ON speaker.source_id = answering.canonical_id
    AND coalesce(answer.said_earliest, article.published_earliest, revision.seen_at)
      BETWEEN speaker.valid_from AND speaker.valid_to
  WHERE merged.canonical_id = accusing.claim_id
    AND allegation.claim_id = merged.id
    AND answer.answers_id = allegation.id
    AND answering.id = answer.source_id
    AND revision.id = answer.revision_id
    AND article.id = revision.article_id
),
answered AS (
  SELECT DISTINCT alleged.claim_id, alleged.accused_id
  FROM alleged
  JOIN heard ON heard.claim_id = alleged.claim_id
  LEFT JOIN source_parties AS speaking ON speaking.source_id = alleged.accused_id
    AND heard.said_earliest BETWEEN speaking.valid_from AND speaking.valid_to
  WHERE heard.source_id = alleged.accused_id
    OR heard.party_id = coalesce(speaking.party_id, alleged.accused_id)
)
SELECT claim_id, accused_id FROM alleged
EXCEPT
SELECT claim_id, accused_id FROM answered
