-- title: What superseded what
-- description: Each correction of an attribution.
-- hidden: yes
-- column old_public: The attribution that was corrected
-- column new_public: The one that corrects it
SELECT old.public_id AS old_public, newer.public_id AS new_public
FROM attributions AS newer
JOIN attributions AS old ON old.id = newer.supersedes_id
ORDER BY newer.id
