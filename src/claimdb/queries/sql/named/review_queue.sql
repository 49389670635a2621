-- title: What a person should look at, the most valuable first
-- description: Rows that programs made and nobody has decided on. Of attributions those on contested claims come first, of each claim the least sure first; of judgements the questions, of those on claims the ones that would make a quarrel; all else by what hangs on it. The kinds take turns: after three attributions a judgement on sources, one on claims and a relation; after six an affiliation and a link between articles.
-- hidden: yes
-- param most int = 200: How many of each kind to look at
-- param spoken int = 1: 0 where no attribution is meant, so that none is looked through
-- table: id, says, source, claim, other, words, confidence, articles
-- column id: Name of the row, as claimdb review takes it
-- column kind: attribution, source, claim (judgements), relation, affiliation or copy
-- column says: What the program says: a stance, same or unsure, the kind of a relation or link
-- column source_id: Who speaks, is judged, or is affiliated
-- column source: Its name
-- column claim_id: On which claim, or which claim is judged or related
-- column claim: The claim in neutral words
-- column other_id: The other source, claim or article of a pair
-- column other: Its name, statement or title
-- column words: The exact words; of an affiliation the role
-- column chain: Through whom it is known
-- column article_id: Article
-- column article: Title of the article, or its address
-- column confidence: How sure the program is, 0 to 1; empty where it does not say
-- column reason: Why, or by which rule, as the program says it
-- column contested: 1 where a contested claim hangs on it
-- column articles: How many articles are on the claim; for sources, how often they speak
-- column extractor: The program that made it
-- column version: Its version
-- column run_id: Its run
-- column recorded_at: When it was recorded (UTC)
-- filter kind: item.item_kind = :kind
-- filter extractor: item.by_run IN (SELECT made.id FROM runs AS made
--   WHERE replace(made.name, 'extractor ', '') = :extractor
--     OR replace(made.name, 'extractor ', '') || '/' || made.version = :extractor)
-- filter article: item.walked IN (SELECT stated.canonical_id FROM revisions AS state
--   JOIN attributions AS made ON made.revision_id = state.id
--   JOIN claims AS stated ON stated.id = made.claim_id
--   WHERE state.article_id = :article UNION ALL SELECT -1)
--   AND (item.in_article = :article OR item.in_other = :article)
-- filter claim: (item.on_claim = :claim OR item.on_other = :claim)
-- filter source: item.walked IN (SELECT stated.canonical_id FROM sources AS merged
--   JOIN attributions AS made ON made.source_id = merged.id
--   JOIN claims AS stated ON stated.id = made.claim_id
--   WHERE merged.canonical_id = :source UNION ALL SELECT -1)
--   AND (item.of_source = :source OR item.of_other = :source)
-- filter below: item.sure < :below
-- sort turn: by_turn, item_kind, row_id
WITH attribution_items AS {materialized} (
  -- CROSS JOIN: SQLite walks the claims in the order of their index then, and the walk ends
  -- after its rows. What is filtered by is found before, as the claims to be walked.
  SELECT item.* FROM (
    SELECT 'attribution' AS item_kind, attribution.id AS row_id, attribution.confidence AS sure,
      replace(run.name, 'extractor ', '') AS program, run.version AS program_version,
      attribution.run_id AS by_run,
      revision.article_id AS in_article, revision.article_id AS in_other,
      tally.claim_id AS on_claim, tally.claim_id AS on_other, tally.claim_id AS walked,
      source.canonical_id AS of_source, source.canonical_id AS of_other,
      tally.contested AS is_contested, tally.weight AS weighs, tally.last_said AS latest,
      tally.asserts_articles + tally.denies_articles AS stake
    FROM claim_tallies AS tally
    CROSS JOIN claims AS claim
    CROSS JOIN attributions AS attribution
    JOIN sources AS source ON source.id = attribution.source_id
    JOIN revisions AS revision ON revision.id = attribution.revision_id
    JOIN runs AS run ON run.id = attribution.run_id
    WHERE claim.canonical_id = tally.claim_id AND attribution.claim_id = claim.id
      -- coalesce: for an empty column SQLite would make an index first, of everything.
      AND coalesce(attribution.created_by, '') = ''
      AND NOT EXISTS (SELECT 1 FROM attributions AS newer
        WHERE newer.supersedes_id = attribution.id)
      AND coalesce((SELECT review.decision FROM reviews AS review
        WHERE review.attribution_id = attribution.id
        ORDER BY review.id DESC LIMIT 1), 'withdrawn') = 'withdrawn'
  ) AS item
  {where}
  ORDER BY item.is_contested DESC, item.weighs DESC, item.latest DESC NULLS LAST,
    item.on_claim DESC, item.sure, item.row_id + 0  -- else SQLite sorts every claim
  LIMIT :most * :spoken
),
judgement_items AS {materialized} (
  SELECT item.* FROM (
    SELECT CASE WHEN judgement.left_source_id IS NULL THEN 'claim' ELSE 'source' END AS item_kind,
      judgement.id AS row_id, judgement.score AS sure,
      replace(run.name, 'extractor ', '') AS program, run.version AS program_version,
      judgement.run_id AS by_run,
      CAST(NULL AS BIGINT) AS in_article, CAST(NULL AS BIGINT) AS in_other, -1 AS walked,
      left_claim.canonical_id AS on_claim, right_claim.canonical_id AS on_other,
      left_source.canonical_id AS of_source, right_source.canonical_id AS of_other,
      CASE WHEN left_tally.contested = 1 OR right_tally.contested = 1 THEN 1 ELSE 0 END
        AS is_contested,
      CASE judgement.judgement WHEN 'unsure' THEN 0 ELSE 1 END AS asks,
      -- As one claim it would be contested: somebody asserts what somebody else denies.
      CASE WHEN left_tally.asserts_articles > 0 AND right_tally.denies_articles > 0
        OR left_tally.denies_articles > 0 AND right_tally.asserts_articles > 0
        THEN 1 ELSE 0 END AS opposes,
      coalesce(left_spoken.attributions, 0) + coalesce(right_spoken.attributions, 0)
        + coalesce(left_tally.asserts_articles + left_tally.denies_articles, 0)
        + coalesce(right_tally.asserts_articles + right_tally.denies_articles, 0) AS stake
    FROM judgements AS judgement
    JOIN runs AS run ON run.id = judgement.run_id
    LEFT JOIN sources AS left_source ON left_source.id = judgement.left_source_id
    LEFT JOIN sources AS right_source ON right_source.id = judgement.right_source_id
    LEFT JOIN claims AS left_claim ON left_claim.id = judgement.left_claim_id
    LEFT JOIN claims AS right_claim ON right_claim.id = judgement.right_claim_id
    LEFT JOIN claim_tallies AS left_tally ON left_tally.claim_id = left_claim.canonical_id
    LEFT JOIN claim_tallies AS right_tally ON right_tally.claim_id = right_claim.canonical_id
    LEFT JOIN source_tallies AS left_spoken ON left_spoken.source_id = left_source.canonical_id
    LEFT JOIN source_tallies AS right_spoken ON right_spoken.source_id = right_source.canonical_id
    -- A program that is surer than this has been right often enough to be left alone.
    WHERE judgement.created_by IS NULL AND judgement.undoes_id IS NULL
      AND (judgement.judgement = 'unsure'
        OR (judgement.judgement = 'same' AND coalesce(judgement.score, 0) < 0.9))
      AND NOT EXISTS (SELECT 1 FROM judgements AS undoing
        WHERE undoing.undoes_id = judgement.id
          AND NOT EXISTS (SELECT 1 FROM judgements AS redoing
            WHERE redoing.undoes_id = undoing.id))
      -- +: not by the index of what is undone, nor by that of a source judged a thousand times.
      AND NOT EXISTS (SELECT 1 FROM judgements AS decided
        WHERE decided.right_source_id = judgement.right_source_id
          AND +decided.left_source_id = judgement.left_source_id AND +decided.undoes_id IS NULL
          AND (decided.created_by IS NOT NULL OR decided.id > judgement.id)
          AND NOT EXISTS (SELECT 1 FROM judgements AS undoing
            WHERE undoing.undoes_id = decided.id
              AND NOT EXISTS (SELECT 1 FROM judgements AS redoing
                WHERE redoing.undoes_id = undoing.id)))
      AND NOT EXISTS (SELECT 1 FROM judgements AS decided
        WHERE decided.right_claim_id = judgement.right_claim_id
          AND +decided.left_claim_id = judgement.left_claim_id AND +decided.undoes_id IS NULL
          AND (decided.created_by IS NOT NULL OR decided.id > judgement.id)
          AND NOT EXISTS (SELECT 1 FROM judgements AS undoing
            WHERE undoing.undoes_id = decided.id
              AND NOT EXISTS (SELECT 1 FROM judgements AS redoing
                WHERE redoing.undoes_id = undoing.id)))
  ) AS item
  {where}
),
judgement_places AS (
  SELECT item.*, row_number() OVER (PARTITION BY item.item_kind
    ORDER BY item.asks, item.opposes DESC, item.is_contested DESC, item.stake DESC,
      item.sure NULLS FIRST, item.row_id
  ) AS place
  FROM judgement_items AS item
),
relation_items AS {materialized} (
  SELECT item.* FROM (
    SELECT 'relation' AS item_kind, relation.id AS row_id, relation.confidence AS sure,
      replace(run.name, 'extractor ', '') AS program, run.version AS program_version,
      relation.run_id AS by_run,
      CAST(NULL AS BIGINT) AS in_article, CAST(NULL AS BIGINT) AS in_other, -1 AS walked,
      claim.canonical_id AS on_claim, other.canonical_id AS on_other,
      CAST(NULL AS BIGINT) AS of_source, CAST(NULL AS BIGINT) AS of_other,
      CASE WHEN claim_tally.contested = 1 OR other_tally.contested = 1 THEN 1 ELSE 0 END
        AS is_contested,
      coalesce(claim_tally.asserts_articles + claim_tally.denies_articles, 0)
        + coalesce(other_tally.asserts_articles + other_tally.denies_articles, 0) AS stake
    FROM claim_relations AS relation
    JOIN runs AS run ON run.id = relation.run_id
    JOIN claims AS claim ON claim.id = relation.claim_id
    JOIN claims AS other ON other.id = relation.other_id
    LEFT JOIN claim_tallies AS claim_tally ON claim_tally.claim_id = claim.canonical_id
    LEFT JOIN claim_tallies AS other_tally ON other_tally.claim_id = other.canonical_id
    WHERE relation.created_by IS NULL
      AND coalesce((SELECT review.decision FROM reviews AS review
        WHERE review.claim_relation_id = relation.id
        ORDER BY review.id DESC LIMIT 1), 'withdrawn') = 'withdrawn'
  ) AS item
  {where}
  ORDER BY item.is_contested DESC, item.stake DESC, item.sure, item.row_id
  LIMIT :most
),
affiliation_items AS {materialized} (
  SELECT item.* FROM (
    SELECT 'affiliation' AS item_kind, link.id AS row_id, CAST(NULL AS REAL) AS sure,
      replace(run.name, 'extractor ', '') AS program, run.version AS program_version,
      link.run_id AS by_run,
      CAST(NULL AS BIGINT) AS in_article, CAST(NULL AS BIGINT) AS in_other, -1 AS walked,
      CAST(NULL AS BIGINT) AS on_claim, CAST(NULL AS BIGINT) AS on_other,
      source.canonical_id AS of_source, target.canonical_id AS of_other,
      -- Those who speak for another are counted as one with it.
      CASE WHEN link.kind IN ('spokesperson_of', 'head_of', 'official_of', 'part_of')
        THEN 0 ELSE 1 END AS asks,
      coalesce(spoken.attributions, 0) AS stake
    FROM affiliations AS link
    JOIN runs AS run ON run.id = link.run_id
    JOIN sources AS source ON source.id = link.source_id
    JOIN sources AS target ON target.id = link.target_id
    LEFT JOIN source_tallies AS spoken ON spoken.source_id = source.canonical_id
    WHERE link.created_by IS NULL
      AND coalesce((SELECT review.decision FROM reviews AS review
        WHERE review.affiliation_id = link.id
        ORDER BY review.id DESC LIMIT 1), 'withdrawn') = 'withdrawn'
  ) AS item
  {where}
  ORDER BY item.asks, item.stake DESC, item.row_id
  LIMIT :most
),
copy_items AS {materialized} (
  SELECT item.* FROM (
    SELECT 'copy' AS item_kind, copy.id AS row_id, copy.score AS sure,
      replace(run.name, 'extractor ', '') AS program, run.version AS program_version,
      copy.run_id AS by_run,
      copy.article_id AS in_article, copy.original_id AS in_other, -1 AS walked,
      CAST(NULL AS BIGINT) AS on_claim, CAST(NULL AS BIGINT) AS on_other,
      CAST(NULL AS BIGINT) AS of_source, CAST(NULL AS BIGINT) AS of_other,
      CASE copy.kind WHEN 'reuse' THEN 1 ELSE 0 END AS asks, 2 AS stake
    FROM article_copies AS copy
    JOIN runs AS run ON run.id = copy.run_id
    WHERE copy.created_by IS NULL
      AND coalesce((SELECT review.decision FROM reviews AS review
        WHERE review.article_copy_id = copy.id
        ORDER BY review.id DESC LIMIT 1), 'withdrawn') = 'withdrawn'
  ) AS item
  {where}
  ORDER BY item.asks, item.sure NULLS FIRST, item.row_id
  LIMIT :most
),
page AS {materialized} (
  SELECT turns.* FROM (
    SELECT item_kind, row_id, sure, program, program_version, is_contested, stake,
      2 * row_number() OVER (ORDER BY is_contested DESC, weighs DESC, latest DESC NULLS LAST,
        on_claim DESC, sure, row_id) AS by_turn
    FROM attribution_items
    UNION ALL
    SELECT item_kind, row_id, sure, program, program_version, is_contested, stake, 6 * place
    FROM judgement_places WHERE place <= :most
    UNION ALL
    SELECT item_kind, row_id, sure, program, program_version, is_contested, stake,
      6 * row_number() OVER (ORDER BY is_contested DESC, stake DESC, sure, row_id)
    FROM relation_items
    UNION ALL
    SELECT item_kind, row_id, sure, program, program_version, 0, stake,
      12 * row_number() OVER (ORDER BY asks, stake DESC, row_id)
    FROM affiliation_items
    UNION ALL
    SELECT item_kind, row_id, sure, program, program_version, 0, stake,
      12 * row_number() OVER (ORDER BY asks, sure NULLS FIRST, row_id)
    FROM copy_items
  ) AS turns
  {order}
  {page}
)
SELECT coalesce(attribution.public_id,
    CASE WHEN page.item_kind IN ('source', 'claim') THEN 'judgement' ELSE page.item_kind END
      || ':' || page.row_id) AS id,
  page.item_kind AS kind,
  coalesce(attribution.stance, judgement.judgement, relation.kind, link.kind, copy.kind) AS says,
  coalesce(speaker.public_id, left_source.public_id, member.public_id) AS source_id,
  coalesce(speaker.name, left_source.name, member.name) AS source,
  coalesce(stated.public_id, left_claim.public_id, bearing.public_id) AS claim_id,
  coalesce(stated.statement, left_claim.statement, bearing.statement) AS claim,
  coalesce(right_source.public_id, right_claim.public_id, borne.public_id, target.public_id,
    original.public_id) AS other_id,
  coalesce(right_source.name, right_claim.statement, borne.statement, target.name,
    original.title, original.url) AS other,
  coalesce(texts.quoted_words, link.role) AS words,
  texts.chain,
  article.public_id AS article_id,
  coalesce(article.title, article.url) AS article,
  page.sure AS confidence,
  coalesce(attribution.found_by, judgement.reason, relation.note, copy.method) AS reason,
  page.is_contested AS contested,
  page.stake AS articles,
  page.program AS extractor,
  page.program_version AS version,
  coalesce(attribution.run_id, judgement.run_id, relation.run_id, link.run_id, copy.run_id)
    AS run_id,
  coalesce(attribution.recorded_at, judgement.recorded_at, relation.recorded_at,
    link.recorded_at, copy.recorded_at) AS recorded_at
