-- title: Credits for a pack
-- description: What every article says of its origin.
-- hidden: yes
-- column article_id: The article
-- column source_id: Who is credited
-- column kind: Form of the credit
-- column words: The credit as written
SELECT article_id, source_id, kind, words FROM article_credits ORDER BY id
