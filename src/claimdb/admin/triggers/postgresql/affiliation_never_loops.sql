-- Rule 7: sources that speak for one another do so at different times. Looked at when the
-- transaction commits, one transaction at a time, so that two who each write half of a
-- loop do not miss each other's half; whoever reads from an older snapshot would.
-- A link whose latest review does not accept it makes no party.
CREATE FUNCTION affiliation_never_loops() RETURNS trigger
LANGUAGE plpgsql {safe} SET jit = off AS $$
DECLARE
  speaker text;
  spoken_for text;
BEGIN
  IF current_setting('transaction_isolation') NOT LIKE 'read %' THEN
    RAISE EXCEPTION 'affiliations: write them in a READ COMMITTED transaction; another does not'
      ' see what others write meanwhile' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  PERFORM pg_advisory_xact_lock({application_id}, 1);
  WITH RECURSIVE walk (start_id, source_id, since, until) AS (
    SELECT speaker.canonical_id, target.canonical_id,
      coalesce(link.since_earliest, '-infinity'), coalesce(link.until_latest, 'infinity')
    FROM affiliations AS link
    JOIN sources AS speaker ON speaker.id = link.source_id
    JOIN sources AS target ON target.id = link.target_id
    WHERE link.id = NEW.id
      AND link.kind IN ({speaking})
      AND coalesce(link.since_earliest, '-infinity') < coalesce(link.until_latest, 'infinity')
      AND coalesce((SELECT nullif(review.decision, 'withdrawn') FROM reviews AS review
        WHERE review.affiliation_id = link.id ORDER BY review.id DESC LIMIT 1), 'accepted')
        = 'accepted'
    UNION
    SELECT walk.start_id, target.canonical_id,
      greatest(walk.since, link.since), least(walk.until, link.until)
    FROM walk
    -- OFFSET 0: one step at a time, each through an index, whatever is known of the tables.
    CROSS JOIN LATERAL (
      SELECT id FROM sources WHERE canonical_id = walk.source_id OFFSET 0
    ) AS speaker
    CROSS JOIN LATERAL (
      SELECT one.target_id, coalesce(one.since_earliest, '-infinity') AS since,
        coalesce(one.until_latest, 'infinity') AS until
      FROM affiliations AS one
      WHERE one.source_id = speaker.id
        AND one.kind IN ({speaking})
        AND coalesce((SELECT nullif(review.decision, 'withdrawn') FROM reviews AS review
          WHERE review.affiliation_id = one.id ORDER BY review.id DESC LIMIT 1), 'accepted')
          = 'accepted'
      OFFSET 0
    ) AS link
    CROSS JOIN LATERAL (
      SELECT canonical_id FROM sources WHERE id = link.target_id OFFSET 0
    ) AS target
    WHERE greatest(walk.since, link.since) < least(walk.until, link.until)
  )
  SELECT source.name, target.name INTO speaker, spoken_for
  FROM walk
  JOIN sources AS source ON source.id = NEW.source_id
  JOIN sources AS target ON target.id = NEW.target_id
  WHERE walk.source_id = walk.start_id
  LIMIT 1;
  IF FOUND THEN
    RAISE EXCEPTION 'affiliations: % already speaks for %, directly or through others, at that'
      ' time; both ways there would be no party', spoken_for, speaker
      USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  RETURN NULL;
END
$$;

CREATE CONSTRAINT TRIGGER affiliation_never_loops
AFTER INSERT OR UPDATE OF source_id, target_id, kind, since_earliest, until_latest
ON affiliations DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
WHEN (NEW.kind IN ({speaking}))
EXECUTE FUNCTION affiliation_never_loops();
