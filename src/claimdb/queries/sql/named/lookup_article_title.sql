-- title: Articles by title
-- description: Articles whose title has the words; is_whole where it has no others.
-- hidden: yes
-- param title text: The title or a part of it
-- column id: The article
-- column is_whole: 1 where it is the whole title
SELECT article.id, CASE WHEN lower(article.title) = lower(:title) THEN 1 ELSE 0 END AS is_whole
FROM articles AS article
WHERE instr(lower(article.title), lower(:title)) > 0
ORDER BY is_whole DESC, article.id
{page}
