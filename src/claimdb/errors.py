"""Everything that can go wrong, as classes that own their message and exit code.

Exit codes: 0 done, 1 done with findings, 2 usage (Typer's own), 3 bad input,
4 name not found or ambiguous, 5 database missing, older, changed, foreign or
locked, 6 refused by a rule of the schema. The command line maps them in one
handler; nothing else in the package calls ``sys.exit``.
"""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import ClassVar, NamedTuple


class ClaimdbError(Exception):
    """Base of every error that a user may see; ``str()`` is the sentence to show."""

    exit_code: ClassVar[int] = 1


class InputError(ClaimdbError):
    """A file, pack, quote, date or option cannot be used as it is."""

    exit_code = 3


class ArticleEmpty(InputError):
    """A file holds no text at all, or nothing but its head."""

    def __init__(self, name: str) -> None:
        super().__init__(f"{name} holds no text: give a file with the words of one article.")


class BytesUnreadable(InputError):
    """A file that should hold text holds something else."""

    def __init__(self, name: str, found: str) -> None:
        super().__init__(f"{name} is not text ({found}): save it as UTF-8 text and try again.")


class ChoiceUnknown(InputError):
    """A word was given for a filter, a sort, a query or the like that there is not."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        names = list(known)
        near = difflib.get_close_matches(name, names, n=1)
        hint = f" (did you mean '{near[0]}'?)" if near else ""
        there = f"there are: {', '.join(names)}" if names else "it has none"
        super().__init__(f"there is no {what} '{name}'{hint}; {there}.")


class DateInvalid(InputError):
    """A date cannot be read, or does not exist."""

    ACCEPTED: ClassVar[str] = (
        "2024, 2024-05, 2024-06-18, 2024-W25, 2024-06-18T09:30+09:00, 2024-06-18T09:30Z, "
        "a range as 2024-05/2024-06, or ~2024-06 for about"
    )

    def __init__(self, value: str, problem: str = "is not a date") -> None:
        super().__init__(f"'{_shown(value)}' {problem}: write {self.ACCEPTED}.")


class FormatUnknown(InputError):
    """No reader is known for what a file is."""

    def __init__(self, name: str, found: str, readable: Iterable[str]) -> None:
        super().__init__(f"{name} cannot be read ({found}): claimdb reads {', '.join(readable)}.")


class FrontMatterInvalid(InputError):
    """The metadata between the --- lines of a Markdown file cannot be used."""

    def __init__(self, name: str, line: int, problem: str) -> None:
        self.name, self.line = name, line
        super().__init__(f"{name}:{line}: {problem}")


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


class PathMissing(InputError):
    """There is nothing to read at the path given."""

    def __init__(self, path: str) -> None:
        super().__init__(f"There is no file or folder at {path}: check the path.")


class QuotePlace(NamedTuple):
    """One place where quoted words stand: offsets in code points, context on each side."""

    number: int
    start: int
    end: int
    before: str
    words: str
    after: str

    def __str__(self) -> str:
        return f"  {self.number}: …{self.before}[{_shown(self.words)}]{self.after}…"


class QuoteAmbiguous(InputError):
    """Quoted words stand in more than one place; ``places`` has the first of them."""

    def __init__(self, quote: str, places: Sequence[QuotePlace], *, more: bool) -> None:
        self.quote, self.places, self.more = quote, tuple(places), more
        count = f"more than {len(self.places)}" if more else str(len(self.places))
        shown = "\n".join(str(place) for place in self.places)
        super().__init__(
            f"The words '{_shown(quote)}' stand in {count} places: say which by its number "
            f"(occurrence), or by the words directly before or after it (prefix, suffix):\n{shown}"
        )


class QuoteEmpty(InputError):
    """A quote has no words in it."""

    def __init__(self) -> None:
        super().__init__("The quote is empty: copy the words from the text of the article.")


class QuoteNotFound(InputError):
    """Quoted words do not stand in a text; ``nearest`` is what comes closest.

    ``score`` is how alike the nearest text is, 0 to 100.
    """

    def __init__(self, quote: str, nearest: str = "", score: float = 0.0) -> None:
        self.quote, self.nearest, self.score = quote, nearest, score
        if nearest:
            hint = f"nearest is '{_shown(nearest, 240)}' ({score:.0f} % alike)"
            mend = "copy the words exactly as they stand there"
        else:
            hint = "nothing in the text comes near them"
            mend = "check that this is the right article and the right revision"
        super().__init__(f"The words '{_shown(quote)}' do not stand in the text; {hint}: {mend}.")


class QuoteMisplaced(QuoteNotFound):
    """The quoted words stand in the text, but not where they were said to stand."""

    def __init__(self, quote: str, nearest: str, where: str, way_out: str) -> None:
        self.quote, self.nearest, self.score = quote, nearest, 100.0
        InputError.__init__(
            self,
            f"The words '{_shown(quote)}' stand in the text ('{_shown(nearest, 240)}'), "
            f"but {where}: {way_out}.",
        )


class ReaderBroken(InputError):
    """A reader that another package brings cannot be used."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(
            f"The reader '{name}' cannot be used ({problem}): update or uninstall its package."
        )


class SettingUnusable(InputError):
    """A setting has a value that cannot be meant."""

    def __init__(self, name: str, value: str, way_out: str) -> None:
        super().__init__(f"{name} cannot be '{value}': {way_out}.")


