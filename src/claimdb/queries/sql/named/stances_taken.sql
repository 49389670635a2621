-- title: What some sources said on some claims, in the order of saying
-- description: The sayings that position_changes compares, read claim by claim: of a source that is quoted everywhere, far less is read than by the source.
-- hidden: yes
-- param claims list: Row numbers of canonical claims
-- param sources list: Row numbers of canonical sources
-- column claim_id: The claim
-- column source_id: The source
-- column stance: What the source did
-- column root_id: The article that stands for all copies
-- column attribution_id: The attribution
-- column said_earliest: Earliest possible time of saying
-- column said_latest: Latest possible time of saying
SELECT standing.claim_id,
  standing.source_id,
  standing.stance,
  standing.root_id,
  standing.attribution_id,
  standing.said_earliest,
  standing.said_latest
FROM standings AS standing
WHERE standing.claim_id IN (:claims)
  -- The sign keeps SQLite from reading all that these sources ever said.
  AND +standing.source_id IN (:sources)
ORDER BY standing.claim_id, standing.source_id, standing.said_earliest, standing.attribution_id
