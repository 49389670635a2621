-- title: Where the words of attributions stand in a text
-- description: The passages of what counts in one state of an article; also those of older states where they stand in this one.
-- hidden: yes
-- param revision int: Row number of the state
-- column attribution_id: The attribution
-- column attribution: Public identifier of the attribution
-- column stance: asserts, denies, questions, declines or relays
-- column role: content, cue or source
-- column passage: Public identifier of the words as they stand here
-- column start_offset: First code point, counted from 0
-- column end_offset: Code point after the last
-- column words: The words, where the text is left out and they are not
-- column outcome: What has become of the words since they were recorded; empty where they were recorded here
SELECT marked.*
FROM (
  SELECT said.id AS attribution_id,
    said.public_id AS attribution,
    said.stance,
    proof.role,
    passage.public_id AS passage,
    passage.start_offset,
    passage.end_offset,
    CASE WHEN revision.text IS NULL THEN passage.exact END AS words,
    NULL AS outcome
  FROM revisions AS revision
  JOIN current_attributions AS said ON said.revision_id = revision.id
  JOIN attribution_passages AS proof ON proof.attribution_id = said.id
  JOIN passages AS passage ON passage.id = proof.passage_id
  WHERE revision.id = :revision
  UNION ALL
  SELECT said.id,
    said.public_id,
    said.stance,
    proof.role,
    passage.public_id,
    passage.start_offset,
    passage.end_offset,
    CASE WHEN revision.text IS NULL THEN passage.exact END,
    carry.outcome
  FROM revisions AS revision
  JOIN passage_carries AS carry ON carry.revision_id = revision.id
  JOIN passages AS passage ON passage.id = carry.carried_id
  JOIN attribution_passages AS proof ON proof.passage_id = carry.passage_id
  JOIN current_attributions AS said ON said.id = proof.attribution_id
  WHERE revision.id = :revision
) AS marked
ORDER BY marked.start_offset, marked.end_offset, marked.attribution_id, marked.role, marked.passage