class SpanOutside(InputError):
    """Offsets do not lie within a text, or end before they start."""

    def __init__(self, start: int, end: int, length: int | None = None) -> None:
        room = "" if length is None else f" in a text of {length} code points"
        super().__init__(
            f"There is no span from {start} to {end}{room}: 0 <= start <= end <= length must hold."
        )


class UrlInvalid(InputError):
    """An address is not one that an article can have."""

    def __init__(self, url: str, problem: str) -> None:
        super().__init__(
            f"'{_shown(url)}' is no web address ({problem}): write it as https://host/path."
        )


class WhoUnknown(InputError):
    """Something is to be recorded, and nobody can be named as its author."""

    def __init__(self) -> None:
        super().__init__("nobody can be named as the author: say --by NAME, or set CLAIMDB_USER.")


class LookupFailed(ClaimdbError):
    """A name given by the user fits nothing, or more than one thing."""

    exit_code = 4


@dataclass(frozen=True, slots=True)
class Candidate:
    """One thing that a name may mean: what it is called, what it is, how to name it exactly."""

    name: str
    description: str
    public_id: str

    def __str__(self) -> str:
        described = f", {self.description}" if self.description else ""
        return f"  {self.public_id}  {self.name}{described}"


class Ambiguous(LookupFailed):
    """A name fits several things; ``candidates`` has the first of ``total``."""

    def __init__(
        self, kind: str, text: str, candidates: Sequence[Candidate], total: int | None = None
    ) -> None:
        self.kind, self.text, self.candidates = kind, text, tuple(candidates)
        self.total = total or len(self.candidates)
        shown = "\n".join(str(candidate) for candidate in self.candidates)
        rest = self.total - len(self.candidates)
        more = f"\n  and {rest} more" if rest > 0 else ""
        super().__init__(
            f"'{_shown(text)}' may be any of {self.total} {kind}s; name one by more of its words"
            f" or by its identifier:\n{shown}{more}"
        )


class NotFound(LookupFailed):
    """A name fits nothing; ``nearest`` has the names that come close."""

    def __init__(self, kind: str, text: str, nearest: Sequence[str] = ()) -> None:
        self.kind, self.text, self.nearest = kind, text, tuple(nearest)
        names = " or ".join(f"'{_shown(name)}'" for name in self.nearest)
        plural = kind if kind.endswith("s") else f"{kind}s"
        listing = "sql \"SELECT slug, name FROM topics\"" if kind == "topic" else plural
        hint = f"did you mean {names}?" if names else f"'claimdb {listing}' lists what there is."
        super().__init__(f"there is no {kind} '{_shown(text)}'; {hint}")


class DatabaseProblem(ClaimdbError):
    """The database file or server cannot be used as it is."""

    exit_code = 5


class RuleViolation(ClaimdbError):
    """A change was refused because a rule of the schema forbids it."""

    exit_code = 6


def _shown(words: str, limit: int = 80) -> str:
    """Return words fit for one line of a message: escaped, and cut in the middle."""
    line = " ".join(words.split()).encode(errors="replace").decode()
    half = limit // 2
    return line if len(line) <= limit else f"{line[:half]} … {line[-half:]}"


class BackupExists(DatabaseProblem):
    """A backup is to be written over a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} exists already, and a backup never writes over a file.")


class DatabaseMissing(DatabaseProblem):
    """There is no database, or only an empty file."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"there is no claimdb database at {path}; make one with 'claimdb init' or"
            " 'claimdb demo', or name another with --db."
        )


class DatabaseForeign(DatabaseProblem):
    """The file is something else."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} is not a claimdb database; nothing was changed. Name another with --db."
        )


class DatabaseOlder(DatabaseProblem):
    """The database is of an older version of claimdb."""

    def __init__(self, path: Path, found: str | None, wanted: str) -> None:
        super().__init__(
            f"{path} is at schema {found}, and this claimdb needs {wanted}; run"
            " 'claimdb db upgrade' (it makes a backup first)."
        )


class DatabaseNewer(DatabaseProblem):
    """The database is of a newer version of claimdb."""

    def __init__(self, path: Path, found: str | None, known: str) -> None:
        super().__init__(
            f"{path} is at schema {found}, which this claimdb (up to {known}) does not know;"
            " install a newer claimdb."
        )


class DatabaseExists(DatabaseProblem):
    """A database is to be made where there is a file already."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"{path} exists already; nothing was changed. Remove it, or name another with --db."
        )


class DatabaseLocked(DatabaseProblem):
    """Another program holds the database too long."""

    def __init__(self, words: str) -> None:
        super().__init__(f"another program is writing to the database ({words}); try again.")


class QueryFailed(DatabaseProblem):
    """The database does not understand, or does not allow, a query."""

    def __init__(self, words: str) -> None:
        super().__init__(f"the database could not answer: {words}.")


class UnsupportedDatabase(DatabaseProblem):
    """The URL names an engine that this version does not support."""

    def __init__(self, url: str) -> None:
        super().__init__(f"{url} is not an SQLite file; give a path or sqlite:///PATH with --db.")


class UpgradeFailed(DatabaseProblem):
    """A migration could not be carried out; the database is as before."""

    def __init__(self, path: Path | str, words: str) -> None:
        super().__init__(f"{path} could not be upgraded and is as it was: {words}")


class RuleBroken(RuleViolation):
    """A constraint or trigger refused a row."""

    def __init__(self, words: str) -> None:
        super().__init__(f"refused by a rule of the database: {words}.")
