"""Each way to break a rule on texts, passages and attributions.

Rows are picked by what they are, since the seeds may grow.
"""

from typing import Final

from tests.pipeline.violation import BY, FIRST, OTHER_TEXT, ZERO_HASH, Case

#: A passage and the text it stands in, with an outcome.
_CARRIED: Final = (
    "INSERT INTO passage_carries (passage_id, revision_id, outcome, carried_id, score, method,"
    " created_by, recorded_at)"
    f" SELECT id, revision_id, '{{}}', id, 1, 'context', {BY} FROM passages"
    f" WHERE id = ({FIRST} passages) AND NOT EXISTS (SELECT 1 FROM passage_carries);"
)

TEXTS: Final = [
    Case(
        "another text",
        f"UPDATE revisions SET text_hash = '{ZERO_HASH}' WHERE id = ({FIRST} revisions);",
        {"text_hash"},
        "revisions: the text is not the one that its hash was made of",
    ),
    Case(
        "another length",
        f"UPDATE revisions SET text_length = text_length + 1 WHERE id = ({FIRST} revisions);",
        {"text_hash", "columns", "text_chunks"},
        "are recorded",
    ),
    Case(
        "a misquoted passage",
        "UPDATE passages SET exact = upper(exact)"
        f" WHERE id = ({FIRST} passages WHERE exact <> upper(exact));",
        {"passage_exact", "passage_hash"},
        "passages: the text from ",
    ),
    Case(
        "a passage behind the text",
        "UPDATE passages SET start_offset = start_offset + 100000,"
        f" end_offset = end_offset + 100000 WHERE id = ({FIRST} passages);",
        {"passage_exact", "passage_context"},
        "behind the text of",
    ),
    Case(
        "another prefix",
        "UPDATE passages SET prefix = '§' WHERE id = (SELECT max(id) FROM passages);",
        {"passage_context"},
        "passages: before it stands not '§'",
    ),
    Case(
        "another suffix",
        "UPDATE passages SET suffix = '§' WHERE id = (SELECT max(id) FROM passages);",
        {"passage_context"},
        "passages: after it stands not '§'",
    ),
    Case(
        "another passage hash",
        f"UPDATE passages SET exact_hash = '{ZERO_HASH}' WHERE id = ({FIRST} passages);",
        {"passage_hash"},
        "passages: its words are not those that the hash was made of",
    ),
    Case(
        "a redacted passage with another hash",
        "UPDATE passages SET exact = NULL, prefix = '', suffix = '', withheld_reason = 'asked',"
        f" exact_hash = '{ZERO_HASH}' WHERE id = ({FIRST} passages);",
        {"passage_hash"},
        "does not have its hash",
    ),
    Case(
        "no content",
        "DELETE FROM attribution_passages WHERE role = 'content' AND attribution_id ="
        f" ({FIRST} attributions);",
        {"attribution_content"},
        "attributions: no passage shows what was said",
    ),
    Case(
        "a passage of another text",
        "UPDATE attribution_passages SET passage_id = (SELECT max(id) FROM passages"
        f" WHERE revision_id = ({OTHER_TEXT})) WHERE id = (SELECT min(proof.id)"
        " FROM attribution_passages AS proof JOIN attributions AS a"
        f" ON a.id = proof.attribution_id WHERE a.revision_id <> ({OTHER_TEXT}));",
        {"attribution_passages"},
        "is of another revision",
    ),
    Case(
        "a text said to be left out",
        f"UPDATE revisions SET withheld_reason = 'asked' WHERE id = ({FIRST} revisions);",
        {"withheld"},
        "revisions: the text is there, and said to be left out",
    ),
    Case(
        "a text left out without a name",
        "UPDATE revisions SET text = NULL, withheld_reason = 'asked', withheld_by = 'ana'"
        f" WHERE id = ({FIRST} revisions);",
        {"withheld", "bands"},
        "revisions: the text is left out without reason, name and time",
    ),
    Case(
        "a signature of a text that is left out",
        "DELETE FROM revision_bands;"
        "INSERT INTO revision_bands (band_hash, revision_id) SELECT 7, min(id) FROM revisions;"
        "UPDATE revisions SET text = NULL, withheld_reason = 'asked', withheld_by = 'ana',"
        f" withheld_at = '2024-06-18T00:00:00Z' WHERE id = ({FIRST} revisions);",
        {"bands"},
        "revision_bands: the text is left out, and bands of it are still there",
    ),
    Case(
        "words left out but those beside them",
        "UPDATE passages SET exact = NULL, prefix = '', withheld_reason = 'asked'"
        f" WHERE id = ({FIRST} passages WHERE suffix <> '');",
        {"withheld"},
        "passages: the words are left out, and those beside them are not",
    ),
    Case(
        "a revision too many",
        f"UPDATE revisions SET number = 3 WHERE id = ({FIRST} revisions);",
        {"revisions"},
        "articles: its revisions are not numbered from 1 to 1",
    ),
    Case(
        "an article without a text",
        "INSERT INTO articles (public_id, kind, url_hash, identity_hash, created_by, recorded_at)"
        f" VALUES ('art_aaaaaaaaaaaaaaaaaaaa', 'article', '{ZERO_HASH}', '{ZERO_HASH}', {BY});"
        " UPDATE articles SET root_id = id WHERE root_id IS NULL;",
        {"revisions"},
        "articles: it has no revision",
    ),
    Case(
        "words carried to their own text",
        _CARRIED.format("unchanged"),
        {"carries"},
        "passage_carries: it is carried to a state that is not newer",
    ),
    Case(
        "words altered into the same words",
        _CARRIED.format("altered"),
        {"carries", "carried_words"},
        "passage_carries: it is told to be altered, and '",
    ),
]

