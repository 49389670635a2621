-- A passage proves an attribution only if both are of one revision.
CREATE TRIGGER attribution_passage_stands AFTER INSERT ON attribution_passages
BEGIN
  SELECT RAISE(ABORT, 'attribution_passages: attribution and passage are not of one revision')
  WHERE (SELECT attribution.revision_id = passage.revision_id
    FROM attributions AS attribution, passages AS passage
    WHERE attribution.id = NEW.attribution_id AND passage.id = NEW.passage_id) IS NOT 1;
END
