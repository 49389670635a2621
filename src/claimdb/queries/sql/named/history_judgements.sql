-- title: Judgements
-- description: Every judgement on sources and claims, the latest first.
-- hidden: yes
-- column id: Number, with which it can be taken back
-- column what: source or claim
-- column judgement: same, not_same or unsure
-- column left_id: Row number of one
-- column right_id: Row number of the other
-- column one: Name or statement of one
-- column one_id: Public identifier of one
-- column other: Name or statement of the other
-- column other_id: Public identifier of the other
-- column undoes: The judgement that it takes back
-- column by: The person; empty where a program decided
-- column run: The run of a program that made it
-- column why: Reason
-- column at: When (UTC)
SELECT judgement.id,
  CASE WHEN judgement.left_source_id IS NULL THEN 'claim' ELSE 'source' END AS what,
  judgement.judgement,
  coalesce(judgement.left_source_id, judgement.left_claim_id) AS left_id,
  coalesce(judgement.right_source_id, judgement.right_claim_id) AS right_id,
  coalesce(left_source.name, left_claim.statement) AS one,
  coalesce(left_source.public_id, left_claim.public_id) AS one_id,
  coalesce(right_source.name, right_claim.statement) AS other,
  coalesce(right_source.public_id, right_claim.public_id) AS other_id,
  judgement.undoes_id AS undoes,
  judgement.created_by AS by,
  run.id || ' ' || run.name || ' ' || run.version AS run,
  judgement.reason AS why,
  judgement.recorded_at AS at
FROM judgements AS judgement
LEFT JOIN sources AS left_source ON left_source.id = judgement.left_source_id
LEFT JOIN sources AS right_source ON right_source.id = judgement.right_source_id
LEFT JOIN claims AS left_claim ON left_claim.id = judgement.left_claim_id
LEFT JOIN claims AS right_claim ON right_claim.id = judgement.right_claim_id
LEFT JOIN runs AS run ON run.id = judgement.run_id
ORDER BY judgement.id DESC
