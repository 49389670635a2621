"""Files of a known format that cannot be read as it, and values in them."""

from collections.abc import Iterable

from claimdb.errors.base import InputError, shown
from claimdb.errors.inputs import DateInvalid


class DateUnclear(DateInvalid):
    """A date has more than one reading, and none is guessed."""

    def __init__(self, value: str, zone: str | None = None) -> None:
        problem = (
            f"has a time zone '{shown(zone)}' that more than one place may use, or none"
            if zone
            else "may be either of two days (which number is the month?)"
        )
        super().__init__(value, problem)


class DocumentUnreadable(InputError):
    """A document is of a known format, and no text can be had of it."""

    def __init__(self, name: str, problem: str, way: str) -> None:
        super().__init__(f"{name} cannot be read: {problem}; {way}.")


class FieldMapInvalid(InputError):
    """What ``--map`` says cannot be understood."""

    def __init__(self, given: str, problem: str) -> None:
        super().__init__(
            f"--map {shown(given)}: {problem}; write such as --map title=headline.main"
            " or --map text=body.paragraphs[*]."
        )


class ColumnsMissing(InputError):
    """The first row of a table names no column that holds the text."""

    def __init__(self, name: str, wanted: str, columns: Iterable[str]) -> None:
        has = ", ".join(f"'{shown(column, 30)}'" for column in columns)
        super().__init__(
            f"{name} has no column '{shown(wanted)}' in its first row ({has or 'it is empty'});"
            " name the one with the words of the article as --map text=COLUMN."
        )


class FileTooLarge(InputError):
    """A file is larger than can be read at once."""

    def __init__(self, name: str, limit: int, way: str) -> None:
        super().__init__(f"{name} is larger than the {limit:,} bytes that are read of it: {way}.")


class FormatBroken(InputError):
    """A file is not what its format says; ``place`` is such as "line 3" or "byte 1,024"."""

    def __init__(self, name: str, problem: str, way: str, place: str = "") -> None:
        where = f", {place}" if place else ""
        super().__init__(f"{name}{where}: {problem}; {way}.")


class RecordUnfit(InputError):
    """One of the records of a file gives no article; ``place`` is such as "a.jsonl, line 3"."""

    def __init__(self, place: str, problem: str, way: str) -> None:
        super().__init__(f"{place}: {problem}; {way}.")
