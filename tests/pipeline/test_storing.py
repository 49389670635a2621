"""What is stored beside the text of an article: who is credited, in which words."""

import json

from claimdb.pipeline.ingest import ingest
from tests.support.stores import Store

TEXT = "By Jane Doe\n\nThe ferry sailed with its doors open, an officer said.\n\n(AP)"
CREDITS = (
    "SELECT source.name, source.kind, credit.kind, credit.words FROM article_credits AS credit"
    " JOIN sources AS source ON source.id = credit.source_id ORDER BY source.name"
)


def test_the_words_of_a_byline_outlast_a_field_with_the_name(store: Store) -> None:
    """A dump names the author, the text has the line: one credit, with its words."""
    path = store.folder / "a.jsonl"
    path.write_text(json.dumps({"text": TEXT, "authors": ["JANE DOE", "Max Roe", "Yonhap"]}))

    ingest(store.url, [path], who="ana")

    assert store.rows(CREDITS) == [
        ("AP", "outlet", "agency", "(AP)"),
        ("Jane Doe", "person", "byline", "By Jane Doe"),
        ("Max Roe", "person", "byline", None),
        ("Yonhap", "outlet", "agency", "Yonhap"),
    ]
