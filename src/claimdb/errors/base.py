"""The families of errors, each with its exit code, and how words are shown in a message."""

from typing import ClassVar


class ClaimdbError(Exception):
    """Base of every error that a user may see; ``str()`` is the sentence to show."""

    exit_code: ClassVar[int] = 1


class InputError(ClaimdbError):
    """A file, pack, quote, date or option cannot be used as it is."""

    exit_code = 3


class LookupFailed(ClaimdbError):
    """A name given by the user fits nothing, or more than one thing."""

    exit_code = 4


class DatabaseProblem(ClaimdbError):
    """The database file or server cannot be used as it is."""

    exit_code = 5


class RuleViolation(ClaimdbError):
    """A change was refused because a rule of the schema forbids it."""

    exit_code = 6


def shown(words: str, limit: int = 80) -> str:
    """Return words fit for one line of a message: escaped, and cut in the middle."""
    line = " ".join(words.split()).encode(errors="replace").decode()
    half = limit // 2
    return line if len(line) <= limit else f"{line[:half]} … {line[-half:]}"
