-- title: Revisions of an article
-- description: Every state of its text, without the text.
-- param article article: The article
-- column number: 1 for the first state, then 2, 3, …
-- column public_id: Public identifier
-- column seen_at: When this state was seen (UTC)
-- column characters: Length in Unicode code points
-- column text_hash: Hash of the text
-- column reader: What read it
-- column withheld_reason: Why the text is left out
-- column attributions: Attributions in it that count
SELECT revision.number,
  revision.public_id,
  revision.seen_at,
  revision.text_length AS characters,
  revision.text_hash,
  revision.reader,
  revision.withheld_reason,
  (SELECT count(*) FROM current_attributions AS attribution
    WHERE attribution.revision_id = revision.id) AS attributions
FROM revisions AS revision
WHERE revision.article_id = :article
ORDER BY revision.number
