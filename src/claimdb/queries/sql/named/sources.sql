-- title: Sources
-- description: One row per source, those judged the same taken together; an unnamed one with its article. Attributions are counted of every stance; relays too.
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
-- column article_id: The one article of an unnamed source; this and what follows are empty for a named one
-- column article: Its title
-- column article_kind: article, or retelling: a report told again in other words around its quotations
-- column publisher: Who published it; empty where not known
-- column published_earliest: Earliest possible time of its publication (UTC)
-- column published_latest: Latest possible time of it (UTC)
-- column published_precision: Precision of that time
-- column published_offset: Minutes from UTC of the clock by which it was told; empty where not known
-- filter kind: source.kind = :kind
-- filter named: source.is_named = :named
-- filter source: source.id = :source
-- filter party: (source.id = :party OR source.id IN
--   (SELECT member.source_id FROM source_parties AS member WHERE member.party_id = :party))
-- filter claim: source.id IN (SELECT position.source_id FROM position_tallies AS position
--   WHERE position.claim_id = :claim AND position.stance <> 'relays')
-- filter claim+stance: source.id IN (SELECT position.source_id FROM position_tallies AS position
--   WHERE position.claim_id = :claim AND position.stance = :stance
--   AND position.stance <> 'relays')
-- filter stance: CASE :stance WHEN 'asserts' THEN tally.asserts WHEN 'denies' THEN tally.denies
--   WHEN 'questions' THEN tally.questions WHEN 'declines' THEN tally.declines
--   WHEN 'relays' THEN tally.relays END > 0
-- filter topic: source.id IN (SELECT position.source_id FROM topics AS topic
--   JOIN claim_topics AS filing ON filing.topic_id = topic.id
--   JOIN claims AS filed ON filed.id = filing.claim_id
--   JOIN position_tallies AS position ON position.claim_id = filed.canonical_id
--   WHERE topic.slug = :topic)
-- filter article: source.id IN (SELECT speaker.canonical_id FROM revisions AS revision
--   JOIN current_attributions AS said ON said.revision_id = revision.id
--   JOIN sources AS speaker ON speaker.id = said.source_id WHERE revision.article_id = :article)
-- filter since: tally.last_said >= :since
-- filter since+until: tally.last_said >= :since AND tally.first_said <= :until
--   AND EXISTS (SELECT 1 FROM standings AS standing
--   WHERE standing.source_id = source.id AND standing.said_latest >= :since
--   AND standing.said_earliest <= :until)
-- filter until: tally.first_said <= :until
-- filter min_origins: EXISTS (SELECT 1 FROM position_tallies AS position
--   JOIN claim_tallies AS counted ON counted.claim_id = position.claim_id
--   WHERE position.source_id = source.id AND position.stance <> 'relays'
--   AND counted.asserts_origins_min >= :min_origins)
-- filter text: (source.name LIKE '%' || replace(:text, '\', '\\') || '%' ESCAPE '\'
--   OR source.id IN
--   (SELECT aliased.canonical_id FROM source_aliases AS alias
--   JOIN sources AS aliased ON aliased.id = alias.source_id
--   WHERE alias.name LIKE '%' || replace(:text, '\', '\\') || '%' ESCAPE '\'))
-- sort name: by_name, row_id
-- sort recorded: row_id
-- sort kind: by_kind, by_name, row_id
-- sort attributions: by_attributions, row_id
WITH page AS {materialized} (
  -- Sorted by columns of its own: by those of sources, SQLite would read all of them again.
  SELECT source.id AS row_id,
    source.name_key AS by_name,
    source.kind AS by_kind,
    tally.attributions AS by_attributions
  FROM source_tallies AS tally
  JOIN sources AS source ON source.id = tally.source_id
  {where}
  {order}
  {page}
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
  tally.attributions,
  tally.asserts,
  tally.denies,
  source.wikidata,
  article.public_id AS article_id,
  article.title AS article,
  article.kind AS article_kind,
  publisher.name AS publisher,
  article.published_earliest,
  article.published_latest,
  article.published_precision,
  article.published_offset
FROM page
JOIN sources AS source ON source.id = page.row_id
JOIN source_tallies AS tally ON tally.source_id = page.row_id
LEFT JOIN source_parties AS speaking ON speaking.source_id = source.id
  AND speaking.party_id <> source.id
  AND speaking.valid_to = (SELECT max(latest.valid_to) FROM source_parties AS latest
    WHERE latest.source_id = source.id)
LEFT JOIN sources AS party ON party.id = speaking.party_id
LEFT JOIN articles AS article ON article.id = source.article_id
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id
{order}
