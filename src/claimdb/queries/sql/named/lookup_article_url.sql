-- title: Articles by address
-- description: Articles with the address, in whatever spelling.
-- hidden: yes
-- param hash text: Hash of the canonical address
-- column id: The article
SELECT article.id FROM articles AS article WHERE article.url_hash = :hash
ORDER BY article.id
