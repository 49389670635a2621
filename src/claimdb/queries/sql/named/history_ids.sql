-- title: What an identifier names
-- description: Kind and row number of the row with that public identifier; a revision stands for its article.
-- hidden: yes
-- param id text: Public identifier
-- column kind: source, claim, article or attribution
-- column id: Row number of the row itself, whatever it is judged to be
SELECT 'source' AS kind, id FROM sources WHERE public_id = :id
UNION ALL SELECT 'claim', id FROM claims WHERE public_id = :id
UNION ALL SELECT 'article', id FROM articles WHERE public_id = :id
UNION ALL SELECT 'article', article_id FROM revisions WHERE public_id = :id
UNION ALL SELECT 'attribution', id FROM attributions WHERE public_id = :id