FROM page
LEFT JOIN attributions AS attribution
  ON page.item_kind = 'attribution' AND attribution.id = page.row_id
LEFT JOIN attribution_texts AS texts ON texts.attribution_id = attribution.id
LEFT JOIN sources AS said_by ON said_by.id = attribution.source_id
LEFT JOIN sources AS speaker ON speaker.id = said_by.canonical_id
LEFT JOIN claims AS said_on ON said_on.id = attribution.claim_id
LEFT JOIN claims AS stated ON stated.id = said_on.canonical_id
LEFT JOIN revisions AS revision ON revision.id = attribution.revision_id
LEFT JOIN judgements AS judgement
  ON page.item_kind IN ('source', 'claim') AND judgement.id = page.row_id
LEFT JOIN sources AS left_source ON left_source.id = judgement.left_source_id
LEFT JOIN sources AS right_source ON right_source.id = judgement.right_source_id
LEFT JOIN claims AS left_claim ON left_claim.id = judgement.left_claim_id
LEFT JOIN claims AS right_claim ON right_claim.id = judgement.right_claim_id
LEFT JOIN claim_relations AS relation
  ON page.item_kind = 'relation' AND relation.id = page.row_id
LEFT JOIN claims AS bearing ON bearing.id = relation.claim_id
LEFT JOIN claims AS borne ON borne.id = relation.other_id
LEFT JOIN affiliations AS link ON page.item_kind = 'affiliation' AND link.id = page.row_id
LEFT JOIN sources AS member ON member.id = link.source_id
LEFT JOIN sources AS target ON target.id = link.target_id
LEFT JOIN article_copies AS copy ON page.item_kind = 'copy' AND copy.id = page.row_id
LEFT JOIN articles AS article ON article.id = coalesce(copy.article_id, revision.article_id)
LEFT JOIN articles AS original ON original.id = copy.original_id
{order}
