-- title: Search what was said
-- description: Attributions that count and whose words match, the best first; who said it, of which claim, where.
-- param words text: Words, "phrases", OR, NOT, prefix*, as FTS5 reads them
-- param opening text = **: What stands before a found word
-- param closing text = **: What stands after it
-- column id: Attribution
-- column source_id: Source
-- column source: Who takes the stance
-- column stance: asserts, denies, questions, declines or relays
-- column denial_scope: full, partial or element: how much is denied; empty where nothing is
-- column claim_id: Claim
-- column claim: The claim in neutral words
-- column snippet: The words in their place
-- column article_id: Article
-- column article: Title of the article, or its address
-- column retelling: 1 where the article retells a report in other words
-- column automatic: 1 where no person has made or accepted the row
-- column said_earliest: Earliest possible time (UTC)
-- column said_latest: Latest possible time (UTC)
-- column said_precision: Precision of that time
-- column dated_by: said, published or seen: what the time is the time of
-- column score: bm25; the lower the better
SELECT detail.public_id AS id,
  detail.source_public_id AS source_id,
  detail.source,
  detail.stance,
  detail.denial_scope,
  detail.claim_public_id AS claim_id,
  detail.claim,
  hit.snippet,
  detail.article_public_id AS article_id,
  detail.article,
  detail.is_retelling AS retelling,
  detail.is_automatic AS automatic,
  detail.said_earliest,
  detail.said_latest,
  detail.said_precision,
  detail.dated_by,
  hit.score
FROM (
  SELECT attribution.id AS attribution_id,
    highlight(passages_fts, 0, :opening, :closing) AS snippet,
    passages_fts.rank AS score
  FROM passages_fts
  JOIN attribution_passages AS proof ON proof.passage_id = passages_fts.rowid
    AND proof.role = 'content'
  JOIN current_attributions AS attribution ON attribution.id = proof.attribution_id
  WHERE passages_fts MATCH coalesce(nullif(:words, ''), '""')
  ORDER BY passages_fts.rank
  {page}) AS hit
JOIN attribution_details AS detail ON detail.attribution_id = hit.attribution_id
ORDER BY hit.score, hit.attribution_id
