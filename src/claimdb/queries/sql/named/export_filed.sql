-- title: Claims under topics for a pack
-- description: Which claims are filed under which topics.
-- hidden: yes
-- column claim_id: The claim
-- column topic_id: The topic
SELECT claim_id, topic_id FROM claim_topics ORDER BY id
