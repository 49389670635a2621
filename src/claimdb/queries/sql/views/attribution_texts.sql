-- title: The words that prove an attribution
-- description: The passages of each role joined to one text, and the chain as one line. What is redacted shows as [withheld].
-- hidden: yes
-- column attribution_id: The attribution
-- column quoted_words: What was said, as it stands in the article; passages joined with …
-- column cue_words: The words that say it was said
-- column source_words: The words that name who
-- column chain: Through whom it is known, up to the publisher
CREATE VIEW attribution_texts AS
SELECT attribution.id AS attribution_id,
  (SELECT group_concat(part.exact, ' … ') FROM (
    SELECT coalesce(passage.exact, '[withheld]') AS exact
    FROM attribution_passages AS proof
    JOIN passages AS passage ON passage.id = proof.passage_id
    WHERE proof.attribution_id = attribution.id AND proof.role = 'content'
    ORDER BY proof.ordinal) AS part) AS quoted_words,
  (SELECT group_concat(part.exact, ' … ') FROM (
    SELECT coalesce(passage.exact, '[withheld]') AS exact
    FROM attribution_passages AS proof
    JOIN passages AS passage ON passage.id = proof.passage_id
    WHERE proof.attribution_id = attribution.id AND proof.role = 'cue'
    ORDER BY proof.ordinal) AS part) AS cue_words,
  (SELECT group_concat(part.exact, ' … ') FROM (
    SELECT coalesce(passage.exact, '[withheld]') AS exact
    FROM attribution_passages AS proof
    JOIN passages AS passage ON passage.id = proof.passage_id
    WHERE proof.attribution_id = attribution.id AND proof.role = 'source'
    ORDER BY proof.ordinal) AS part) AS source_words,
  nullif(trim(
    coalesce((SELECT group_concat('← via ' || part.name, ' ') FROM (
      SELECT canonical.name
      FROM chain_links AS link
      JOIN attributions AS known ON known.id = link.link_id
      JOIN sources AS source ON source.id = known.source_id
      JOIN sources AS canonical ON canonical.id = source.canonical_id
      WHERE link.attribution_id = attribution.id
      ORDER BY link.depth) AS part), '')
    || coalesce((SELECT ' ← via ' || coalesce(canonical.name, 'a publisher not named')
      FROM revisions AS revision
      JOIN articles AS article ON article.id = revision.article_id
      LEFT JOIN sources AS publisher ON publisher.id = article.publisher_id
      LEFT JOIN sources AS canonical ON canonical.id = publisher.canonical_id
      WHERE revision.id = attribution.revision_id
        AND attribution.own_voice = 0
        AND NOT EXISTS (SELECT 1
          FROM chain_links AS link
          JOIN attributions AS known ON known.id = link.link_id
          JOIN sources AS source ON source.id = known.source_id
          WHERE link.attribution_id = attribution.id
            AND (known.own_voice = 1 OR source.canonical_id = canonical.id))), '')), '') AS chain
FROM attributions AS attribution;
