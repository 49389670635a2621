"""Found words marked in their place, for rows that come from PostgreSQL.

Its own ``ts_headline`` finds no word with an accent and cuts by rules of its own.
So the texts of a page are indexed once more, in memory, by what marks them on
SQLite: 0.3 ms for what is always needed and 0.5 ms for a window of 16,000 code
points. Invariant: the same text and query give the same mark on either engine.
"""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from itertools import islice
from typing import Final

from claimdb.db.reader import Row
from claimdb.queries.values import string

#: How FTS5 reads words, here and in a database: ``search_folded`` does as it does.
TOKENIZER: Final = "unicode61 remove_diacritics 2"
#: What stands around a word that was found, and how many words a window is cut to.
SHORTENED: Final = "snippet(page, 0, ?, ?, '…', 24)"
WHOLE: Final = "highlight(page, 0, ?, ?)"

#: Rows marked at a time: a page, of which windows of article text take 3 MB.
_PAGE: Final = 50
#: Of a text in which nothing is found after all, so many letters are shown.
_BEGINNING: Final = 200


def marked(
    rows: Iterable[Row], words: str, form: str, opening: str, closing_mark: str
) -> Iterator[Row]:
    """Yield rows with what is found by ``words`` marked in ``snippet``, their whole text.

    ``form`` is ``SHORTENED`` or ``WHOLE``.
    """
    waiting = iter(rows)
    while page := list(islice(waiting, _PAGE)):
        texts = [string(row, "snippet") for row in page]
        snippets = _snippets(texts, form, (opening, closing_mark, words))
        for number, row in enumerate(page):
            yield row | {"snippet": snippets.get(number, texts[number][:_BEGINNING])}


def _snippets(texts: Sequence[str], form: str, values: tuple[str, str, str]) -> dict[int, str]:
    """Return the marked texts by their place in ``texts``."""
    with closing(sqlite3.connect(":memory:")) as memory:
        memory.execute(f"CREATE VIRTUAL TABLE page USING fts5 (text, tokenize='{TOKENIZER}')")
        memory.executemany("INSERT INTO page (rowid, text) VALUES (?, ?)", enumerate(texts))
        return dict(memory.execute(f"SELECT rowid, {form} FROM page WHERE page MATCH ?", values))
