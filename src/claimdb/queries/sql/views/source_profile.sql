-- title: Who a source is, and how much they have said
-- description: One row per canonical source. Ask by source_id.
-- column source_id: Row number of the canonical source
-- column source_public_id: Public identifier of the source
-- column source: Name, or the label of an unnamed source
-- column kind: person, organisation, state, outlet, document or group
-- column is_named: 0 for an unnamed source
-- column description: Who they are, in a few words
-- column wikidata: Wikidata item
-- column domain: Domain name, for a publisher
-- column aliases: Other names, joined with ;
-- column party: For whom the source speaks, or spoke last; empty where for nobody else
-- column party_public_id: Public identifier of that party
-- column claims_asserted: Claims that it has asserted
-- column claims_denied: Claims that it has denied
-- column attributions: Attributions that count, of every stance
-- column relayed: Attributions that were known through it
-- column published: Articles that it published
CREATE VIEW source_profile AS
SELECT source.id AS source_id,
  source.public_id AS source_public_id,
  source.name AS source,
  source.kind,
  source.is_named,
  source.description,
  source.wikidata,
  publisher.domain,
  (SELECT group_concat(alias.name, '; ') FROM (
    SELECT DISTINCT other.name
    FROM sources AS merged
    JOIN source_aliases AS other ON other.source_id = merged.id
    WHERE merged.canonical_id = source.id
    ORDER BY other.name) AS alias) AS aliases,
  party.name AS party,
  party.public_id AS party_public_id,
  coalesce(tally.claims_asserted, 0) AS claims_asserted,
  coalesce(tally.claims_denied, 0) AS claims_denied,
  coalesce(tally.attributions, 0) AS attributions,
  (SELECT count(*)
    FROM sources AS merged
    JOIN attributions AS link ON link.source_id = merged.id
    JOIN chain_links AS known ON known.link_id = link.id
    JOIN current_attributions AS attribution ON attribution.id = known.attribution_id
    WHERE merged.canonical_id = source.id) AS relayed,
  (SELECT count(*)
    FROM sources AS merged
    JOIN articles AS article ON article.publisher_id = merged.id
    WHERE merged.canonical_id = source.id) AS published
FROM sources AS source
LEFT JOIN source_tallies AS tally ON tally.source_id = source.id
LEFT JOIN publishers AS publisher ON publisher.source_id = source.id
LEFT JOIN source_parties AS speaking ON speaking.source_id = source.id
  AND speaking.party_id <> source.id
  AND speaking.valid_to = (SELECT max(latest.valid_to) FROM source_parties AS latest
    WHERE latest.source_id = source.id)
LEFT JOIN sources AS party ON party.id = speaking.party_id
WHERE source.canonical_id = source.id;
