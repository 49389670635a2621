-- title: Articles in one line
-- description: What tells articles apart where words fit several.
-- hidden: yes
-- param ids list: Articles
-- column id: The article
-- column public_id: Public identifier
-- column title: Title, where known
-- column kind: article or retelling
-- column publisher: Publisher, where known
-- column published: Beginning of the day on which it was published
SELECT article.id, article.public_id, article.title, article.kind, source.name AS publisher,
  substr(CAST(article.published_earliest AS TEXT), 1, 10) AS published
FROM articles AS article
LEFT JOIN sources AS publisher ON publisher.id = article.publisher_id
LEFT JOIN sources AS source ON source.id = publisher.canonical_id
WHERE article.id IN (:ids)
ORDER BY article.published_earliest NULLS FIRST, article.id
