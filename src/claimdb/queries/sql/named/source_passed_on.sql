-- title: Whose words a source passed on
-- description: Who is known through it, in what counts of its latest attributions.
-- hidden: yes
-- param source source: The source that passed them on
-- param window int: How many of the latest attributions to look at
-- column public_id: Public identifier of who was passed on
-- column name: Who was passed on
-- column kind: What they are
-- column is_named: 0 for an unnamed source
-- column attributions: How many attributions are known through it
-- column latest: Public identifier of the latest one
WITH spoken (id) AS (
  SELECT attribution.id
  FROM sources AS merged
  JOIN attributions AS attribution ON attribution.source_id = merged.id
  WHERE merged.canonical_id = :source
  ORDER BY attribution.id DESC
  LIMIT :window
),
known AS (
  SELECT named.canonical_id AS source_id, count(*) AS attributions, max(said.id) AS latest_id
  FROM spoken
  JOIN current_attributions AS said ON said.via_id = spoken.id
  JOIN sources AS named ON named.id = said.source_id
  GROUP BY named.canonical_id
)
SELECT source.public_id, source.name, source.kind, source.is_named, known.attributions,
  latest.public_id AS latest
FROM known
JOIN sources AS source ON source.id = known.source_id
JOIN attributions AS latest ON latest.id = known.latest_id
ORDER BY known.attributions DESC, source.name, source.public_id
{page}
