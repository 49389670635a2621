"""Everything that can go wrong, as classes that own their message and exit code.

Exit codes: 0 done, 1 done with findings, 2 usage (Typer's own), 3 bad input,
4 name not found or ambiguous, 5 database missing, older, changed, foreign or
locked, 6 refused by a rule of the schema. The command line maps them in one
handler; nothing else in the package calls ``sys.exit``.
"""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar


class ClaimdbError(Exception):
    """Base of every error that a user may see; ``str()`` is the sentence to show."""

    exit_code: ClassVar[int] = 1


class InputError(ClaimdbError):
    """A file, pack, quote, date or option cannot be used as it is."""

    exit_code = 3


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """One thing wrong in a file, at a line and column counted from 1."""

    file: str
    line: int
    column: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message}"


class PackInvalid(InputError):
    """A pack has problems; all of them are in ``problems``, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


class PackMissing(InputError):
    """There is no pack at the path given."""

    def __init__(self, path: str) -> None:
        super().__init__(
            f"There is no pack at {path}: give a YAML file, or a folder that has a pack.yaml."
        )


class ColumnUnknown(InputError):
    """A column was asked for that the rows do not have."""

    def __init__(self, name: str, known: Sequence[str]) -> None:
        near = difflib.get_close_matches(name, known, n=1)
        hint = f" (did you mean '{near[0]}'?)" if near else ""
        super().__init__(f"there is no column '{name}'{hint}; there are: {', '.join(known)}.")


class ParameterUnusable(InputError):
    """A parameter of a query is not written as name=value, or is given twice."""

    def __init__(self, given: str, problem: str) -> None:
        super().__init__(f"parameter '{given}' {problem}; write it as name=value.")


class SettingUnusable(InputError):
    """A setting has a value that cannot be meant."""

    def __init__(self, name: str, value: str, way_out: str) -> None:
        super().__init__(f"{name} cannot be '{value}': {way_out}.")


class WhoUnknown(InputError):
    """Something is to be recorded, and nobody can be named as its author."""

    def __init__(self) -> None:
        super().__init__("nobody can be named as the author: say --by NAME, or set CLAIMDB_USER.")


class LookupFailed(ClaimdbError):
    """A name given by the user fits nothing, or more than one thing."""

    exit_code = 4


class DatabaseProblem(ClaimdbError):
    """The database file or server cannot be used as it is."""

    exit_code = 5


class RuleViolation(ClaimdbError):
    """A change was refused because a rule of the schema forbids it."""

    exit_code = 6
