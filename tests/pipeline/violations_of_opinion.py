"""Each way to break a rule on rows, opinions and what is derived from them."""

from typing import Final

from tests.pipeline.violation import BY, FIRST, Case

_CLAIM = f"WHERE id = ({FIRST} claims)"
_ONE, _TWO, _THREE = (
    f"SELECT id FROM sources WHERE is_named = 1 ORDER BY id LIMIT 1 OFFSET {place}"
    for place in range(3)
)
_UNNAMED = f"{FIRST} sources WHERE is_named = 0 AND kind = 'group'"
_RELATED = f"{FIRST} claim_relations WHERE kind = 'refines'"
_SIDES = " UNION ".join(
    f"SELECT {side} FROM claim_relations WHERE id = ({_RELATED})"
    for side in ("claim_id", "other_id")
)


def _judged(left: str, right: str, *, kind: str = "source", judgement: str = "same") -> str:
    return (
        f"INSERT INTO judgements (left_{kind}_id, right_{kind}_id, judgement, created_by,"
        f" recorded_at) VALUES (({left}), ({right}), '{judgement}', {BY});"
    )


ROWS: Final = [
    Case(
        "a word that is none",
        f"UPDATE attributions SET mode = 'sung' WHERE id = ({FIRST} attributions);",
        {"vocabularies"},
        "attributions: mode is 'sung', which is none of direct, mixed, indirect",
    ),
    Case(
        "nobody made it",
        f"UPDATE claims SET run_id = NULL, created_by = NULL {_CLAIM};",
        {"provenance"},
        "claims: it names neither a run nor a person",
    ),
    Case(
        "a program that is not sure how sure",
        "UPDATE claim_relations SET created_by = NULL WHERE id ="
        f" ({FIRST} claim_relations WHERE kind = 'refines');",
        {"provenance"},
        "claim_relations: a program made it and does not say how sure it was",
    ),
    Case(
        "a run that is not there",
        f"UPDATE claims SET run_id = 999 {_CLAIM};",
        {"references"},
        "claims: its run_id points at no row of runs",
    ),
    Case(
        "31 February",
        "UPDATE claims SET recorded_at = '2024-02-31T00:00:00Z';",
        {"dates"},
        "claims: recorded_at is '2024-02-31T00:00:00Z', which is no instant",
        engines=("sqlite",),
    ),
    Case(
        "the year 0",
        "UPDATE runs SET started_at = '0000-06-18T00:00:00Z';",
        {"dates"},
        "runs: started_at is '0000-06-18T00:00:00Z', which is no instant",
        engines=("sqlite",),
    ),
    Case(
        "the year 44 before Christ",
        "UPDATE runs SET started_at = '0044-03-15 00:00:00+00 BC';",
        {"dates"},
        "runs: started_at is '0044-03-15 00:00:00+00 BC', which is no instant",
        engines=("postgresql",),
    ),
    Case(
        "a day that never comes",
        "UPDATE claims SET recorded_at = 'infinity';",
        {"dates"},
        "claims: recorded_at is 'infinity', which is no instant",
        engines=("postgresql",),
    ),
    Case(
        "a date without its end",
        f"UPDATE claims SET occurred_earliest = '2024-06-01T00:00:00Z' {_CLAIM[:-1]}"
        " WHERE occurred_earliest IS NULL);",
        {"dates"},
        "claims: the time of the event is given in part, or ends before it begins",
    ),
    Case(
        "the end before the beginning",
        "UPDATE affiliations SET since_earliest = '2024-06-01T00:00:00Z',"
        " since_latest = '2024-06-30T23:59:59Z', since_precision = 'month',"
        " until_earliest = '2023-01-01T00:00:00Z', until_latest = '2023-12-31T23:59:59Z',"
        " until_precision = 'year' WHERE kind = 'family_of';",
        {"dates"},
        "affiliations: it ends before it begins",
    ),
    Case(
        "an identifier written by hand",
        f"UPDATE passages SET public_id = 'psg_1' WHERE id = ({FIRST} passages);",
        {"public_ids"},
        "passages: its identifier is 'psg_1'",
    ),
    Case(
        "another kind of hash",
        f"UPDATE articles SET url_hash = 'md5:1' WHERE id = ({FIRST} articles);",
        {"hashes"},
        "articles: url_hash is 'md5:1', which is no hash",
    ),
    Case(
        "an empty statement",
        f"UPDATE claims SET statement = ' ' {_CLAIM};",
        {"columns"},
        "claims: not true of it: trim(statement) <> ''",
    ),
    Case(
        "a contradiction the other way round",
        "UPDATE claim_relations SET kind = 'contradicts', claim_id ="
        " CASE WHEN claim_id > other_id THEN claim_id ELSE other_id END, other_id ="
        " CASE WHEN claim_id > other_id THEN other_id ELSE claim_id END WHERE kind = 'supports';",
        {"columns"},
        "claim_relations: a contradiction goes both ways, and is stored once only",
    ),
    Case(
        "a row that is not there",
        f"UPDATE claim_subjects SET source_id = 999 WHERE id = ({FIRST} claim_subjects);",
        {"references"},
        "claim_subjects: its source_id points at no row of sources",
    ),
    Case(
        "a name that cannot be found",
        f"UPDATE sources SET name_key = 'x' WHERE id = ({FIRST} sources);",
        {"name_keys"},
        "and filed under 'x'",
    ),
    Case(
        "an alias that cannot be found",
        f"UPDATE source_aliases SET name_key = 'x' WHERE id = ({FIRST} source_aliases);",
        {"name_keys"},
        "source_aliases: ",
    ),
    Case(
        "an import of nothing",
        "UPDATE imports SET entity_id = 'clm_aaaaaaaaaaaaaaaaaaaa' WHERE id ="
        f" ({FIRST} imports WHERE entity = 'claims');",
        {"imports"},
        "became clm_aaaaaaaaaaaaaaaaaaaa of claims, which is not there",
    ),
    Case(
        "an import of a number that is not there",
        "UPDATE imports SET entity_id = '999' WHERE id ="
        f" ({FIRST} imports WHERE entity = 'affiliations');",
        {"imports"},
        "became 999 of affiliations, which is not there",
    ),
    Case(
        "a change of nothing",
        "INSERT INTO changes (table_name, row_id, column_name, changed_by, changed_at)"
        f" VALUES ('claims', 999, 'note', {BY});",
        {"changes"},
        "changes: it tells of row 999 of claims, which is not there and was not removed",
    ),
    Case(
        "a change by nobody",
        "INSERT INTO changes (table_name, row_id, column_name, changed_by, changed_at)"
        " SELECT 'claims', min(id), 'note', ' ', '2024-06-18T09:30:00Z' FROM claims;",
        {"changes"},
        "changes: it does not say who changed the row",
    ),
    Case(
        "a run that broke off",
        "UPDATE runs SET finished_at = NULL;",
        {"runs"},
        "did not end",
    ),
]

