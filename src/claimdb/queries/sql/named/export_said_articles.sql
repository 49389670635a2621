-- title: Articles in which something is said
-- description: Every article with an attribution that counts.
-- hidden: yes
-- column id: The article
SELECT DISTINCT revision.article_id AS id
FROM current_attributions AS attribution
JOIN revisions AS revision ON revision.id = attribution.revision_id
ORDER BY id
