-- title: Articles by day
-- description: Articles published between two instants, for those that have no title.
-- hidden: yes
-- param earliest text: First instant (UTC)
-- param latest text: Last instant (UTC)
-- column id: The article
SELECT article.id
FROM articles AS article
WHERE article.published_earliest >= :earliest AND article.published_earliest <= :latest
ORDER BY article.published_earliest, article.id
{page}
