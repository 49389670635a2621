-- title: Who changed position on a claim
-- description: One row per change of stance of one source on one claim, by the time of saying: denies, then declines, then asserts are two changes. Copies of one report count once; what is only passed on is no position. Both sayings stand side by side with their words.
-- table: source, claim, before_said, before_stance, before_words, after_said, after_stance, after_words
-- column source_id: Source
-- column source: Who changed position
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
-- filter source: position.source_id = :source
-- filter party: position.party_id = :party
-- filter claim: position.claim_id = :claim
-- filter topic: position.claim_id IN (SELECT filed.canonical_id FROM topics AS topic
--   JOIN claim_topics AS filing ON filing.topic_id = topic.id
--   JOIN claims AS filed ON filed.id = filing.claim_id WHERE topic.slug = :topic)
-- sort said: by_said, after_row
-- order: -said
WITH doubting AS MATERIALIZED (
  -- Who changed position did not only assert, and few say anything else.
  SELECT DISTINCT position.claim_id, position.source_id
  FROM position_tallies AS position
  WHERE position.stance IN ('denies', 'questions', 'declines')
  {and}
),
changed AS MATERIALIZED (
  SELECT position.claim_id, position.source_id
  -- CROSS: SQLite would else read all positions on each claim.
  FROM doubting
  CROSS JOIN position_tallies AS position
  WHERE position.source_id = doubting.source_id AND position.claim_id = doubting.claim_id
    AND position.stance <> 'relays'
  {and}
  GROUP BY position.claim_id, position.source_id
  HAVING count(DISTINCT position.stance) > 1
),
-- By row numbers first: of all that is said on a claim, only what counts here is looked at whole.
spoken AS MATERIALIZED (
  SELECT said.id
  FROM (SELECT DISTINCT changed.claim_id FROM changed) AS spoken_on
  JOIN claims AS worded ON worded.canonical_id = spoken_on.claim_id
  JOIN attributions AS said ON said.claim_id = worded.id AND said.stance <> 'relays'
  JOIN sources AS speaker ON speaker.id = said.source_id
  WHERE (worded.canonical_id, speaker.canonical_id) IN
    (SELECT changed.claim_id, changed.source_id FROM changed)
),
stood AS (
  SELECT standing.*
  FROM standings AS standing
  WHERE standing.attribution_id IN (SELECT spoken.id FROM spoken)
),
{shared turns},
page AS {materialized} (
  SELECT turned.*
  FROM turned
  {order}
  {page}
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
JOIN attribution_details AS one ON one.attribution_id = page.after_row
JOIN attribution_details AS other ON other.attribution_id = page.before_row
{order}
