-- title: How origins are counted
-- description: One row per attribution that asserts or denies, with what it counts as and why it does not count by itself. The sums of counts_min and counts_max per claim and stance are its origins at the least and at the most. Ask by claim_id.
-- column claim_id: Row number of the canonical claim
-- column stance: The side: asserts or denies
-- column attribution_id: Row number of the attribution
-- column public_id: Public identifier of the attribution
-- column source_id: Row number of the canonical source
-- column source: Who takes the stance
-- column party_id: Row number of the party
-- column party: For whom the source spoke on that day
-- column origin: What is counted: the party, an unnamed source of one text, or a publisher's own voice
-- column counts_min: 1 where the row adds an origin at the least
-- column counts_max: 1 where the row adds an origin at the most
-- column counts_as: Public identifier of the attribution that counts in its place; its own where it counts
-- column reason: Why it does not count by itself, or not at the least: same speaker, speaks for, copy of, rewrite of, retelling of, same agency credited, unnamed (may be the same), own voice; several joined with ;
-- column article_id: Row number of the article
-- column root_id: The article that stands for all copies and retellings
CREATE VIEW independent_origins AS
WITH standing AS (
  -- SQLite looks up one claim by index only where each step has one window.
  SELECT standings.*,
    CASE WHEN own_voice = 1 THEN 'voice' WHEN is_named = 1 THEN 'party' ELSE 'unnamed' END AS form,
    CASE WHEN article_id = root_id THEN 0 ELSE 1 END AS is_copy,
    dense_rank() OVER (
      PARTITION BY claim_id, stance, own_voice, is_named, article_id ORDER BY source_id) AS place
  FROM standings
  WHERE stance IN ('asserts', 'denies')
),
in_texts AS (
  SELECT standing.*,
    row_number() OVER (
      PARTITION BY claim_id, stance, form, report_id, place ORDER BY is_copy, attribution_id)
      AS in_text
  FROM standing
),
of_publishers AS (
  SELECT in_texts.*,
    row_number() OVER (
      PARTITION BY claim_id, stance, form, source_id ORDER BY is_copy, attribution_id)
      AS of_publisher
  FROM in_texts
),
of_forms AS (
  -- Speakers by text, and by who they are: those judged the same are fewer than their texts.
  SELECT of_publishers.*,
    sum(CASE WHEN in_text = 1 THEN 1 ELSE 0 END) OVER of_form AS texts,
    sum(CASE WHEN of_publisher = 1 THEN 1 ELSE 0 END) OVER of_form AS publishers
  FROM of_publishers
  WINDOW of_form AS (PARTITION BY claim_id, stance, form)
),
sides AS (
  SELECT of_forms.*,
    sum(CASE WHEN form = 'party' THEN 1 ELSE 0 END) OVER (
      PARTITION BY claim_id, stance) AS named
  FROM of_forms
),
keyed AS (
  SELECT sides.*,
    row_number() OVER (
      PARTITION BY claim_id, stance, form ORDER BY is_copy, said_earliest, attribution_id)
      AS nth_of_form,
    CASE
      WHEN form = 'party' THEN party_id
      WHEN texts <= publishers THEN report_id
      ELSE source_id
    END AS group_id,
    CASE WHEN form = 'unnamed' AND texts <= publishers THEN place ELSE 0 END AS place_id
  FROM sides
),
counted AS (
  SELECT keyed.*,
    first_value(attribution_id) OVER (
      PARTITION BY claim_id, stance, form, group_id, place_id
      ORDER BY is_copy, said_earliest, attribution_id) AS counting_id
  FROM keyed
)
SELECT counted.claim_id,
  counted.stance,
  counted.attribution_id,
  attribution.public_id,
  counted.source_id,
  source.name AS source,
  counted.party_id,
  party.name AS party,
  CASE
    WHEN counted.form = 'party' THEN party.name
    WHEN counted.form = 'unnamed' THEN source.name || ' (unnamed, one text)'
    ELSE source.name || ' (own voice)'
  END AS origin,
  CASE
    WHEN counted.form = 'party' AND counted.attribution_id = counted.counting_id THEN 1
    WHEN counted.form = 'unnamed' AND counted.named = 0 AND counted.nth_of_form = 1 THEN 1
    ELSE 0
  END AS counts_min,
  CASE WHEN counted.attribution_id = counted.counting_id THEN 1 ELSE 0 END AS counts_max,
  counting.public_id AS counts_as,
  nullif(rtrim(
    CASE
      WHEN counted.form = 'voice' THEN 'own voice; '
      WHEN counted.form = 'unnamed' THEN 'unnamed (may be the same); '
      ELSE ''
    END
    || CASE
      WHEN counted.attribution_id = counted.counting_id THEN ''
      WHEN counted.source_id = first_source.canonical_id THEN 'same speaker; '
      WHEN counted.form = 'party' THEN 'speaks for ' || party.name || '; '
      ELSE ''
    END
    || CASE
      WHEN counted.attribution_id <> counted.counting_id AND counted.is_copy = 1
      THEN coalesce((SELECT copy.kind FROM article_copies AS copy
          WHERE copy.article_id = counted.article_id AND copy.kind <> 'reuse'
            AND coalesce((SELECT review.decision FROM reviews AS review
              WHERE review.article_copy_id = copy.id ORDER BY review.id DESC LIMIT 1), 'accepted')
              <> 'rejected'
          ORDER BY copy.id LIMIT 1), 'copy')
        || ' of ' || root.public_id || '; '
      WHEN counted.attribution_id <> counted.counting_id AND counted.report_id < 0
      THEN 'same agency credited; '
      ELSE ''
    END, '; '), '') AS reason,
  counted.article_id,
  counted.root_id
FROM counted
JOIN attributions AS attribution ON attribution.id = counted.attribution_id
JOIN attributions AS counting ON counting.id = counted.counting_id
JOIN sources AS first_source ON first_source.id = counting.source_id
JOIN sources AS source ON source.id = counted.source_id
JOIN sources AS party ON party.id = counted.party_id
JOIN articles AS root ON root.id = counted.root_id;
