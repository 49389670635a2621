"""The queue as a sheet: what to decide, with empty columns for the decisions.

Invariant: no cell begins with what a spreadsheet takes for a formula, since titles and
quoted words are written by strangers; an apostrophe stands before it then. Rows are known
by their stable names, and nothing that is decided by is read back from the other columns.
"""

from collections.abc import Iterable, Iterator
from typing import Final

from claimdb.db.reader import Row
from claimdb.export.tables import as_text, write_csv

#: What a person fills in: the decision, and what is right where a row is corrected.
ASKED: Final = (
    "decision",
    "why",
    "new_stance",
    "new_denial",
    "new_speaker",
    "new_claim",
    "new_words",
)
#: What they decide by; the order is that of reading.
_TOLD: Final = (
    *("kind", "source", "says", "claim", "words", "other", "chain", "article"),
    *("confidence", "reason", "contested", "articles", "extractor", "version", "run_id"),
    *("source_id", "claim_id", "other_id", "article_id", "recorded_at"),
)
COLUMNS: Final = ("id", *ASKED, *_TOLD)
#: A formula begins so, in one spreadsheet or another, also after a tab or a line break.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")


def write_sheet(rows: Iterable[Row]) -> Iterator[str]:
    """Yield the sheet as CSV, a header and one record per row."""
    return write_csv(COLUMNS, ({name: _guarded(row.get(name)) for name in COLUMNS} for row in rows))


def _guarded(value: object) -> str:
    text = as_text(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
