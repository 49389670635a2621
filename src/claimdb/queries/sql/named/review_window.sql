-- title: A part of an article's text
-- description: Some code points of one revision; empty where its text is not kept.
-- hidden: yes
-- param revision int: Row number of the revision
-- param start int: First code point, counted from 0
-- param length int: How many
-- column words: The words
SELECT substr(revision.text, :start + 1, :length) AS words
FROM revisions AS revision
WHERE revision.id = :revision
