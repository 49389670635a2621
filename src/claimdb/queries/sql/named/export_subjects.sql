-- title: Subjects for a pack
-- description: Whom every claim is about.
-- hidden: yes
-- column claim_id: The claim
-- column source_id: Who is meant
-- column role: accused, actor, affected or about
SELECT claim_id, source_id, role FROM claim_subjects ORDER BY id
