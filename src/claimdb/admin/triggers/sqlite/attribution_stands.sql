-- Rules 5 and 7, also where foreign keys are off: a chain stays in its revision, an
-- unnamed source speaks in its own article only.
-- A plain comparison with NULL would let a missing row pass, hence IS NOT.
CREATE TRIGGER attribution_stands AFTER INSERT ON attributions
BEGIN
  SELECT RAISE(ABORT, 'attributions: a chain stays in one revision')
  WHERE NEW.via_id IS NOT NULL
    AND (SELECT revision_id FROM attributions WHERE id = NEW.via_id) IS NOT NEW.revision_id;
  SELECT RAISE(ABORT, 'attributions: an unnamed source belongs to another article')
  FROM sources AS source
  WHERE source.id = NEW.source_id
    AND source.is_named = 0
    AND source.article_id
      IS NOT (SELECT article_id FROM revisions WHERE id = NEW.revision_id);
  INSERT INTO chain_links (attribution_id, depth, link_id)
  SELECT NEW.id, 1, NEW.via_id WHERE NEW.via_id IS NOT NULL
  UNION ALL
  SELECT NEW.id, depth + 1, link_id FROM chain_links WHERE attribution_id = NEW.via_id;
END
