"""The metadata at the head of a Markdown file, checked value by value.

YAML is composed, not constructed: values stay the characters that the author
wrote, so that ``language: no`` is Norwegian, ``title: 1984`` a title, and a
date keeps its zone; and each has the line that an error can name.

Invariant: a bad value is an error, an unknown key a warning, an empty value
nothing at all.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final, TypeVar

import yaml

from claimdb.errors import DateInvalid, FrontMatterInvalid, UrlInvalid
from claimdb.ingest.record import Credit
from claimdb.ingest.urls import canonical_url
from claimdb.text.clean import clean
from claimdb.text.dates import VagueDate, parse_date

_T = TypeVar("_T")

KEYS: Final = (
    "title",
    "url",
    "publisher",
    "author",
    "authors",
    "published",
    "language",
    "credits",
)
CREDIT_KINDS: Final = ("byline", "agency", "contributor", "photo", "credit_line")
_CREDIT_KEYS: Final = frozenset({"kind", "name", "words"})
_NULL: Final = "tag:yaml.org,2002:null"
#: The shape of a BCP 47 tag ("en", "en-GB", "zh-Hant-TW").
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{1,8})*")
#: A headline with a colon in it, which is no YAML, and what people write: "title: Mayor: no".
_HEADLINE: Final = re.compile(
    r"^((?:title|publisher|author)[ \t]*:[ \t]+)"
    r"([^\s'\"\[\]{}|>&*!%@`#?,-][^\r\n]*?:(?:[ \t][^\r\n]*)?)$",
    re.IGNORECASE | re.MULTILINE,
)
_LEADING_DASH: Final = re.compile(r"[-\u2013\u2014]\s*")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the head of a file says of its article; what it does not say is empty."""

    title: str | None = None
    url: str | None = None
    publisher: str | None = None
    authors: tuple[str, ...] = ()
    credits: tuple[Credit, ...] = ()
    published: VagueDate | None = None
    language: str | None = None
    warnings: tuple[str, ...] = ()


def read_front_matter(name: str, text: str) -> FrontMatter:
    """Return the metadata in ``text``, the YAML between the ``---`` lines of a file.

    Raises ``FrontMatterInvalid`` naming the file, the line and the way out.
    """
    block = _Block(name)
    fields = block.fields(_composed(name, text), "the front matter")
    unknown = [
        f"{name}:{block.line(node)}: '{key}' is not read; the keys are {', '.join(KEYS)}"
        for key, node in fields.items()
        if key not in KEYS
    ]
    authors = (*block.words_of(fields, "author"), *block.words_of(fields, "authors"))
    return FrontMatter(
        title=block.word(fields, "title"),
        url=block.checked(fields, "url", _url),
        publisher=block.word(fields, "publisher"),
        authors=tuple(dict.fromkeys(authors)),
        credits=tuple(block.credits(fields)),
        published=block.checked(fields, "published", _date),
        language=block.checked(fields, "language", _language),
        warnings=tuple(unknown),
    )


