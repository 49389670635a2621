-- title: Articles with their publishers
-- description: What a reference to the given articles needs.
-- hidden: yes
-- param ids list: Articles
-- column id: The article
-- column public_id: Public identifier
-- column kind: article or retelling
-- column title: Title, where known
-- column url: Address, where known
-- column language: BCP 47 language tag
-- column published_earliest: Earliest possible time of publication
-- column published_latest: Latest possible time of publication
-- column published_words: The words that gave the time
-- column published_offset: UTC offset in minutes
-- column published_precision: Precision of the time
-- column publisher_public: Public identifier of the publisher
-- column publisher: Who published it, where known
-- column publisher_kind: What the publisher is
SELECT article.id,
  article.public_id,
  article.kind,
  article.title,
  article.url,
  article.language,
  article.published_earliest,
  article.published_latest,
  article.published_words,
  article.published_offset,
  article.published_precision,
  publisher.public_id AS publisher_public,
  publisher.name AS publisher,
  publisher.kind AS publisher_kind
FROM articles AS article
LEFT JOIN sources AS printer ON printer.id = article.publisher_id
LEFT JOIN sources AS publisher ON publisher.id = printer.canonical_id
WHERE article.id IN (:ids)
ORDER BY article.id
