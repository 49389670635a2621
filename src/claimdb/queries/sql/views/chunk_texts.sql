-- title: Text of the search windows
-- description: What text_chunks_fts indexes; the text itself is in revisions.
-- hidden: yes
-- column id: Window
-- column revision_id: Revision
-- column start_offset: First code point
-- column text: The text of the window
CREATE VIEW chunk_texts AS
SELECT chunk.id,
  chunk.revision_id,
  chunk.start_offset,
  substr(revision.text, chunk.start_offset + 1, chunk.end_offset - chunk.start_offset) AS text
FROM text_chunks AS chunk
JOIN revisions AS revision ON revision.id = chunk.revision_id;