ATTRIBUTIONS: Final = [
    Case(
        "a denial without its row",
        f"DELETE FROM denials WHERE attribution_id = ({FIRST} attributions"
        " WHERE stance = 'denies');",
        {"denials"},
        "attributions: it denies and has no denial row",
    ),
    Case(
        "a denial row on an assertion",
        "INSERT INTO denials (attribution_id, stance, kind, scope, created_by, recorded_at)"
        f" SELECT min(id), 'denies', 'flat', 'full', {BY} FROM attributions"
        " WHERE stance = 'asserts';",
        {"denials", "references"},
        "denials: its attribution asserts, and does not deny",
    ),
    Case(
        "a chain through another text",
        f"UPDATE attributions SET via_id = ({FIRST} attributions)"
        f" WHERE id = (SELECT max(id) FROM attributions WHERE revision_id = ({OTHER_TEXT}));",
        {"chains", "references"},
        "attributions: it is known through att_",
        rebuilt=True,
    ),
    Case(
        "an answer to itself",
        f"UPDATE attributions SET answers_id = id WHERE id = ({FIRST} attributions);",
        {"links_older"},
        "attributions: it answers itself or a later row",
    ),
    Case(
        "a chain that goes round",
        f"UPDATE attributions SET via_id = id WHERE id = ({FIRST} attributions"
        " WHERE own_voice = 0);",
        {"links_older", "chain_links"},
        "attributions: it is known through itself or a later row",
    ),
    Case(
        "a correction of itself",
        "UPDATE attributions SET supersedes_id = id WHERE id = (SELECT max(id) FROM attributions);",
        {"links_older"},
        "attributions: it corrects itself or a later row",
        rebuilt=True,
    ),
    Case(
        "a link too few",
        "DELETE FROM chain_links WHERE attribution_id = (SELECT max(attribution_id)"
        " FROM chain_links);",
        {"chain_links"},
        "chain_links: link 1 of its chain is missing",
    ),
    Case(
        "a link to somebody else",
        f"UPDATE chain_links SET link_id = ({FIRST} attributions);",
        {"chain_links"},
        "chain_links: link 1 of its chain is not the one that via leads to",
    ),
    Case(
        "a link too many",
        "INSERT INTO chain_links SELECT attribution_id, 2, link_id FROM chain_links LIMIT 1;",
        {"chain_links"},
        "chain_links: link 2 leads where via does not",
    ),
    Case(
        "two corrections",
        f"UPDATE attributions SET supersedes_id = ({FIRST} attributions)"
        " WHERE id IN (SELECT id FROM attributions ORDER BY id DESC LIMIT 2);",
        {"superseded_twice"},
        "attributions: it corrects att_",
        rebuilt=True,
    ),
    Case(
        "said after it was seen",
        "UPDATE attributions SET said_earliest = '2150-01-01T00:00:00Z',"
        " said_latest = '2150-01-01T23:59:59Z', said_precision = 'day'"
        f" WHERE id = ({FIRST} attributions);",
        {"said_after"},
        "attributions: it was said from 2150-01-01T00:00:00Z on",
        rebuilt=True,
    ),
    Case(
        "somebody else's own voice",
        "UPDATE attributions SET own_voice = 1 WHERE id = (SELECT min(a.id) FROM attributions"
        " AS a JOIN sources AS s ON s.id = a.source_id WHERE s.is_named = 1"
        " AND a.via_id IS NULL AND a.own_voice = 0);",
        {"own_voice"},
        "attributions: it is the own voice of ",
        rebuilt=True,
    ),
    Case(
        "an unnamed source in another article",
        "UPDATE sources SET article_id = (SELECT max(id) FROM articles) WHERE id ="
        f" ({FIRST} sources WHERE is_named = 0 AND kind = 'person');",
        {"unnamed"},
        "belongs to another article",
    ),
    Case(
        "an unnamed source credited elsewhere",
        "UPDATE article_credits SET source_id = (SELECT max(s.id) FROM sources AS s"
        " WHERE s.is_named = 0 AND s.article_id <> article_credits.article_id);",
        {"unnamed"},
        "article_credits: the unnamed source ",
    ),
    Case(
        "an unnamed publisher of another article",
        "INSERT INTO publishers (source_id, created_by, recorded_at) SELECT max(id),"
        f" {BY} FROM sources WHERE is_named = 0;"
        " UPDATE articles SET publisher_id = (SELECT max(source_id) FROM publishers)"
        f" WHERE id = ({FIRST} articles);",
        {"unnamed"},
        "articles: its unnamed publisher ",
    ),
]
