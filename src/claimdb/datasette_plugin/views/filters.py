"""Filters of a list, from an address to the query, and to the form above the rows.

Names and meanings are those of the command line; ``q`` is its ``--text``. Invariant: a
name or value that cannot be used is one sentence, and never silently filters nothing.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from claimdb.datasette_plugin.asked import Asked, whole
from claimdb.db.reader import Reader, Value
from claimdb.errors import ChoiceUnknown, NumberUnfit
from claimdb.model.vocab import Stance
from claimdb.pages.lists import Field, Used
from claimdb.queries import run
from claimdb.queries.choices import KINDS, resolve
from claimdb.queries.filters import FILTERS
from claimdb.queries.values import optional, string
from claimdb.text.untitled import untitled

#: Parameters of a list beside its filters.
PAGING: Final = ("sort", "page", "size")
#: How a filter is called in an address, where that differs.
_WRITTEN: Final = {"text": "q"}
_READ: Final = {written: name for name, written in _WRITTEN.items()}

_LABELS: Final = {
    "text": "Words",
    "source": "Source",
    "party": "Party",
    "stance": "Stance",
    "subject": "About",
    "publisher": "Publisher",
    "claim": "Claim",
    "article": "Article",
    "topic": "Topic",
    "kind": "Kind",
    "since": "Since",
    "until": "Until",
    "min_origins": "Origins, at least",
    "automatic": "Recorded by",
    "contested": "Contested",
    "named": "Named",
}
_HINTS: Final = {
    "source": "a name",
    "party": "a name",
    "subject": "a name",
    "publisher": "a name",
    "claim": "words of it",
    "article": "its title",
    "topic": "its short name",
    "since": "2024-06",
    "until": "2024-06-30",
}
_FLAGS: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "automatic": (("1", "programs, not reviewed"), ("0", "people, or reviewed")),
    "contested": (("1", "contested"), ("0", "not contested")),
    "named": (("1", "named"), ("0", "unnamed")),
}
#: More topics than these are a field to fill in, with the first of them as suggestions.
_CHOICES: Final = 200
_SUGGESTED: Final = 2_000
#: What tells a row of these apart for a person, by the type of the filter.
_CARDS: Final = {
    "source": ("lookup_source_card", "name"),
    "claim": ("lookup_claim_card", "statement"),
}


@dataclass(frozen=True, slots=True)
class Asking:
    """The filters of one address: as they were given, and as the query takes them."""

    query: str
    given: Mapping[str, str]
    values: Mapping[str, Value]


def asking(reader: Reader, query: str, filters: tuple[str, ...], asked: Asked) -> Asking:
    """Return the filters that an address asks for.

    Raises what ``queries.choices.resolve`` raises, and ChoiceUnknown for a parameter
    that the list does not have.
    """
    given: dict[str, str] = {}
    for written, text in asked.given().items():
        name = _READ.get(written, written)
        if written in PAGING:
            continue
        if name not in filters or written in _WRITTEN:
            known = [_WRITTEN.get(one, one) for one in filters]
            raise ChoiceUnknown("parameter here", written, [*known, *PAGING])
        given[name] = _checked(name, text)
    return Asking(query, given, resolve(reader, query, given))


def _checked(name: str, text: str) -> str:
    """Return the text of a filter; raises ChoiceUnknown or NumberUnfit for what is none."""
    if FILTERS[name].type == "flag" and text not in {"0", "1"}:
        raise ChoiceUnknown(f"choice for '{name}'", text, ("0", "1"))
    if FILTERS[name].type == "int" and whole(text) is None:
        raise NumberUnfit(name, text, 0, None)
    return text


def parameters(asking: Asking, **more: str | int | None) -> dict[str, str | int | None]:
    """Return the parameters of an address that asks for the same."""
    return {_WRITTEN.get(name, name): text for name, text in asking.given.items()} | more


def fields(reader: Reader, filters: tuple[str, ...], asking: Asking) -> list[Field]:
    """Return the fields of the form, without those of which there is nothing to choose."""
    found = [_field(reader, name, asking) for name in filters]
    return [one for one in found if one.name != "topic" or one.options or one.suggested]


def used(reader: Reader, asking: Asking, without: Callable[[str], str]) -> tuple[Used, ...]:
    """Return the filters in use, each in words and with the address of the list without it."""
    names = dict(_told(reader, asking))
    return tuple(
        Used(_LABELS[name], names.get(name, text), without(_WRITTEN.get(name, name)))
        for name, text in asking.given.items()
    )


def _field(reader: Reader, name: str, asking: Asking) -> Field:
    options = tuple(_options(reader, name, asking))
    few = len(options) <= _CHOICES
    return Field(
        _WRITTEN.get(name, name),
        _LABELS[name],
        asking.given.get(name, ""),
        (("", "any"), *options) if options and few else (),
        _HINTS.get(name, ""),
        () if few else options[:_SUGGESTED],
    )


def _options(reader: Reader, name: str, asking: Asking) -> Iterator[tuple[str, str]]:
    """Yield what may be chosen, where it is little; what is in use is always among it."""
    if name in _FLAGS:
        yield from _FLAGS[name]
    elif name == "stance":
        yield from ((one.value, one.value) for one in Stance)
    elif name == "kind":
        yield from ((one.value, one.value) for one in KINDS[asking.query])
    elif name == "topic":
        topics = _topics(reader)
        yield from topics.items()
        if (text := asking.given.get(name, "")) and text not in topics:
            yield text, text


def _topics(reader: Reader) -> dict[str, str]:
    rows = run.select(reader, "lookup_topics")
    return {string(row, "slug"): string(row, "name") for row in rows}


def _told(reader: Reader, asking: Asking) -> Iterator[tuple[str, str]]:
    """Yield filters with what they mean: the name of the source, the statement of the claim."""
    for name, text in asking.given.items():
        kind = FILTERS[name].type
        if name in _FLAGS:
            yield name, dict(_FLAGS[name])[text]
        elif kind == "topic":
            yield name, _topics(reader).get(str(asking.values[name]), text)
        elif kind in _CARDS:
            card, column = _CARDS[kind]
            rows = run.select(reader, card, {"ids": [asking.values[name]]})
            yield name, string(rows[0], column)
        elif kind == "article":
            row = run.select(reader, "lookup_article_card", {"ids": [asking.values[name]]})[0]
            yield (
                name,
                str(row["title"] or untitled(string(row, "kind"), optional(row, "published"))),
            )
