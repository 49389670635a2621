-- title: what is left out says why, by whom and when, and nothing else is
-- rule: 12
-- remedy: leave it out again with "claimdb redact", which says all of it
SELECT 'revisions' AS table_name, id AS row_id, public_id,
  CASE WHEN text IS NULL THEN 'the text is left out without reason, name and time'
    ELSE 'the text is there, and said to be left out' END AS problem
FROM revisions
WHERE CASE WHEN text IS NULL
  THEN coalesce(trim(withheld_reason), '') = '' OR coalesce(trim(withheld_by), '') = ''
    OR withheld_at IS NULL
  ELSE withheld_reason IS NOT NULL OR withheld_by IS NOT NULL OR withheld_at IS NOT NULL END
UNION ALL
SELECT 'passages', id, public_id,
  CASE WHEN exact IS NOT NULL THEN 'the words are there, and said to be left out'
    WHEN coalesce(trim(withheld_reason), '') = '' THEN 'the words are left out without a reason'
    ELSE 'the words are left out, and those beside them are not' END
FROM passages
WHERE CASE WHEN exact IS NULL
  THEN coalesce(trim(withheld_reason), '') = '' OR prefix <> '' OR suffix <> ''
  ELSE withheld_reason IS NOT NULL END
