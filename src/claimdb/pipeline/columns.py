"""Values of the domain as columns of the tables."""

from typing import Final

from claimdb.canonical import text_hash
from claimdb.db.bulk import RowValues
from claimdb.text.dates import VagueDate
from claimdb.text.spans import Selector

#: What the columns of a vague date are called, after the name of the date.
DATE_PARTS: Final = ("earliest", "latest", "words", "offset", "precision")


def date_columns(prefix: str, date: VagueDate | None) -> RowValues:
    """Return the five columns of a vague date; all empty without one."""
    if date is None:
        return {}
    return {
        f"{prefix}_earliest": date.earliest,
        f"{prefix}_latest": date.latest,
        f"{prefix}_words": date.words,
        f"{prefix}_offset": date.offset_minutes,
        f"{prefix}_precision": date.precision.value,
    }


def selector_columns(selector: Selector) -> RowValues:
    """Return the columns of a passage that its selector gives."""
    return {
        "start_offset": selector.start,
        "end_offset": selector.end,
        "exact": selector.exact,
        "exact_hash": text_hash(selector.exact),
        "prefix": selector.prefix,
        "suffix": selector.suffix,
    }
