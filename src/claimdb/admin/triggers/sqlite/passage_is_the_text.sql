-- Rule 2: a passage is the revision's text between its offsets, in code points.
-- substr() and length() count code points on UTF-8 text, as Python does.
CREATE TRIGGER passage_is_the_text AFTER INSERT ON passages
BEGIN
  SELECT CASE
    WHEN revision.id IS NULL
    THEN RAISE(ABORT, 'passages: there is no such revision')
    WHEN NEW.end_offset > revision.text_length
    THEN RAISE(ABORT, 'passages: the passage ends behind the text')
    WHEN revision.text IS NOT NULL AND NEW.exact IS NOT NULL
      AND substr(revision.text, NEW.start_offset + 1, NEW.end_offset - NEW.start_offset)
        <> NEW.exact
    THEN RAISE(ABORT, 'passages: exact is not the text between the offsets')
    WHEN revision.text IS NOT NULL AND NEW.exact IS NOT NULL AND (
      length(NEW.prefix) > NEW.start_offset
      OR substr(revision.text, NEW.start_offset + 1 - length(NEW.prefix), length(NEW.prefix))
        <> NEW.prefix
      OR substr(revision.text, NEW.end_offset + 1, length(NEW.suffix)) <> NEW.suffix)
    THEN RAISE(ABORT, 'passages: prefix or suffix is not the text beside the passage')
  END
  FROM (SELECT 1) LEFT JOIN revisions AS revision ON revision.id = NEW.revision_id;
END
