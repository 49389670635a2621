-- title: Articles by title
-- description: Articles whose title has the words; is_whole where it has no others.
-- hidden: yes
-- param title text: The title or a part of it
-- column id: The article
-- column is_whole: 1 where it is the whole title
WITH asked (title) AS (
  SELECT replace(replace(replace(:title, '\', '\\'), '%', '\%'), '_', '\_')
)
SELECT article.id,
  CASE WHEN article.title LIKE asked.title ESCAPE '\' THEN 1 ELSE 0 END AS is_whole
FROM asked
JOIN articles AS article ON article.title LIKE '%' || asked.title || '%' ESCAPE '\'
ORDER BY is_whole DESC, article.id
{page}
