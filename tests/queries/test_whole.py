"""``queries.whole``: all rows of a table or view, as they come."""

from claimdb.db.reader import open_reader
from claimdb.queries.whole import whole
from tests.support.stores import Store


def _topics(store: Store) -> None:
    with store.working() as work:
        for slug in ("war", "arms", "aid"):
            work.insert("topics", slug=slug, name=slug.title(), created_by="ana",
                        recorded_at="2024-06-18T09:30:00Z")  # fmt: skip


def test_rows_come_in_the_order_of_a_key(store: Store) -> None:
    """With the columns that were asked for, in that order."""
    _topics(store)

    with open_reader(store.url) as reader:
        found = list(whole(reader, "topics", ("name", "id"), ("id",)))

    assert [list(row.items()) for row in found] == [
        [("name", "War"), ("id", 1)],
        [("name", "Arms"), ("id", 2)],
        [("name", "Aid"), ("id", 3)],
    ]


def test_what_is_left_out_is_empty(store: Store) -> None:
    """The column is there, so that the rows have their shape."""
    _topics(store)

    with open_reader(store.url) as reader:
        found = list(whole(reader, "topics", ("slug", "name"), ("slug",), left_out=("name",)))

    assert found[0] == {"slug": "aid", "name": None}


def test_words_of_sql_are_names_too(store: Store) -> None:
    """``before``, ``precision`` and the like are columns of ours."""
    with open_reader(store.url) as reader:
        assert list(whole(reader, "changes", ("before", "after"))) == []
        assert list(whole(reader, "claim_timeline", ("precision", "latest"))) == []
