"""Input that cannot be used: files, packs, dates, options."""

import difflib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import ClassVar

from claimdb.errors.base import (
    InputError,
    shown,
)


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
        super().__init__(f"'{shown(value)}' {problem}: write {self.ACCEPTED}.")


class DatesReversed(InputError):
    """A span of time is to end before it begins."""

    def __init__(self, since: str, until: str) -> None:
        super().__init__(
            f"'since' ({shown(since)}) comes after 'until' ({shown(until)}):"
            " exchange the two dates, or correct one."
        )


class FileUnreadable(InputError):
    """A file is there, and the system would not read it."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name} cannot be read ({reason}): check that you may read it.")


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


class ManyRevise(InputError):
    """Several texts are to be the next state of one article."""

    def __init__(self, count: int) -> None:
        super().__init__(
            f"--revises takes one text, and there are {count}; ingest the others without it."
        )


class PackInvalid(InputError):
    """A pack has problems; all of them are in ``problems``, in the order of the file."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        listed = "\n".join(str(problem) for problem in self.problems)
        many = len(self.problems)
        head = f"the pack has {many} problems; nothing of it was loaded:\n" if many > 1 else ""
        super().__init__(head + listed)


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


class ReaderBroken(InputError):
    """A reader that another package brings cannot be used."""

    def __init__(self, name: str, problem: str) -> None:
        super().__init__(
            f"The reader '{name}' cannot be used ({problem}): update or uninstall its package."
        )


class SearchEmpty(InputError):
    """A search asks for no word that must occur."""

    def __init__(self, query: str) -> None:
        super().__init__(
            f"'{shown(query)}' asks for no word: give at least one that must occur"
            ' (words, "a phrase", begin*, this OR that, -without).'
        )


class SettingUnusable(InputError):
    """A setting has a value that cannot be meant."""

    def __init__(self, name: str, value: str, way_out: str) -> None:
        super().__init__(f"{name} cannot be '{value}': {way_out}.")


class UrlInvalid(InputError):
    """An address is not one that an article can have."""

    def __init__(self, url: str, problem: str) -> None:
        super().__init__(
            f"'{shown(url)}' is no web address ({problem}): write it as https://host/path."
        )


class WhoUnknown(InputError):
    """Something is to be recorded, and nobody can be named as its author."""

    def __init__(self) -> None:
        super().__init__("nobody can be named as the author: say --by NAME, or set CLAIMDB_USER.")


class ContentMissing(InputError):
    """An attribution by hand lacks what makes one."""

    def __init__(self) -> None:
        super().__init__("an attribution needs a source, a claim and the quoted words (--quote).")


class DenialNeeds(InputError):
    """A denial does not say what kind it is and how far it goes."""

    def __init__(self) -> None:
        super().__init__(
            "a denial needs its --kind and its --scope; 'claimdb add denial' has both."
        )


class JudgementMissing(InputError):
    """There is no judgement of that number."""

    def __init__(self, number: int) -> None:
        super().__init__(
            f"there is no judgement {number}; 'claimdb judge list' shows their numbers."
        )


class NotADenial(InputError):
    """Something that does not deny is told what only denials have."""

    def __init__(self, stance: str) -> None:
        super().__init__(f"kind and scope belong to denials only, and this one {stance}.")


class NothingToCorrect(InputError):
    """A correction says nothing that the attribution does not say already."""

    def __init__(self) -> None:
        super().__init__("nothing would change; say what is to be corrected.")


class NothingToEdit(InputError):
    """An edit says nothing that the row does not say already."""

    def __init__(self) -> None:
        super().__init__("nothing would change: the row says that already.")


class SameRow(InputError):
    """A row is compared with itself, or with one judged the same already."""

    def __init__(self, entity: str) -> None:
        super().__init__(f"both names mean the same {entity} already; name two by public id.")


class TextWithheld(InputError):
    """The text that words are to be found in is not kept."""

    def __init__(self, revision: str) -> None:
        super().__init__(
            f"the text of {revision} is not kept, so that no words can be found in it."
        )


class AffiliationsTold(InputError):
    """What is of one affiliation is said of none, or of several."""

    def __init__(self, count: int) -> None:
        super().__init__(
            f"--role, --since and --until are of one affiliation, and there are {count}; add the"
            " others with 'claimdb add affiliation'."
        )


class ConfirmationMissing(InputError):
    """Something that cannot be undone is to be done, and nobody can be asked."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} cannot be undone; say --yes.")


class ElementMisplaced(InputError):
    """An element is denied without being named, or named without being what is denied."""

    def __init__(self, scope: str) -> None:
        way = "say which with --element" if scope == "element" else "leave --element out"
        super().__init__(f"a denial of scope {scope}: {way}.")


class NothingSaid(InputError):
    """An option is given, and nothing in it."""

    def __init__(self, what: str) -> None:
        super().__init__(f"the {what} is empty; say what it is.")


class OccurrencesTold(InputError):
    """As many places are named as there are neither quotes nor one."""

    def __init__(self, places: int, quotes: int) -> None:
        super().__init__(
            f"--occurrence is given {places} times for {quotes} quotes; give it once, for the"
            " quotes that stand in several places, or once for each in their order."
        )


class PartUnknown(InputError):
    """Something is to be removed from a row that does not have it."""

    def __init__(self, what: str, name: str, known: Iterable[str]) -> None:
        has = ", ".join(known)
        super().__init__(
            f"there is no {what} '{shown(name)}' to remove; "
            + (f"there are: {has}." if has else "there is none.")
        )


class SaidWordsAlone(InputError):
    """The words that gave a time are told, and the time is not."""

    def __init__(self) -> None:
        super().__init__("--said-words needs --said: the date that the words mean, as 2024-06-17.")


class TwoClaims(InputError):
    """An attribution is to be on a known claim and on a new one."""

    def __init__(self) -> None:
        super().__init__("an attribution is on one claim; give --claim or --new-claim, not both.")


class QueryInvalid(InputError):
    """The database does not understand, or does not allow, a query that somebody typed."""

    def __init__(self, words: str) -> None:
        super().__init__(f"the query cannot be answered: {words}.")


class ExtraMissing(InputError):
    """What reads a format is an extra, and is not installed."""

    def __init__(self, extra: str, package: str) -> None:
        super().__init__(
            f"reading this takes {package}, which is not installed; install it with:"
            f" pip install 'claimdb[{extra}]'"
        )
