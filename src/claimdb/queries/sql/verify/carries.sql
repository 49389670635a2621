-- title: quoted words are carried to newer states of their own article
-- rule: 4
-- remedy: restore a backup; claimdb itself compares a state with older ones only
SELECT 'passage_carries' AS table_name, carry.id AS row_id, passage.public_id,
  CASE WHEN newer.article_id <> older.article_id THEN 'it is carried to a text of another article'
    WHEN newer.number <= older.number THEN 'it is carried to a state that is not newer'
    ELSE 'what it became stands in another state than the one it is carried to' END AS problem
FROM passage_carries AS carry
JOIN passages AS passage ON passage.id = carry.passage_id
JOIN revisions AS older ON older.id = passage.revision_id
JOIN revisions AS newer ON newer.id = carry.revision_id
LEFT JOIN passages AS found ON found.id = carry.carried_id
WHERE newer.article_id <> older.article_id OR newer.number <= older.number
  OR found.revision_id <> carry.revision_id