def _composed(name: str, text: str) -> yaml.Node | None:
    """Return the YAML tree of a front matter, whose first line is the file's second."""
    try:
        return yaml.compose(_HEADLINE.sub(_in_quotes, text), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        line = mark.line + 2 if mark else 2
        raise FrontMatterInvalid(
            name, line, f"this is not YAML ({error.problem}): put values with a colon in quotes."
        ) from error
    # PyYAML lets these through for "\\UFFFFFFFF", forbidden characters and deep nesting.
    except (yaml.YAMLError, ValueError, OverflowError, RecursionError) as error:
        raise FrontMatterInvalid(
            name, 2, "the front matter is not YAML: write one 'key: value' on each line."
        ) from error


def _in_quotes(line: re.Match[str]) -> str:
    """Return a line with its value in quotation marks."""
    value = line[2].rstrip().replace("'", "''")
    return f"{line[1]}'{value}'"


class _Block:
    """The nodes of one front matter, with the errors that name their lines."""

    def __init__(self, name: str) -> None:
        self.name = name

    def line(self, node: yaml.Node) -> int:
        """Return the line of the file that a node stands on."""
        return int(node.start_mark.line) + 2

    def error(self, node: yaml.Node, problem: str) -> FrontMatterInvalid:
        """Return the error for a node."""
        return FrontMatterInvalid(self.name, self.line(node), problem)

    def fields(self, node: yaml.Node | None, what: str) -> dict[str, yaml.Node]:
        """Return the values of a mapping by key, the empty ones left out."""
        if node is None:
            return {}
        if not isinstance(node, yaml.MappingNode):
            raise self.error(node, f"{what} must be 'key: value' lines.")
        found: dict[str, yaml.Node] = {}
        for key_node, value in node.value:
            key = self.scalar(key_node, "a key").casefold()
            if key in found:
                raise self.error(key_node, f"'{key}' stands twice: keep one of them.")
            found[key] = value
        return {key: value for key, value in found.items() if not _is_empty(value)}

    def scalar(self, node: yaml.Node, what: str) -> str:
        """Return one value as written, fit to store."""
        if not isinstance(node, yaml.ScalarNode):
            raise self.error(node, f"{what} must be one text, not a list or a block of keys.")
        return clean(str(node.value)).text.strip()

    def word(self, fields: dict[str, yaml.Node], key: str) -> str | None:
        """Return the value of a key that takes one text."""
        return self.scalar(fields[key], f"'{key}'") if key in fields else None

    def words_of(self, fields: dict[str, yaml.Node], key: str) -> list[str]:
        """Return the values of a key that takes one text or a list of them."""
        if key not in fields:
            return []
        return [self.scalar(item, f"each of '{key}'") for item in _items(fields[key])]

    def checked(
        self, fields: dict[str, yaml.Node], key: str, check: Callable[[str], _T]
    ) -> _T | None:
        """Return the value of a key through a check, whose error gets the line."""
        value = self.word(fields, key)
        if value is None:
            return None
        try:
            return check(value)
        except (DateInvalid, UrlInvalid, ValueError) as error:
            raise self.error(fields[key], f"{key}: {error}") from error

    def credits(self, fields: dict[str, yaml.Node]) -> Iterator[Credit]:
        """Yield the credits, each one text or a block of kind, name and words."""
        for item in _items(fields["credits"]) if "credits" in fields else ():
            yield self._credit(item)

    def _credit(self, item: yaml.Node) -> Credit:
        if not isinstance(item, yaml.MappingNode):
            words = self.scalar(item, "a credit")
            return Credit("credit_line", _LEADING_DASH.sub("", words, count=1) or words, words)
        fields = self.fields(item, "a credit")
        credited = self.word(fields, "name")
        kind = self.word(fields, "kind") or "credit_line"
        if credited is None or not _CREDIT_KEYS.issuperset(fields):
            raise self.error(item, "a credit takes kind, name and words, and needs a name.")
        if kind not in CREDIT_KINDS:
            raise self.error(
                fields["kind"], f"'{kind}' is no kind of credit: use {', '.join(CREDIT_KINDS)}."
            )
        return Credit(kind, credited, self.word(fields, "words") or credited)


def _items(node: yaml.Node) -> list[yaml.Node]:
    """Return the members of a list that are not empty, or the one value alone."""
    members = node.value if isinstance(node, yaml.SequenceNode) else [node]
    return [member for member in members if not _is_empty(member)]


def _is_empty(node: yaml.Node) -> bool:
    """Tell a value that says nothing: null, or an empty text."""
    return isinstance(node, yaml.ScalarNode) and (node.tag == _NULL or not node.value.strip())


def _url(value: str) -> str:
    """Return an address as written, if it is one."""
    canonical_url(value)
    return value


def _date(value: str) -> VagueDate:
    return parse_date(value, words=value)


def _language(value: str) -> str:
    if not _LANGUAGE.fullmatch(value):
        raise ValueError(f"'{value}' is no language tag; write such as en or en-GB")
    return value
