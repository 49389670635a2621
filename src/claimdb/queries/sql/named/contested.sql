-- title: Claims that one source asserts and another denies
-- description: One row per contested claim with the counts of both sides; the most evenly contested first. Who stands where is in the view contested_claims, and on each claim's own page.
-- table: id, claim, asserts_origins_min, asserts_origins_max, denies_origins_min, denies_origins_max
-- column claim_id: Row number of the claim
-- column id: Claim
-- column claim: The claim in neutral words
-- column weight: Origins (at the most) of the weaker side: how evenly it is contested
-- column asserts_attributions: Attributions that assert
-- column asserts_articles: Articles that report it; copies and retellings count once
-- column asserts_origins_min: Independent origins that assert, at the least
-- column asserts_origins_max: Independent origins that assert, at the most
-- column asserts_parties: Known parties that assert
-- column denies_attributions: Attributions that deny
-- column denies_articles: Articles that report it; copies and retellings count once
-- column denies_origins_min: Independent origins that deny, at the least
-- column denies_origins_max: Independent origins that deny, at the most
-- column denies_parties: Known parties that deny
-- column others: Attributions that question it or decline to comment
-- column automatic: Counted attributions that no person has made or accepted
-- column first_said: Earliest possible time of the first saying (UTC)
-- column last_said: Latest possible time of the last saying (UTC)
-- column first_dated_by: said, published or seen: what first_said is the time of
-- column last_dated_by: said, published or seen: what last_said is the time of
-- filter source: EXISTS (SELECT 1 FROM position_tallies AS position
--   WHERE position.source_id = :source AND position.claim_id = tally.claim_id
--   AND position.stance <> 'relays')
-- filter source+stance: EXISTS (SELECT 1 FROM position_tallies AS position
--   WHERE position.source_id = :source AND position.claim_id = tally.claim_id
--   AND position.stance = :stance AND position.stance <> 'relays')
-- filter party: EXISTS (SELECT 1 FROM position_tallies AS position
--   WHERE position.claim_id = tally.claim_id AND position.party_id = :party
--   AND position.stance <> 'relays')
-- filter party+stance: EXISTS (SELECT 1 FROM position_tallies AS position
--   WHERE position.claim_id = tally.claim_id AND position.party_id = :party
--   AND position.stance = :stance AND position.stance <> 'relays')
-- filter subject: claim.id IN (SELECT about.canonical_id FROM sources AS merged
--   JOIN claim_subjects AS subject ON subject.source_id = merged.id
--   JOIN claims AS about ON about.id = subject.claim_id WHERE merged.canonical_id = :subject)
-- filter topic: claim.id IN (SELECT filed.canonical_id FROM topics AS topic
--   JOIN claim_topics AS filing ON filing.topic_id = topic.id
--   JOIN claims AS filed ON filed.id = filing.claim_id WHERE topic.slug = :topic)
-- filter claim: claim.id = :claim
-- filter publisher: claim.id IN (SELECT spoken.canonical_id FROM sources AS merged
--   JOIN articles AS article ON article.publisher_id = merged.id
--   JOIN revisions AS revision ON revision.article_id = article.id
--   JOIN current_attributions AS attribution ON attribution.revision_id = revision.id
--   JOIN claims AS spoken ON spoken.id = attribution.claim_id
--   WHERE merged.canonical_id = :publisher)
-- filter article: claim.id IN (SELECT spoken.canonical_id FROM revisions AS revision
--   JOIN current_attributions AS attribution ON attribution.revision_id = revision.id
--   JOIN claims AS spoken ON spoken.id = attribution.claim_id
--   WHERE revision.article_id = :article)
-- filter stance: ((:stance = 'asserts' AND tally.asserts_attributions > 0)
--   OR (:stance = 'denies' AND tally.denies_attributions > 0)
--   OR (tally.others > 0 AND EXISTS (SELECT 1 FROM position_tallies AS position
--   WHERE position.claim_id = claim.id AND position.stance = :stance)))
-- filter since: tally.last_said >= :since
-- filter until: tally.first_said <= :until
-- filter min_origins: tally.asserts_origins_min >= :min_origins
--   AND tally.denies_origins_min >= :min_origins
-- filter automatic: CASE WHEN tally.automatic > 0 THEN 1 ELSE 0 END = :automatic
-- filter text: claim.statement LIKE '%' || replace(:text, '\', '\\') || '%' ESCAPE '\'
-- sort weight: tally.weight, tally.last_said NULLS LAST, tally.claim_id
-- sort last: tally.last_said NULLS LAST, tally.claim_id
-- sort first: tally.first_said NULLS LAST, tally.claim_id
-- sort claim: substr(claim.statement, 1, 100), claim.statement, tally.claim_id
-- sort asserted: tally.asserts_origins_max, tally.claim_id
-- sort denied: tally.denies_origins_max, tally.claim_id
-- order: -weight
SELECT claim.id AS claim_id,
  claim.public_id AS id,
  claim.statement AS claim,
  tally.weight,
  tally.asserts_attributions,
  tally.asserts_articles,
  tally.asserts_origins_min,
  tally.asserts_origins_max,
  tally.asserts_parties,
  tally.denies_attributions,
  tally.denies_articles,
  tally.denies_origins_min,
  tally.denies_origins_max,
  tally.denies_parties,
  tally.others,
  tally.automatic,
  tally.first_said,
  tally.last_said,
  tally.first_dated_by,
  tally.last_dated_by
FROM claim_tallies AS tally
JOIN claims AS claim ON claim.id = tally.claim_id
WHERE tally.contested = 1
{and}
{order}
{page}
