-- title: Where sources stand
-- description: Every current attribution with what counting needs: canonical source and claim, party on that day, and the article that stands for all copies. Relays take no position and are left out.
-- column attribution_id: The attribution
-- column claim_id: The canonical claim
-- column stance: asserts, denies, questions or declines
-- column source_id: The canonical source
-- column is_named: 0 for an unnamed source
-- column own_voice: 1 where the publisher says it itself
-- column party_id: The party of the source on that day; the source itself where it has none
-- column article_id: The article
-- column root_id: The article that stands for all copies and retellings
-- column report_id: The text as a report: the root, or all texts of a day that credit one agency; the root where it makes no difference
-- column said_earliest: Earliest possible time of saying; of publication where not told
-- column said_latest: Latest possible time of saying; of publication where not told
-- column dated_by: said, published or seen: what the time is the time of
-- column is_automatic: 1 where no person has made or accepted the row
CREATE VIEW standings AS
SELECT attribution.id AS attribution_id,
  claim.canonical_id AS claim_id,
  attribution.stance,
  source.canonical_id AS source_id,
  canonical.is_named,
  attribution.own_voice,
  coalesce(party.party_id, source.canonical_id) AS party_id,
  article.id AS article_id,
  article.root_id,
  CASE WHEN attribution.own_voice = 1 OR canonical.is_named = 0
    THEN (SELECT report.report_id FROM article_reports AS report
      WHERE report.article_id = article.id)
    ELSE article.root_id
  END AS report_id,
  coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at)
    AS said_earliest,
  coalesce(attribution.said_latest, article.published_latest, revision.seen_at) AS said_latest,
  CASE WHEN attribution.said_earliest IS NOT NULL THEN 'said'
    WHEN article.published_earliest IS NOT NULL THEN 'published'
    ELSE 'seen' END AS dated_by,
  attribution.is_automatic
FROM claims AS claim
JOIN current_attributions AS attribution ON attribution.claim_id = claim.id
JOIN sources AS source ON source.id = attribution.source_id
JOIN sources AS canonical ON canonical.id = source.canonical_id
JOIN revisions AS revision ON revision.id = attribution.revision_id
JOIN articles AS article ON article.id = revision.article_id
LEFT JOIN source_parties AS party ON party.source_id = source.canonical_id
  AND coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at)
    >= party.valid_from
  AND coalesce(attribution.said_earliest, article.published_earliest, revision.seen_at)
    <= party.valid_to
-- Seven tables: PostgreSQL plans eight together, and whoever looks rows up brings another.
WHERE attribution.stance <> 'relays';
