-- title: Attributions with all their names
-- description: Everything about the given attributions but passages and chains, also where they no longer count.
-- hidden: yes
-- param ids list: Attributions
-- column id: The attribution
-- column public_id: Public identifier
-- column stance: asserts, denies, questions, declines or relays
-- column mode: direct, mixed or indirect speech
-- column own_voice: 1 where the publisher says it itself
-- column via_id: The attribution through which it is known
-- column answers_id: The attribution that it answers
-- column capacity: In what capacity the source spoke
-- column hedge: How unsure the speaker is
-- column hedge_words: The hedging words
-- column reporting: How the reporter passes it on
-- column confidence: How sure the extractor is
-- column found_by: By which rule, or by its model, the extractor found it; after a ; how it read the words
-- column said_earliest: Earliest possible time of saying; empty where not told
-- column said_latest: Latest possible time of saying
-- column said_words: The words that gave the time
-- column said_offset: UTC offset in minutes
-- column said_precision: Precision of the time
-- column is_current: 1 where the row counts
-- column is_automatic: 1 where no person has made or accepted the row
-- column source_public: Public identifier of the canonical source
-- column source: Name of the canonical source
-- column source_kind: What the source is
-- column is_named: 0 for an unnamed source
-- column recorded_as: The name under which the words were recorded
-- column party_public: Public identifier of the party on that day; empty where it is the source
-- column party: Name of the party
-- column party_kind: What the party is
-- column claim_public: Public identifier of the canonical claim
-- column statement: The claim
-- column denial_kind: Kind of the denial
-- column denial_scope: How much is denied
-- column denial_element: Which element is denied
-- column article_id: The article
SELECT attribution.id,
  attribution.public_id,
  attribution.stance,
  attribution.mode,
  attribution.own_voice,
  attribution.via_id,
  attribution.answers_id,
  attribution.capacity,
  attribution.hedge,
  attribution.hedge_words,
  attribution.reporting,
  attribution.confidence,
  attribution.found_by,
  attribution.said_earliest,
  attribution.said_latest,
  attribution.said_words,
  attribution.said_offset,
  attribution.said_precision,
  CASE WHEN EXISTS (SELECT 1 FROM current_attributions AS counted
    WHERE counted.id = attribution.id) THEN 1 ELSE 0 END AS is_current,
  CASE
    WHEN attribution.created_by IS NOT NULL THEN 0
    WHEN EXISTS (SELECT 1 FROM reviews AS review
      WHERE review.attribution_id = attribution.id AND review.decision = 'accepted'
        AND NOT EXISTS (SELECT 1 FROM reviews AS later
          WHERE later.attribution_id = attribution.id AND later.decision = 'withdrawn'
            AND later.id > review.id)) THEN 0
    ELSE 1
  END AS is_automatic,
  source.public_id AS source_public,
  source.name AS source,
  source.kind AS source_kind,
  source.is_named,
  speaker.name AS recorded_as,
  party.public_id AS party_public,
  party.name AS party,
  party.kind AS party_kind,
  claim.public_id AS claim_public,
  claim.statement,
  denial.kind AS denial_kind,
  denial.scope AS denial_scope,
  denial.element AS denial_element,
  revision.article_id
FROM attributions AS attribution
JOIN revisions AS revision ON revision.id = attribution.revision_id
JOIN articles AS article ON article.id = revision.article_id
JOIN sources AS speaker ON speaker.id = attribution.source_id
JOIN sources AS source ON source.id = speaker.canonical_id
JOIN claims AS made ON made.id = attribution.claim_id
JOIN claims AS claim ON claim.id = made.canonical_id
LEFT JOIN denials AS denial ON denial.attribution_id = attribution.id
LEFT JOIN source_parties AS speaking ON speaking.source_id = source.id
  AND speaking.party_id <> source.id
  AND coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at)
    BETWEEN speaking.valid_from AND speaking.valid_to
LEFT JOIN sources AS party ON party.id = speaking.party_id
WHERE attribution.id IN (:ids)
ORDER BY attribution.id
