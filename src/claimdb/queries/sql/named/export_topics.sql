-- title: Topics for a pack
-- description: Every topic.
-- hidden: yes
-- column id: The topic
-- column slug: Short name
-- column name: Name
SELECT id, slug, name FROM topics ORDER BY id
