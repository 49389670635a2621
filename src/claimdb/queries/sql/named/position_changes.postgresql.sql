WITH changed AS MATERIALIZED (
  SELECT position.claim_id, position.source_id
  FROM position_tallies AS position
  WHERE position.stance <> 'relays'
  {and}
  GROUP BY position.claim_id, position.source_id
  HAVING count(DISTINCT position.stance) > 1
),
-- By number first, and then of these alone what counting needs, as the view standings has it:
-- PostgreSQL would look at all that is said on each of the claims, with whom everybody speaks
-- for, and only then ask who the source is.
spoken AS MATERIALIZED (
  SELECT changed.claim_id, changed.source_id, attribution.id
  FROM changed
  JOIN sources AS merged ON merged.canonical_id = changed.source_id
  JOIN claims AS worded ON worded.canonical_id = changed.claim_id
  JOIN attributions AS attribution ON attribution.source_id = merged.id
    AND attribution.claim_id = worded.id
  WHERE attribution.stance <> 'relays'
),
stood AS (
  SELECT spoken.claim_id,
    spoken.source_id,
    attribution.id AS attribution_id,
    attribution.stance,
    article.root_id,
    coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at)
      AS said_earliest,
    coalesce(attribution.said_latest, article.published_latest, revision.seen_at) AS said_latest
  FROM spoken
  JOIN current_attributions AS attribution ON attribution.id = spoken.id
  JOIN revisions AS revision ON revision.id = attribution.revision_id
  JOIN articles AS article ON article.id = revision.article_id
),
{shared turns},
page AS MATERIALIZED (
  SELECT turned.*
  FROM turned
  {order}
  {page}
),
-- Both sayings by one look-up: joined twice, the view is planned for every attribution.
detailed AS MATERIALIZED (
  SELECT detail.*
  FROM (SELECT page.before_row AS id FROM page UNION SELECT page.after_row FROM page) AS wanted
  JOIN attribution_details AS detail ON detail.attribution_id = wanted.id
)
SELECT one.source_public_id AS source_id,
  one.source,
  one.claim_public_id AS claim_id,
  one.claim,
  other.stance AS before_stance,
  other.said_earliest AS before_said_earliest,
  other.said_latest AS before_said_latest,
  other.said_precision AS before_said_precision,
  other.quoted_words AS before_words,
  one.stance AS after_stance,
  one.said_earliest AS after_said_earliest,
  one.said_latest AS after_said_latest,
  one.said_precision AS after_said_precision,
  one.quoted_words AS after_words,
  page.in_order,
  other.public_id AS before_id,
  one.public_id AS after_id
FROM page
JOIN detailed AS one ON one.attribution_id = page.after_row
JOIN detailed AS other ON other.attribution_id = page.before_row
{order}
