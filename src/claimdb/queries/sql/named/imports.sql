-- title: What became of each input
-- description: One row per item of each input that was read: a file, an address, an entry of a feed, a line of a dump, an item of a pack. The latest first.
-- table: outcome, origin, item, reason, entity_id
-- column origin: The input: file:PATH, url:ADDRESS, stdin, pack:NAME
-- column item: The item of it, where it has several
-- column outcome: new, same, revision, copy, superseded, kept, withdrawn, skipped or failed
-- column reason: Why, and what was noticed
-- column entity: Table of the row it became
-- column entity_id: The row it became
-- column content_hash: Hash of what was read
-- column program: The program that read it
-- column run: Number of its run
-- column started_by: Who started it
-- column recorded_at: When (UTC)
-- filter article: item.entity = 'articles' AND item.entity_id =
--   (SELECT named.public_id FROM articles AS named WHERE named.id = :article)
-- filter kind: item.outcome = :kind
-- filter since: item.recorded_at >= :since
-- filter until: item.recorded_at <= :until
-- filter text: item.origin || ' ' || item.item || ' ' || coalesce(item.reason, '')
--   LIKE '%' || replace(:text, '\', '\\') || '%' ESCAPE '\'
-- sort recorded: row_id
-- order: -recorded
WITH page AS {materialized} (
  SELECT item.id AS row_id
  FROM imports AS item
  {where}
  {order}
  {page}
)
SELECT item.origin,
  item.item,
  item.outcome,
  item.reason,
  item.entity,
  item.entity_id,
  item.content_hash,
  run.name AS program,
  run.id AS run,
  run.started_by,
  item.recorded_at
FROM page
JOIN imports AS item ON item.id = page.row_id
JOIN runs AS run ON run.id = item.run_id
{order}