OPINIONS: Final = [
    Case(
        "a judgement that nothing follows",
        _judged(_ONE, _TWO),
        {"canonical_id"},
        "sources: it stands for row 2, and the judgements say row 1",
    ),
    Case(
        "a judgement that is none",
        _judged(_ONE, _TWO, judgement="perhaps"),
        {"vocabularies", "canonical_id"},
        "judgements: judgement is 'perhaps', which is none of same, not_same, unsure",
    ),
    Case(
        "a row that stands for nothing",
        f"UPDATE sources SET canonical_id = NULL WHERE id = ({_ONE});",
        {
            "canonical_id",
            "source_parties",
            "claim_tallies",
            "position_tallies",
            "source_tallies",
            "unanswered_accused",
        },
        "sources: it stands for row None, and the judgements say row 1",
    ),
    Case(
        "opinions that cannot all be true",
        _judged(_ONE, _TWO) + _judged(_TWO, _THREE) + _judged(_ONE, _THREE, judgement="not_same"),
        {"judgements_refused"},
        "judgements: ",
        rebuilt=True,
    ),
    Case(
        "a program that undoes a person",
        _judged(_ONE, _TWO, judgement="unsure")
        + "INSERT INTO judgements (left_source_id, right_source_id, judgement, run_id,"
        " recorded_at, undoes_id) SELECT left_source_id, right_source_id, judgement,"
        " (SELECT max(id) FROM runs), recorded_at, id FROM judgements;",
        {"judgements_undone"},
        "judgements: a program takes back judgement 1, which is a person's",
    ),
    Case(
        "a judgement undone on another pair",
        _judged(_ONE, _TWO, judgement="unsure")
        + _judged(_ONE, _THREE, judgement="unsure")
        + "UPDATE judgements SET undoes_id = 1 WHERE id = 2;",
        {"judgements_undone"},
        "judgements: it takes back judgement 1, which is on another pair",
    ),
    Case(
        "a program that names the unnamed",
        "INSERT INTO judgements (left_source_id, right_source_id, judgement, run_id,"
        f" recorded_at) SELECT ({_ONE}), ({_UNNAMED}), 'same', max(id),"
        " '2024-06-18T09:30:00Z' FROM runs;",
        {"judgements_unnamed"},
        "judgements: a program judged the unnamed source ",
        rebuilt=True,
    ),
    Case(
        "a claim that refines itself",
        _judged(
            f"SELECT min(id) FROM claims WHERE id IN ({_SIDES})",
            f"SELECT max(id) FROM claims WHERE id IN ({_SIDES})",
            kind="claim",
        ),
        {"related_to_itself"},
        "claim_relations: it refines clm_",
        rebuilt=True,
    ),
    Case(
        "an article that counts with another",
        f"UPDATE articles SET root_id = ({FIRST} articles);",
        {"root_id", "claim_tallies"},
        "articles: it counts as one with article 1, and the copies say article 2",
    ),
    Case(
        "two parties",
        "INSERT INTO affiliations (source_id, target_id, kind, created_by, recorded_at)"
        " SELECT source_id, (SELECT min(target_id) FROM affiliations WHERE kind = 'head_of'),"
        f" 'official_of', {BY} FROM affiliations WHERE kind = 'spokesperson_of';",
        {"two_tops"},
        "sources: ",
        rebuilt=True,
    ),
    Case(
        "a loop of spokespersons",
        "INSERT INTO affiliations (source_id, target_id, kind, created_by, recorded_at)"
        f" SELECT target_id, source_id, 'part_of', {BY} FROM affiliations"
        " WHERE kind = 'spokesperson_of';",
        {"speaks_for_loops"},
        "speaks for itself by way of others",
        rebuilt=True,
    ),
]

