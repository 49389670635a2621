-- title: Attributions for a pack
-- description: Every attribution that counts and that a person has made or accepted.
-- hidden: yes
-- column id: The attribution
-- column public_id: Public identifier
-- column revision_id: The revision
-- column article_id: The article
-- column source_id: Who
-- column claim_id: On what
-- column stance: Stance
-- column mode: Mode
-- column own_voice: 1 where the publisher says it itself
-- column via_id: Through which it is known
-- column answers_id: Which it answers
-- column capacity: In what capacity
-- column hedge: Hedge
-- column hedge_words: Hedging words
-- column reporting: How the reporter passes it on
-- column said_earliest: Earliest saying
-- column said_latest: Latest saying
-- column said_words: Words for the saying
-- column said_offset: UTC offset of the saying
-- column said_precision: Precision of the saying
-- column denial_kind: Kind of a denial
-- column denial_scope: Scope of a denial
-- column denial_element: Element of a denial
SELECT said.id, said.public_id, said.revision_id, revision.article_id, said.source_id,
  said.claim_id, said.stance, said.mode, said.own_voice, said.via_id, said.answers_id,
  said.capacity, said.hedge, said.hedge_words, said.reporting, said.said_earliest,
  said.said_latest, said.said_words, said.said_offset, said.said_precision,
  denial.kind AS denial_kind, denial.scope AS denial_scope, denial.element AS denial_element
FROM current_attributions AS said
JOIN revisions AS revision ON revision.id = said.revision_id
LEFT JOIN denials AS denial ON denial.attribution_id = said.id
WHERE said.is_automatic = 0
ORDER BY said.id
