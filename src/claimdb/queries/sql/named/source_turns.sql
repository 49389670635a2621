-- title: Where a source changed position on claims
-- description: One row per change of stance on the given claims, with both sayings, as in position_changes; looked up in the latest attributions only, the latest change first.
-- hidden: yes
-- param source source: The source
-- param claims list: Canonical claims
-- param window int: How many of the latest attributions to look at
-- column claim_id: Claim
-- column claim: The claim in neutral words
-- column before_stance: The stance before: asserts, denies, questions or declines
-- column before_said_earliest: Earliest possible time of that saying (UTC)
-- column before_said_latest: Latest possible time of it (UTC)
-- column before_said_precision: Precision of that time
-- column before_words: The exact words of it
-- column after_stance: The stance after
-- column after_said_earliest: Earliest possible time of that saying (UTC)
-- column after_said_latest: Latest possible time of it (UTC)
-- column after_said_precision: Precision of that time
-- column after_words: The exact words of it
-- column in_order: 1 where the one was surely said before the other; 0 where their dates are too vague to tell
-- column before_id: Attribution of the stance before
-- column after_id: Attribution of the stance after
WITH spoken (id) AS MATERIALIZED (
  SELECT attribution.id
  FROM sources AS merged
  JOIN attributions AS attribution ON attribution.source_id = merged.id
  WHERE merged.canonical_id = :source
  ORDER BY attribution.id DESC
  LIMIT :window
),
stood AS (
  SELECT standing.*
  FROM spoken
  JOIN standings AS standing ON standing.attribution_id = spoken.id
  WHERE standing.claim_id IN (:claims)
),
{shared turns},
page AS MATERIALIZED (
  SELECT turned.*
  FROM turned
  ORDER BY by_said DESC, after_row DESC
  {page}
),
-- Both sayings by one look-up: joined twice, PostgreSQL plans the view for every attribution.
detailed AS MATERIALIZED (
  SELECT detail.*
  FROM (SELECT page.before_row AS id FROM page UNION SELECT page.after_row FROM page) AS wanted
  JOIN attribution_details AS detail ON detail.attribution_id = wanted.id
)
SELECT one.claim_public_id AS claim_id,
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
ORDER BY by_said DESC, after_row DESC
