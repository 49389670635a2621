-- title: What was said on a claim, and when
-- description: One row per attribution that counts, and one for the time that the claim itself is about. Order by earliest. Ask by claim_id or source_id.
-- column claim_id: Row number of the canonical claim
-- column claim_public_id: Public identifier of the claim
-- column claim: The claim in neutral words
-- column earliest: Earliest possible time
-- column latest: Latest possible time
-- column precision: Precision of the time
-- column dated_by: said, published or seen for an attribution; occurred for the claim itself
-- column attribution_id: Row number of the attribution; empty for the claim itself
-- column public_id: Public identifier of the attribution
-- column source_id: Row number of the canonical source
-- column source_public_id: Public identifier of the source
-- column source: Who said it
-- column stance: The stance taken
-- column denial_scope: full, partial or element: how much is denied; empty where nothing is
-- column hedge: How unsure the speaker is
-- column quoted_words: The exact words
-- column chain: Through whom it is known, up to the publisher
-- column answers_id: Row number of the attribution that it answers
-- column answers_public_id: Public identifier of that attribution
-- column article_id: Row number of the article
-- column article_public_id: Public identifier of the article
-- column article: Title of the article, or its address
-- column publisher: Who published it
-- column is_retelling: 1 where the article retells a report in other words
-- column is_automatic: 1 where no person has made or accepted the row
CREATE VIEW claim_timeline AS
SELECT claim_id,
  claim_public_id,
  claim,
  said_earliest AS earliest,
  said_latest AS latest,
  said_precision AS precision,
  dated_by,
  attribution_id,
  public_id,
  source_id,
  source_public_id,
  source,
  stance,
  denial_scope,
  hedge,
  quoted_words,
  chain,
  answers_id,
  answers_public_id,
  article_id,
  article_public_id,
  article,
  publisher,
  is_retelling,
  is_automatic
FROM attribution_details
UNION ALL
SELECT claim.canonical_id,
  stated.public_id,
  stated.statement,
  claim.occurred_earliest,
  claim.occurred_latest,
  claim.occurred_precision,
  'occurred',
  NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, claim.occurred_words,
  NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
  CASE WHEN claim.created_by IS NULL THEN 1 ELSE 0 END
FROM claims AS claim
JOIN claims AS stated ON stated.id = claim.canonical_id
WHERE claim.occurred_earliest IS NOT NULL;
