-- title: The words that prove attributions
-- description: The passages of the given attributions, in order; [withheld] where the words are redacted.
-- hidden: yes
-- param ids list: Attributions
-- column attribution_id: The attribution
-- column role: content, cue or source
-- column words: The words as they stand in the article
-- column start_offset: First code point in the revision
-- column since: altered or gone where the newest state of the article has other words, or none
SELECT proof.attribution_id,
  proof.role,
  coalesce(passage.exact, '[withheld]') AS words,
  passage.start_offset,
  -- What only a better reader reads otherwise is no edit, and is not told here.
  CASE WHEN EXISTS (SELECT 1 FROM passage_carries AS edit
      JOIN revisions AS newer ON newer.id = edit.revision_id
      JOIN revisions AS older ON older.article_id = newer.article_id
        AND older.number = newer.number - 1
      WHERE edit.passage_id = passage.id AND edit.outcome IN ('altered', 'gone')
        AND CASE WHEN newer.raw_hash = older.raw_hash AND newer.reader <> older.reader
          THEN 0 ELSE 1 END = 1)
    THEN (SELECT CASE WHEN carry.outcome = 'gone' THEN 'gone'
        WHEN found.exact_hash <> passage.exact_hash THEN 'altered' END
      FROM passage_carries AS carry
      JOIN revisions AS seen ON seen.id = carry.revision_id
      LEFT JOIN passages AS found ON found.id = carry.carried_id
      WHERE carry.passage_id = passage.id
      ORDER BY seen.number DESC LIMIT 1)
  END AS since
FROM attribution_passages AS proof
JOIN passages AS passage ON passage.id = proof.passage_id
WHERE proof.attribution_id IN (:ids)
ORDER BY proof.attribution_id, proof.role, proof.ordinal
