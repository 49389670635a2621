"""The documented record form: one article as keys and values, from JSON or a table.

``text`` is needed; ``title``, ``url``, ``publisher``, ``author`` or ``authors``,
``published``, ``modified``, ``section``, ``language``, ``credits`` and ``id`` may
be there. A value that cannot be used is a warning and stays among the evidence;
a record without text is an error.

Invariant: no value is taken from a place that neither the form nor the map names.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from claimdb.canonical import bytes_hash
from claimdb.errors import DateInvalid, RecordUnfit, UrlInvalid
from claimdb.ingest.dates import read_date
from claimdb.ingest.fieldmap import FIELDS, FieldMap
from claimdb.ingest.frontmatter import CREDIT_KINDS
from claimdb.ingest.limits import MAX_TEXT
from claimdb.ingest.record import Credit, Metadatum, RawArticle
from claimdb.ingest.urls import canonical_url
from claimdb.model.vocab import MetadataField
from claimdb.text.clean import clean
from claimdb.text.dates import VagueDate

_KEYS: Final = frozenset(FIELDS)
#: Addresses that need no closer look: it costs more than all else about a record.
_PLAIN_URL: Final = re.compile(
    r"https?://(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.){1,8}[a-z]{2,24}(?:[/?][!-~]*)?", re.ASCII
)
_LANGUAGE: Final = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{1,8})*", re.ASCII)
_LEADING_DASH: Final = re.compile(r"[-\u2013\u2014]\s*")
_BETWEEN_NAMES: Final = ";"
#: Several paths, or all members of a list, as paragraphs of one text.
_BETWEEN_PARAGRAPHS: Final = "\n\n"

#: A foreign record may have hundreds of keys; a few show what it is.
_MAX_TOLD: Final = 10

#: Of a dump whose keys are data, no more than these are remembered.
_MAX_KEYS: Final = 1_000
_ABSENT: Final = (None, "")

_Found = Mapping[str, tuple[object, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Where a record stands: ``place`` for messages, ``item`` for good; and its own bytes."""

    place: str
    item: str
    raw: bytes
    suffix: str
    warnings: tuple[str, ...] = ()


@dataclass(slots=True, kw_only=True)
class RecordForm:
    """Reads the records of one file; it tells of each unknown key once.

    ``reader`` is such as "jsonl/1". In a table (``is_table``) the keys are
    columns and several names stand in one cell, between semicolons.
    """

    name: str
    reader: str
    fields: FieldMap
    is_table: bool = False
    _told: set[str] = field(default_factory=set)

    def article(self, record: Mapping[str, object], origin: Origin) -> RawArticle:
        """Return the article that a record is; raises ``RecordUnfit`` for one without text."""
        values = _Values(origin.place, self._found(record), is_table=self.is_table)
        text = values.text()
        values.warnings += origin.warnings
        if not self.fields and not _KEYS.issuperset(record):
            values.warnings += self._unknown(record)
        number = values.word("id", None)
        authors = values.names("author") + values.names("authors")
        return RawArticle(
            text=text,
            name=self.name,
            reader=self.reader,
            raw_hash=bytes_hash(origin.raw),
            item=number or origin.item,
            title=values.word("title", MetadataField.TITLE),
            url=values.url(),
            publisher=values.word("publisher", MetadataField.PUBLISHER),
            authors=tuple(dict.fromkeys(authors)),
            credits=values.credits(),
            published=values.date("published", MetadataField.PUBLISHED),
            modified=values.date("modified", MetadataField.MODIFIED),
            section=values.word("section", MetadataField.SECTION),
            language=values.language(),
            metadata=tuple(values.metadata),
            warnings=tuple(values.warnings),
            raw=origin.raw,
            suffix=origin.suffix,
        )

    def _found(self, record: Mapping[str, object]) -> _Found:
        """Return the value and the place of each field that the record has."""
        found = {key: (value, key) for key, value in record.items() if key in _KEYS}
        for name in dict.fromkeys(name for name, _ in self.fields.paths):
            paths = self.fields.of(name)
            values: list[object] = []
            for path in paths:
                if self.is_table:
                    values += [record[path.written]] if path.written in record else []
                else:
                    values += path.found(record)
            one = values[0] if len(values) == 1 else values or None
            found[name] = (one, " + ".join(path.written for path in paths))
        return found

    def _unknown(self, record: Mapping[str, object]) -> tuple[str, ...]:
        """Return the warning for keys that are not read and were not told of yet."""
        if len(self._told) > _MAX_KEYS:
            return ()
        new = [key for key in record if key not in _KEYS and key not in self._told]
        self._told.update(new)
        if not new:
            return ()
        named = ", ".join(f"'{clean(key).text[:60]}'" for key in new[:_MAX_TOLD])
        more = f" and {len(new) - _MAX_TOLD} more" if len(new) > _MAX_TOLD else ""
        keys = f"the keys are {', '.join(FIELDS)}; map others as --map title=headline"
        return (f"{self.name}: {named}{more} are not read; {keys}",)


