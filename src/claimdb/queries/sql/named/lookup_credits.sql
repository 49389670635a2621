-- title: The credits of articles
-- description: What the given articles say of their own origin.
-- hidden: yes
-- param ids list: Articles
-- column article_id: The article
-- column kind: Form of the credit
-- column words: The credit as written
-- column public_id: Public identifier of who is credited
-- column name: Who is credited
-- column source_kind: What they are
SELECT credit.article_id,
  credit.kind,
  credit.words,
  source.public_id,
  source.name,
  source.kind AS source_kind
FROM article_credits AS credit
JOIN sources AS credited ON credited.id = credit.source_id
JOIN sources AS source ON source.id = credited.canonical_id
WHERE credit.article_id IN (:ids)
ORDER BY credit.article_id, credit.kind, source.name, credit.id
