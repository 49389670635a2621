-- title: Who published the words of a source
-- description: Publishers of the latest attributions; one row without a name for those not stated.
-- hidden: yes
-- param source source: The source
-- param window int: How many of the latest attributions to look at
-- column publisher_public: Public identifier of the publisher; empty where not stated
-- column publisher: The publisher
-- column publisher_kind: What the publisher is
-- column attributions: How many attributions it published
WITH spoken (id) AS (
  SELECT attribution.id
  FROM sources AS merged
  JOIN attributions AS attribution ON attribution.source_id = merged.id
  WHERE merged.canonical_id = :source
  ORDER BY attribution.id DESC
  LIMIT :window
)
SELECT publisher.public_id AS publisher_public,
  publisher.name AS publisher,
  publisher.kind AS publisher_kind,
  count(*) AS attributions
FROM spoken
JOIN attributions AS attribution ON attribution.id = spoken.id
JOIN revisions AS revision ON revision.id = attribution.revision_id
JOIN articles AS article ON article.id = revision.article_id
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id
GROUP BY publisher.public_id, publisher.name, publisher.kind
ORDER BY attributions DESC, publisher.name NULLS FIRST, publisher.public_id NULLS FIRST
{page}
