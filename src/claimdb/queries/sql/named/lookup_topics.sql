-- title: Topics
-- description: Every topic with its short name.
-- hidden: yes
-- column slug: Short name
-- column name: Name
SELECT slug, name FROM topics ORDER BY slug
