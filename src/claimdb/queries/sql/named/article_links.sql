-- title: What an article repeats, and what repeats it
-- description: Copies, rewrites, retellings and reuse in both directions.
-- param article article: The article
-- column direction: to where this article repeats the other, from where the other repeats it
-- column kind: copy, rewrite, retelling or reuse
-- column counts_once: 1 where the two are one report
-- column other_id: Row number of the other article
-- column score: Likeness, 0 to 1
-- column is_automatic: 1 where a program found it
SELECT linked.direction, linked.kind, linked.counts_once, linked.other_id, linked.score,
  linked.is_automatic
FROM (
  SELECT 'to' AS direction, kind, counts_once, original_id AS other_id, score, is_automatic
  FROM article_repeats WHERE article_id = :article
  UNION ALL
  SELECT 'from', kind, counts_once, article_id, score, is_automatic
  FROM article_repeats WHERE original_id = :article
) AS linked
ORDER BY linked.direction DESC, linked.kind, linked.other_id
{page}
