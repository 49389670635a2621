-- title: Who denied exactly what
-- description: One row per denial that counts, with its kind and scope, the words, and what it answers. Only a denial of full scope says that the whole claim is untrue. Ask by attribution_id, claim_id or source_id.
-- column attribution_id: Row number of the attribution
-- column public_id: Stable public identifier of the attribution
-- column source_id: Row number of the canonical source
-- column source_public_id: Public identifier of the source
-- column source: Who denies
-- column party_id: Row number of the party
-- column party: For whom the source spoke on that day
-- column claim_id: Row number of the canonical claim
-- column claim_public_id: Public identifier of the claim
-- column claim: What is denied
-- column kind: flat, qualified, fabricated, of intent, of knowledge
-- column scope: full, partial, or one element
-- column element: Which element is denied
-- column hedge: How unsure the speaker is
-- column quoted_words: The exact words
-- column cue_words: The words that say it was denied
-- column chain: Through whom it is known, up to the publisher
-- column answers_id: Row number of the attribution that it answers
-- column answers_public_id: Public identifier of that attribution
-- column answers_source: Who is answered
-- column article_id: Row number of the article
-- column article_public_id: Public identifier of the article
-- column article: Title of the article, or its address
-- column publisher: Who published it
-- column is_retelling: 1 where the article retells a report in other words
-- column said_earliest: Earliest possible time of saying; of publication where not told
-- column said_latest: Latest possible time of saying, likewise
-- column said_precision: Precision of that time
-- column dated_by: said, published or seen: what the time is the time of
-- column is_automatic: 1 where no person has made or accepted the row
CREATE VIEW denial_details AS
SELECT detail.attribution_id,
  detail.public_id,
  detail.source_id,
  detail.source_public_id,
  detail.source,
  detail.party_id,
  detail.party,
  detail.claim_id,
  detail.claim_public_id,
  detail.claim,
  denial.kind,
  denial.scope,
  denial.element,
  detail.hedge,
  detail.quoted_words,
  detail.cue_words,
  detail.chain,
  detail.answers_id,
  detail.answers_public_id,
  (SELECT canonical.name
    FROM attributions AS answered
    JOIN sources AS source ON source.id = answered.source_id
    JOIN sources AS canonical ON canonical.id = source.canonical_id
    WHERE answered.id = detail.answers_id) AS answers_source,
  detail.article_id,
  detail.article_public_id,
  detail.article,
  detail.publisher,
  detail.is_retelling,
  detail.said_earliest,
  detail.said_latest,
  detail.said_precision,
  detail.dated_by,
  detail.is_automatic
FROM attribution_details AS detail
JOIN denials AS denial ON denial.attribution_id = detail.attribution_id;
