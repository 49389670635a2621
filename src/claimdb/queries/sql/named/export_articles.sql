-- title: Articles for a pack
-- description: Every article in its newest state.
-- hidden: yes
-- column id: The article
-- column public_id: Public identifier
-- column kind: article or retelling
-- column retells_hash: Hash of the text that it retells
-- column url: Address
-- column title: Title
-- column publisher_id: Who published it
-- column language: Language tag
-- column published_earliest: Earliest publication
-- column published_latest: Latest publication
-- column published_words: Words for the publication
-- column published_offset: UTC offset of the publication
-- column published_precision: Precision of the publication
-- column revision_id: The newest revision
-- column text: Its text; empty where it is not kept
-- column text_hash: Hash of its text
SELECT article.id, article.public_id, article.kind, article.retells_hash, article.url,
  article.title, article.publisher_id, article.language, article.published_earliest,
  article.published_latest, article.published_words, article.published_offset,
  article.published_precision, revision.id AS revision_id, revision.text, revision.text_hash
FROM articles AS article
JOIN revisions AS revision ON revision.article_id = article.id
WHERE revision.number = (SELECT max(newest.number) FROM revisions AS newest
  WHERE newest.article_id = article.id)
ORDER BY article.id
