"""Everything that can go wrong, as classes that own their message and exit code.

Exit codes: 0 done, 1 done with findings, 2 usage (Typer's own), 3 bad input,
4 name not found or ambiguous, 5 database missing, older, changed, foreign or
locked, 6 refused by a rule of the schema. The command line maps them in one
handler; nothing else in the package calls ``sys.exit``.
"""

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
