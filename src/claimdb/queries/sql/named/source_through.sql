-- title: Through whom a source is known
-- description: Who passed its words on, in the latest attributions.
-- hidden: yes
-- param source source: The source
-- param window int: How many of the latest attributions to look at
-- column public_id: Public identifier of who passed it on
-- column name: Who passed it on
-- column kind: What they are
-- column is_named: 0 for an unnamed source
-- column attributions: How many attributions are known through them
WITH spoken (id) AS (
  SELECT attribution.id
  FROM sources AS merged
  JOIN attributions AS attribution ON attribution.source_id = merged.id
  WHERE merged.canonical_id = :source
  ORDER BY attribution.id DESC
  LIMIT :window
)
SELECT source.public_id, source.name, source.kind, source.is_named,
  count(DISTINCT spoken.id) AS attributions
FROM spoken
JOIN chain_links AS link ON link.attribution_id = spoken.id
JOIN attributions AS known ON known.id = link.link_id
JOIN sources AS named ON named.id = known.source_id
JOIN sources AS source ON source.id = named.canonical_id
GROUP BY source.public_id, source.name, source.kind, source.is_named
ORDER BY attributions DESC, source.name, source.public_id
{page}
