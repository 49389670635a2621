-- Rule 4: the log tells edits of opinions, each by somebody.
CREATE TRIGGER change_is_of_an_opinion BEFORE INSERT ON changes FOR EACH ROW
WHEN (coalesce(trim(NEW.changed_by), '') = ''
  OR NEW.table_name NOT IN ('sources', 'source_aliases', 'affiliations', 'publishers', 'claims',
    'claim_subjects', 'claim_relations', 'claim_topics', 'topics', 'articles', 'article_credits',
    'article_copies'))
EXECUTE FUNCTION claimdb_refuse(
  'changes: it tells of edits of sources, claims and other opinions, by somebody');
