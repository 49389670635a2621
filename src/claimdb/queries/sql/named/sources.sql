-- title: Sources
-- description: One row per source, those judged the same taken together. Attributions are counted of every stance; relays too.
-- table: source, kind, party, attributions, asserts, denies
-- column id: Source
-- column source: Name, or the label of an unnamed source
-- column kind: person, organisation, state, outlet, document or group
-- column named: 0 for an unnamed source
-- column aliases: Other names, joined with ;
-- column description: Who they are, in a few words
-- column party_id: Party; empty where the source speaks for nobody else
-- column party: For whom the source speaks, or spoke last
-- column attributions: Attributions that count
-- column asserts: Attributions that assert
-- column denies: Attributions that deny
-- column wikidata: Wikidata item
-- filter kind: source.kind = :kind
-- filter named: source.is_named = :named
-- filter source: source.id = :source
-- filter party: (source.id = :party OR source.id IN
--   (SELECT member.source_id FROM source_parties AS member WHERE member.party_id = :party))
-- filter claim: source.id IN (SELECT standing.source_id FROM standings AS standing
--   WHERE standing.claim_id = :claim)
-- filter claim+stance: source.id IN (SELECT standing.source_id FROM standings AS standing
--   WHERE standing.claim_id = :claim AND standing.stance = :stance)
-- filter stance: EXISTS (SELECT 1 FROM sources AS merged
--   JOIN current_attributions AS said ON said.source_id = merged.id
--   WHERE merged.canonical_id = source.id AND said.stance = :stance)
-- filter topic: source.id IN (SELECT speaker.canonical_id FROM topics AS topic
--   JOIN claim_topics AS filing ON filing.topic_id = topic.id
--   JOIN claims AS filed ON filed.id = filing.claim_id
--   JOIN claims AS alike ON alike.canonical_id = filed.canonical_id
--   JOIN current_attributions AS said ON said.claim_id = alike.id
--   JOIN sources AS speaker ON speaker.id = said.source_id WHERE topic.slug = :topic)
-- filter article: source.id IN (SELECT speaker.canonical_id FROM revisions AS revision
--   JOIN current_attributions AS said ON said.revision_id = revision.id
--   JOIN sources AS speaker ON speaker.id = said.source_id WHERE revision.article_id = :article)
-- filter since: EXISTS (SELECT 1 FROM standings AS standing
--   WHERE standing.source_id = source.id AND standing.said_latest >= :since)
-- filter since+until: EXISTS (SELECT 1 FROM standings AS standing
--   WHERE standing.source_id = source.id AND standing.said_latest >= :since
--   AND standing.said_earliest <= :until)
-- filter until: EXISTS (SELECT 1 FROM standings AS standing
--   WHERE standing.source_id = source.id AND standing.said_earliest <= :until)
-- filter min_origins: EXISTS (SELECT 1 FROM standings AS standing
--   JOIN claim_tallies AS tally ON tally.claim_id = standing.claim_id
--   WHERE standing.source_id = source.id AND tally.asserts_origins_min >= :min_origins)
-- filter text: (lower(source.name) LIKE '%' || lower(:text) || '%' OR source.id IN
--   (SELECT aliased.canonical_id FROM source_aliases AS alias
--   JOIN sources AS aliased ON aliased.id = alias.source_id
--   WHERE lower(alias.name) LIKE '%' || lower(:text) || '%'))
-- sort name: by_name, row_id
-- sort recorded: row_id
-- sort kind: by_kind, by_name, row_id
-- sort attributions: (SELECT count(*) FROM sources AS merged
--   JOIN attributions AS said ON said.source_id = merged.id
--   WHERE merged.canonical_id = source.id), row_id
WITH page AS {materialized} (
  -- Sorted by columns of its own: by those of sources, SQLite would read all of them again.
  SELECT source.id AS row_id, source.name_key AS by_name, source.kind AS by_kind
  FROM sources AS source
  WHERE source.canonical_id = source.id
  {and}
  {order}
  {page}
),
counted AS (
  SELECT page.row_id AS source_row,
    count(*) AS attributions,
    sum(CASE WHEN said.stance = 'asserts' THEN 1 ELSE 0 END) AS asserts,
    sum(CASE WHEN said.stance = 'denies' THEN 1 ELSE 0 END) AS denies
  FROM page
  JOIN sources AS merged ON merged.canonical_id = page.row_id
  JOIN current_attributions AS said ON said.source_id = merged.id
  GROUP BY page.row_id
)
SELECT source.public_id AS id,
  source.name AS source,
  source.kind,
  source.is_named AS named,
  (SELECT group_concat(alias.name, '; ') FROM (
    SELECT DISTINCT other.name
    FROM sources AS merged
    JOIN source_aliases AS other ON other.source_id = merged.id
    WHERE merged.canonical_id = source.id
    ORDER BY other.name) AS alias) AS aliases,
  source.description,
  party.public_id AS party_id,
  party.name AS party,
  coalesce(counted.attributions, 0) AS attributions,
  coalesce(counted.asserts, 0) AS asserts,
  coalesce(counted.denies, 0) AS denies,
  source.wikidata
FROM page
JOIN sources AS source ON source.id = page.row_id
LEFT JOIN counted ON counted.source_row = page.row_id
LEFT JOIN source_parties AS speaking ON speaking.source_id = source.id
  AND speaking.party_id <> source.id
  AND speaking.valid_to = (SELECT max(latest.valid_to) FROM source_parties AS latest
    WHERE latest.source_id = source.id)
LEFT JOIN sources AS party ON party.id = speaking.party_id
{order}
