-- title: The text of an article
-- description: One state of it, or the newest; the text is empty where it may not be kept.
-- hidden: yes
-- param article article: The article
-- param number int = 0: Which state, counted from 1; 0 for the newest
-- column revision_id: Row number of the state
-- column public_id: Public identifier of the state
-- column number: 1 for the first state, then 2, 3, …
-- column newest: Number of the newest state
-- column seen_at: When this state was seen (UTC)
-- column text: The text
-- column text_length: Its length in Unicode code points
-- column withheld_reason: Why the text is left out
SELECT revision.id AS revision_id,
  revision.public_id,
  revision.number,
  (SELECT max(other.number) FROM revisions AS other
    WHERE other.article_id = revision.article_id) AS newest,
  revision.seen_at,
  revision.text,
  revision.text_length,
  revision.withheld_reason
FROM revisions AS revision
WHERE revision.article_id = :article AND (:number = 0 OR revision.number = :number)
ORDER BY revision.number DESC
LIMIT 1
