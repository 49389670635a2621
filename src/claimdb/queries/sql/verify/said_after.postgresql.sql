WITH dated AS (
  SELECT attribution.id, attribution.public_id, attribution.said_earliest,
    CASE WHEN article.published_latest < revision.seen_at
      THEN article.published_latest ELSE revision.seen_at END AS known_at
  FROM attributions AS attribution
  JOIN revisions AS revision ON revision.id = attribution.revision_id
  JOIN articles AS article ON article.id = revision.article_id
  WHERE attribution.said_earliest IS NOT NULL
)
SELECT 'attributions' AS table_name, id AS row_id, public_id,
  'it was said from ' || instant_text(said_earliest) || ' on, in a text known by '
    || instant_text(known_at) AS problem
FROM dated
-- A day's grace: on one side of the date line it is tomorrow already. Twenty-four hours of
-- it: a day has 23 or 25 where whoever asks puts the clock on or back.
WHERE said_earliest > known_at + INTERVAL '24 hours'
