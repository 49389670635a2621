-- title: Titles by their beginning
-- description: Articles whose title begins as given, for completion.
-- hidden: yes
-- param title text: Beginning of the title
-- column title: Title
-- column published: Day of publication
SELECT article.title, substr(article.published_earliest, 1, 10) AS published
FROM articles AS article
WHERE article.title IS NOT NULL
  AND lower(substr(article.title, 1, length(:title))) = lower(:title)
{page}
