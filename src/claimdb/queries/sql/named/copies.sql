-- title: Which article repeats which, and who said so
-- description: One row per link between two articles: copies, rewrites, retellings and reuse of passages, also those that a person has rejected.
-- table: id, article, publisher, kind, original, original_publisher, score, decision, decided_by
-- column id: Name of the link, as claimdb review takes it
-- column article_id: The article that repeats
-- column article: Its title, or its address
-- column publisher: Who published it; empty where not known
-- column kind: copy, rewrite, retelling or reuse
-- column original_id: What it repeats
-- column original: Title of that, or its address
-- column original_publisher: Who published that; empty where not known
-- column counts_once: 1 where the two are one report now
-- column score: Share of the shorter text that the other repeats, 0 to 1
-- column method: How it was found, and by what the original is told
-- column decision: The latest: accepted or rejected; made where a person made it; empty where nobody has looked at it
-- column decided_by: Who decided, or made it
-- column reason: Why
-- column recorded_at: When the link was recorded (UTC)
-- column automatic: 1 where no person has made or reviewed it
-- filter article: (copy.article_id = :article OR copy.original_id = :article)
-- filter kind: copy.kind = :kind
-- filter automatic: CASE WHEN copy.created_by IS NULL AND coalesce((SELECT looked.decision
--   FROM reviews AS looked WHERE looked.article_copy_id = copy.id
--   ORDER BY looked.id DESC LIMIT 1), 'withdrawn') = 'withdrawn' THEN 1 ELSE 0 END = :automatic
-- sort recorded: row_id
-- sort score: by_score NULLS LAST, row_id
-- order: -recorded
WITH page AS {materialized} (
  SELECT copy.id AS row_id,
    copy.score AS by_score
  FROM article_copies AS copy
  {where}
  {order}
  {page}
)
SELECT 'copy:' || copy.id AS id,
  article.public_id AS article_id,
  coalesce(article.title, article.url) AS article,
  publisher.name AS publisher,
  copy.kind,
  original.public_id AS original_id,
  coalesce(original.title, original.url) AS original,
  original_publisher.name AS original_publisher,
  CASE WHEN copy.kind = 'reuse' OR coalesce(nullif(review.decision, 'withdrawn'), 'accepted') <> 'accepted'
    THEN 0 ELSE 1 END AS counts_once,
  copy.score,
  copy.method,
  coalesce(nullif(review.decision, 'withdrawn'),
    CASE WHEN copy.created_by IS NOT NULL THEN 'made' END) AS decision,
  coalesce(CASE WHEN review.decision <> 'withdrawn' THEN review.reviewer END, copy.created_by)
    AS decided_by,
  review.reason,
  copy.recorded_at,
  CASE WHEN copy.created_by IS NULL
    AND coalesce(review.decision, 'withdrawn') = 'withdrawn' THEN 1 ELSE 0 END AS automatic
FROM page
JOIN article_copies AS copy ON copy.id = page.row_id
JOIN articles AS article ON article.id = copy.article_id
JOIN articles AS original ON original.id = copy.original_id
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id
LEFT JOIN sources AS original_printer ON original_printer.id = original.publisher_id
LEFT JOIN sources AS original_publisher ON original_publisher.id = original_printer.canonical_id
LEFT JOIN reviews AS review ON review.id = (SELECT max(latest.id) FROM reviews AS latest
  WHERE latest.article_copy_id = copy.id)
{order}
