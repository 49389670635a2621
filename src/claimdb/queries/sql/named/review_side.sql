-- title: One of two that a person should compare
-- description: What is known of a source, a claim or an article by its public identifier.
-- hidden: yes
-- param id text: Public identifier
-- column name: Name, statement or title
-- column kind: What it is
-- column told: What is said of it: description, aliases, the beginning of a text
-- column article: The article of an unnamed source, the publisher of an article
SELECT source.name, CASE source.is_named WHEN 1 THEN '' ELSE 'unnamed ' END || source.kind AS kind,
  nullif(coalesce(source.description, '') || coalesce((
    SELECT ' (also: ' || group_concat(listed.name, ', ') || ')' FROM (SELECT alias.name
      FROM source_aliases AS alias WHERE alias.source_id = source.id ORDER BY alias.id) AS listed
    ), ''), '') AS told,
  coalesce(article.title, article.url) AS article
FROM sources AS source
LEFT JOIN articles AS article ON article.id = source.article_id
WHERE source.public_id = :id
UNION ALL
SELECT claim.statement, 'claim', claim.note, NULL
FROM claims AS claim
WHERE claim.public_id = :id
UNION ALL
SELECT coalesce(article.title, article.url), article.kind, substr(revision.text, 1, 600),
  publisher.name
FROM articles AS article
JOIN revisions AS revision ON revision.article_id = article.id
LEFT JOIN sources AS publisher ON publisher.id = article.publisher_id
WHERE article.public_id = :id AND NOT EXISTS (SELECT 1 FROM revisions AS newer
  WHERE newer.article_id = article.id AND newer.number > revision.number)
