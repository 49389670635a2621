-- title: What articles say of their own origin
-- description: One row per credit: byline, agency, credit line. A credit is not the publisher. Ask by article_id or source_id.
-- column article_id: Row number of the article
-- column article_public_id: Public identifier of the article
-- column article: Its title, or its address
-- column publisher: Who published it; empty where not known
-- column kind: byline, agency, contributor, photo or credit_line
-- column source_id: Row number of the canonical source that is credited
-- column source_public_id: Public identifier of that source
-- column source: Who is credited
-- column words: The credit as written
CREATE VIEW article_origins AS
SELECT article.id AS article_id,
  article.public_id AS article_public_id,
  coalesce(article.title, article.url) AS article,
  publisher.name AS publisher,
  credit.kind,
  canonical.id AS source_id,
  canonical.public_id AS source_public_id,
  canonical.name AS source,
  credit.words
FROM article_credits AS credit
JOIN articles AS article ON article.id = credit.article_id
JOIN sources AS source ON source.id = credit.source_id
JOIN sources AS canonical ON canonical.id = source.canonical_id
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id;
