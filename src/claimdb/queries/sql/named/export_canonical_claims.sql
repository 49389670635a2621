-- title: Claims, those judged the same once
-- description: Every claim that stands for itself.
-- hidden: yes
-- column id: The claim
SELECT id FROM claims WHERE canonical_id = id ORDER BY id
