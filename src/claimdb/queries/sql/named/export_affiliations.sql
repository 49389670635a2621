-- title: Affiliations for a pack
-- description: Every affiliation with its dates.
-- hidden: yes
-- column id: The affiliation
-- column source_id: Who is affiliated
-- column target_id: With whom
-- column kind: How
-- column role: Role in words
-- column since_earliest: Earliest beginning
-- column since_latest: Latest beginning
-- column since_words: Words for the beginning
-- column since_offset: UTC offset of the beginning
-- column since_precision: Precision of the beginning
-- column until_earliest: Earliest end
-- column until_latest: Latest end
-- column until_words: Words for the end
-- column until_offset: UTC offset of the end
-- column until_precision: Precision of the end
SELECT id, source_id, target_id, kind, role,
  since_earliest, since_latest, since_words, since_offset, since_precision,
  until_earliest, until_latest, until_words, until_offset, until_precision
FROM affiliations
ORDER BY id
