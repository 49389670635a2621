-- title: What is recorded of an article
-- description: The article by itself: language, what it retells, who recorded it.
-- param article article: The article
-- column public_id: Public identifier
-- column language: BCP 47 language tag
-- column retells_hash: Hash of the text that a retelling retells
-- column created_by: The person who recorded it
-- column recorded_at: When it was recorded
-- column attributions: Attributions in it that count
SELECT article.public_id,
  article.language,
  article.retells_hash,
  article.created_by,
  article.recorded_at,
  (SELECT count(*)
    FROM revisions AS revision
    JOIN current_attributions AS attribution ON attribution.revision_id = revision.id
    WHERE revision.article_id = article.id) AS attributions
FROM articles AS article
WHERE article.id = :article
