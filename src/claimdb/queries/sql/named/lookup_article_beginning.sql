-- title: Titles by their beginning
-- description: Articles whose title begins as given, for completion.
-- hidden: yes
-- param title text: Beginning of the title
-- column title: Title
-- column published: Day of publication
SELECT article.title, substr(CAST(article.published_earliest AS TEXT), 1, 10) AS published
FROM articles AS article
WHERE article.title
  LIKE replace(replace(replace(:title, '\', '\\'), '%', '\%'), '_', '\_') || '%' ESCAPE '\'
ORDER BY article.id
{page}
