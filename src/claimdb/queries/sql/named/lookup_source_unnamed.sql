-- title: Unnamed sources by the beginning of a label
-- description: Unnamed sources whose label begins as given; each belongs to one article.
-- hidden: yes
-- param key text: Beginning of the label, folded
-- param after text: The first key that no longer begins so
-- column id: The canonical source
-- column is_whole: 1 where it is the whole label
SELECT source.canonical_id AS id,
  CASE WHEN source.name_key = :key THEN 1 ELSE 0 END AS is_whole
FROM sources AS source
WHERE source.name_key >= :key AND source.name_key < :after AND source.is_named = 0
ORDER BY source.name_key, source.id
{page}
