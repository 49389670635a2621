-- title: Claims for a pack
-- description: Every claim with what a pack says of it.
-- hidden: yes
-- column id: The claim
-- column public_id: Public identifier
-- column statement: The proposition
-- column language: Language tag
-- column note: What an editor should know
-- column occurred_earliest: Earliest time
-- column occurred_latest: Latest time
-- column occurred_words: Words for the time
-- column occurred_offset: UTC offset of the time
-- column occurred_precision: Precision of the time
-- column by_person: 1 where a person made the row
SELECT id, public_id, statement, language, note, occurred_earliest, occurred_latest,
  occurred_words, occurred_offset, occurred_precision,
  CASE WHEN created_by IS NULL THEN 0 ELSE 1 END AS by_person
FROM claims
ORDER BY id