class _Values:
    """The values of one record, each checked and put down with its place."""

    __slots__ = ("found", "is_table", "metadata", "place", "warnings")

    def __init__(self, place: str, found: _Found, *, is_table: bool) -> None:
        self.place = place
        self.found = found
        self.is_table = is_table
        self.metadata: list[Metadatum] = []
        self.warnings: list[str] = []

    def text(self) -> str:
        """Return the words of the article."""
        value, key = self.found.get("text", (None, "text"))
        if isinstance(value, list) and all(isinstance(part, str) for part in value):
            value = _BETWEEN_PARAGRAPHS.join(part for part in value if part.strip())
        if value is None:
            raise RecordUnfit(self.place, f"it has no '{key}'", "map it as --map text=PATH")
        if not isinstance(value, str):
            problem = f"its '{key}' is {_kind(value)}, not text"
            raise RecordUnfit(self.place, problem, "map the words as --map text=PATH")
        if len(value) > MAX_TEXT:
            problem = f"its text has {len(value):,} characters, more than {MAX_TEXT:,}"
            raise RecordUnfit(self.place, problem, "split it into articles")
        cleaned = clean(value)
        if not cleaned.text or cleaned.text.isspace():
            raise RecordUnfit(self.place, f"its '{key}' is empty", "give the words of the article")
        if cleaned.replaced:
            self.warn(f"{cleaned.replaced} character(s) no database can store became U+FFFD")
        return cleaned.text

    def warn(self, problem: str) -> None:
        """Put down a sentence on the record."""
        self.warnings.append(f"{self.place}: {problem}")

    def evidence(self, about: MetadataField, value: str, key: str) -> None:
        """Put down what the record says and where."""
        place = f"column {key}" if self.is_table else key
        self.metadata.append(Metadatum(about, value, place))

    def word(self, name: str, about: MetadataField | None) -> str | None:
        """Return the value of a field that takes one text."""
        value, key = self.found.get(name, _ABSENT)
        if value is None:
            return None
        word = self.one(value, key)
        if word and about is not None:
            self.evidence(about, word, key)
        return word or None

    def one(self, value: object, key: str) -> str:
        """Return one value as words, "" for one that says nothing."""
        if isinstance(value, str):
            word = value.strip()
            # What can be printed can be stored, and telling costs next to nothing.
            return word if word.isprintable() else clean(word).text.strip()
        if value is None:
            return ""
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return str(value)
        if value != []:
            self.warn(f"'{key}' takes one text, not {_kind(value)}; it is left out")
        return ""

    def several(self, name: str) -> Iterator[tuple[object, str]]:
        """Yield the values of a field that takes one or many, with their place."""
        value, key = self.found.get(name, (None, name))
        if self.is_table:
            parts = value if isinstance(value, list) else [value]
            for part in parts:
                cell = part if isinstance(part, str) else ""
                yield from ((one, key) for one in cell.split(_BETWEEN_NAMES) if one.strip())
        elif isinstance(value, list):
            yield from ((one, key) for one in value)
        elif value is not None:
            yield value, key

    def names(self, name: str) -> tuple[str, ...]:
        """Return the authors in a field."""
        if name not in self.found:
            return ()
        names = []
        for value, key in self.several(name):
            word = self.one(value, key)
            if word:
                names.append(word)
                self.evidence(MetadataField.BYLINE, word, key)
        return tuple(names)

    def url(self) -> str | None:
        """Return the address, as written, if it is one."""
        url = self.word("url", MetadataField.CANONICAL_URL)
        if url is None or _PLAIN_URL.fullmatch(url):
            return url
        try:
            canonical_url(url)
        except UrlInvalid as error:
            self.warn(f"url is left out: {error}")
            return None
        return url

    def date(self, name: str, about: MetadataField) -> VagueDate | None:
        """Return a date, if it is clear."""
        word = self.word(name, about)
        if word is None:
            return None
        value = self.found[name][0]
        try:
            return read_date(value if isinstance(value, (int, float)) else word)
        except DateInvalid as error:
            self.warn(f"{name} is left out: {error}")
            return None

    def language(self) -> str | None:
        """Return the tag of a language."""
        tag = self.word("language", MetadataField.LANGUAGE)
        if tag is not None and not _LANGUAGE.fullmatch(tag):
            self.warn(f"language is left out: '{tag[:60]}' is no language tag; write en or en-GB")
            return None
        return tag.replace("_", "-") if tag else None

    def credits(self) -> tuple[Credit, ...]:
        """Return the credits, each one text or kind, name and words."""
        if "credits" not in self.found:
            return ()
        return tuple(self._credits())

    def _credits(self) -> Iterator[Credit]:
        for value, key in self.several("credits"):
            if not isinstance(value, dict):
                words = self.one(value, key)
                if words:
                    name = _LEADING_DASH.sub("", words, count=1) or words
                    yield Credit("credit_line", name, words)
                continue
            name = self.one(value.get("name"), f"{key}.name")
            kind = self.one(value.get("kind"), f"{key}.kind") or "credit_line"
            if not name or kind not in CREDIT_KINDS:
                self.warn(
                    f"a credit needs a name, and its kind is one of {', '.join(CREDIT_KINDS)};"
                    " it is left out"
                )
                continue
            yield Credit(kind, name, self.one(value.get("words"), f"{key}.words") or name)


def _kind(value: object) -> str:
    """Return what a value is, in the words of JSON."""
    if isinstance(value, bool):
        return "yes or no"
    if isinstance(value, dict):
        return "an object"
    return "a list" if isinstance(value, Iterable) else "a number"
