-- title: How a source is named in articles
-- description: The words that name it, as they stand there, in the latest attributions that count.
-- hidden: yes
-- param source source: The source
-- param window int: How many of the latest attributions to look at
-- column words: The words
-- column attributions: How many attributions have them
-- column latest: Public identifier of the latest one
WITH spoken (id) AS (
  SELECT attribution.id
  FROM sources AS merged
  JOIN attributions AS attribution ON attribution.source_id = merged.id
  WHERE merged.canonical_id = :source
  ORDER BY attribution.id DESC
  LIMIT :window
),
written AS (
  SELECT passage.exact AS words,
    count(DISTINCT said.id) AS attributions,
    max(said.id) AS latest_id
  FROM spoken
  JOIN current_attributions AS said ON said.id = spoken.id
  JOIN attribution_passages AS proof ON proof.attribution_id = said.id AND proof.role = 'source'
  JOIN passages AS passage ON passage.id = proof.passage_id
  WHERE passage.exact IS NOT NULL
  GROUP BY passage.exact
)
SELECT written.words, written.attributions, latest.public_id AS latest
FROM written
JOIN attributions AS latest ON latest.id = written.latest_id
ORDER BY written.attributions DESC, written.words
{page}
