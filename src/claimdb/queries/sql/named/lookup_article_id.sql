-- title: Article by public identifier
-- description: The row number that stands for the public identifier of an article or of a revision.
-- hidden: yes
-- param ids list: Public identifiers
-- column id: Row number
SELECT id FROM articles WHERE public_id IN (:ids)
UNION
SELECT article_id AS id FROM revisions WHERE public_id IN (:ids)
ORDER BY id
