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
  SELECT attribution.id, passage.exact AS snippet, found.score
  FROM (SELECT id, score FROM search_found('passages', :words) ORDER BY score, id) AS found
  JOIN passages AS passage ON passage.id = found.id
  JOIN attribution_passages AS proof ON proof.passage_id = found.id AND proof.role = 'content'
  JOIN current_attributions AS attribution ON attribution.id = proof.attribution_id
  ORDER BY found.score, found.id, attribution.id
  {page}) AS hit
-- One at a time: the planner would join all rows of the view's many tables first.
CROSS JOIN LATERAL (
  SELECT * FROM attribution_details WHERE attribution_id = hit.id OFFSET 0
) AS detail
ORDER BY hit.score, hit.id
