-- Rules 5 and 7: an unnamed source speaks in its own article only, and the links above each
-- new attribution are kept. That a chain stays in one revision is held by a foreign key,
-- and that it ends by via_id < id.
CREATE FUNCTION attribution_stands() RETURNS trigger
LANGUAGE plpgsql {safe} AS $$
BEGIN
  PERFORM FROM fresh
  WHERE (SELECT source.is_named = 1 OR source.article_id
      = (SELECT article_id FROM revisions WHERE id = fresh.revision_id)
    FROM sources AS source WHERE source.id = fresh.source_id) IS NOT TRUE;
  IF FOUND THEN
    RAISE EXCEPTION 'attributions: an unnamed source belongs to another article'
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  INSERT INTO chain_links (attribution_id, depth, link_id)
  WITH RECURSIVE chain (attribution_id, depth, link_id) AS (
    SELECT id, 1, via_id FROM fresh WHERE via_id IS NOT NULL
    UNION ALL
    SELECT chain.attribution_id, chain.depth + 1,
      (SELECT via_id FROM attributions WHERE id = chain.link_id)
    FROM chain WHERE chain.link_id IS NOT NULL
  )
  SELECT attribution_id, depth, link_id FROM chain WHERE link_id IS NOT NULL;
  RETURN NULL;
END
$$;

CREATE TRIGGER attribution_stands AFTER INSERT ON attributions
REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT
EXECUTE FUNCTION attribution_stands();
