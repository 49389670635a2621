-- title: Who recorded attributions, from which state of a text
-- description: Who or what made the attributions with these public identifiers, when, and the revision that reports each.
-- hidden: yes
-- param ids list: Public identifiers
-- column public_id: Public identifier of the attribution
-- column created_by: The person who made it; empty where a program did
-- column program: The program that made it
-- column version: Its version
-- column model: The model that it used
-- column accepted_by: The person who accepted what a program made
-- column recorded_at: When it was recorded (UTC)
-- column answers: Public identifier of the attribution that it answers
-- column revision: Public identifier of the revision
-- column seen_at: When this state of the text was seen (UTC)
-- column is_kept: 1 where the text is kept
-- column withheld_reason: Why the text is left out
SELECT attribution.public_id,
  attribution.created_by,
  CASE WHEN attribution.created_by IS NULL THEN program.name END AS program,
  CASE WHEN attribution.created_by IS NULL THEN program.version END AS version,
  CASE WHEN attribution.created_by IS NULL THEN program.model END AS model,
  CASE WHEN attribution.created_by IS NULL THEN
    (SELECT review.reviewer FROM reviews AS review
      WHERE review.attribution_id = attribution.id AND review.decision = 'accepted'
        AND NOT EXISTS (SELECT 1 FROM reviews AS later
          WHERE later.attribution_id = attribution.id AND later.decision = 'withdrawn'
            AND later.id > review.id)
      ORDER BY review.id DESC LIMIT 1)
  END AS accepted_by,
  attribution.recorded_at,
  answered.public_id AS answers,
  revision.public_id AS revision,
  revision.seen_at,
  CASE WHEN revision.text IS NULL THEN 0 ELSE 1 END AS is_kept,
  revision.withheld_reason
FROM attributions AS attribution
JOIN revisions AS revision ON revision.id = attribution.revision_id
LEFT JOIN runs AS program ON program.id = attribution.run_id
LEFT JOIN attributions AS answered ON answered.id = attribution.answers_id
WHERE attribution.public_id IN (:ids)
ORDER BY attribution.id