DERIVED: Final = [
    Case(
        "a party too many",
        "INSERT INTO source_parties (source_id, valid_from, valid_to, party_id)"
        " SELECT source_id, '1800-01-01T00:00:00Z', '1800-01-02T00:00:00Z', party_id"
        " FROM source_parties LIMIT 1;",
        {"source_parties"},
        "is there, and no affiliation says so",
    ),
    Case(
        "what follows from nothing",
        "INSERT INTO claim_implications SELECT implied_id, claim_id, 1"
        " FROM claim_implications LIMIT 1;",
        {"claim_implications"},
        "claim_implications: a row is there that nothing makes",
    ),
    Case(
        "what follows in fewer steps",
        "UPDATE claim_implications SET depth = depth + 1;",
        {"claim_implications"},
        "claim_implications: depth is 2, and should be 1",
    ),
    Case(
        "what follows forgotten",
        "DELETE FROM claim_implications;",
        {"claim_implications"},
        "claim_implications: the row of the claim is missing",
    ),
    Case(
        "a wrong count",
        "UPDATE claim_tallies SET others = others + 7 WHERE others = 0;",
        {"claim_tallies"},
        "claim_tallies: others is 7, and should be 0",
    ),
    Case(
        "a position that nobody holds",
        "UPDATE position_tallies SET stance = 'questions' WHERE stance = 'denies';",
        {"position_tallies", "source_tallies"},
        "position_tallies: a row is there that nothing makes (party_id ",
    ),
    Case(
        "an accused who is said to have answered",
        "DELETE FROM unanswered_accused;",
        {"unanswered_accused", "claim_tallies"},
        "unanswered_accused: the row of the claim is missing (accused_id ",
    ),
    Case(
        "a source that is quoted too often",
        "UPDATE source_tallies SET relays = relays + 3 WHERE relays = 0;",
        {"source_tallies"},
        "source_tallies: relays is 3, and should be 0",
    ),
    Case(
        "a claim not counted",
        "DELETE FROM claim_tallies WHERE contested = 1;",
        {"claim_tallies"},
        "claim_tallies: the row of the claim is missing",
    ),
    Case(
        "a claim that search does not know",
        "DELETE FROM claims_fts_docsize WHERE id = 1;",
        {"search_rows", "search_index"},
        "claims: search does not know it",
        engines=("sqlite",),
    ),
    Case(
        "a claim that a server's search does not know",
        f"DELETE FROM claims_fts WHERE id = ({FIRST} claims_fts);",
        {"search_rows"},
        "claims: search does not know it",
        engines=("postgresql",),
    ),
    Case(
        "a claim that a server's search knows by other words",
        f"UPDATE claims_fts SET words = '' WHERE id = ({FIRST} claims_fts);",
        {"search_index"},
        "claims: search has other words than the row",
        engines=("postgresql",),
    ),
    Case(
        "a passage that a server's search forgot",
        "DELETE FROM passages_fts; DELETE FROM text_chunks_fts;",
        {"search_rows"},
        "text_chunks: search does not know the text from 0",
        engines=("postgresql",),
    ),
    Case(
        "a number given twice",
        "SELECT setval(pg_get_serial_sequence('claims', 'id'), 1);",
        {"sequences"},
        "claims: the next row would get number 2, and there is a row ",
        engines=("postgresql",),
    ),
    Case(
        "a claim that search knows by other words",
        "DROP TRIGGER claim_is_searchable_anew;"
        f" UPDATE claims SET statement = 'Other words' WHERE id = ({FIRST} claims);",
        {"search_index"},
        "claims: search has other words than the row",
        engines=("sqlite",),
    ),
    Case(
        "a text that is not searched",
        f"DELETE FROM text_chunks WHERE revision_id = ({FIRST} revisions);",
        {"text_chunks", "search_rows", "search_index"},
        "text_chunks: no window of the text is searched",
        on_server={"text_chunks"},
    ),
    Case(
        "a text that is searched in part",
        f"UPDATE text_chunks SET start_offset = 5 WHERE revision_id = ({FIRST} revisions);",
        {"text_chunks", "search_index"},
        "text_chunks: a part of the text is in no window",
    ),
]
