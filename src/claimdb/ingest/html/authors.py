"""Who wrote a page, by its metadata: people are authors, agencies are credited.

Invariant: a page's own publisher is neither.
"""

from collections.abc import Iterable, Iterator
from typing import Final, NamedTuple

from claimdb.ingest.credits import byline_credits, once
from claimdb.ingest.html.jsonld import Described, Object, as_list, types, words_of
from claimdb.ingest.html.said import Said
from claimdb.ingest.names import is_agency, is_office
from claimdb.ingest.record import Credit
from claimdb.model.vocab import CreditKind
from claimdb.text.names import name_key

_BODIES: Final = frozenset({"Organization", "NewsMediaOrganization", "Corporation"})
_LONGEST: Final = 60


class Authors(NamedTuple):
    """The people, the agencies, and the values that name them."""

    names: tuple[str, ...]
    credits: tuple[Credit, ...]
    said: tuple[Said, ...]


def authors_of(described: Described, meta: Iterable[Said], publisher: str | None) -> Authors:
    """Return who a page says wrote it: by its JSON-LD, else by the first of its metadata."""
    own = name_key(publisher or "")
    found = [
        (Said(words, f"JSON-LD {key}"), one)
        for key, value in described.values("author", "creator")
        for one in _each(described, value)
        if (words := words_of(one))
    ]
    if not found:
        named = [said for said in meta if not _is_address(said.value)]
        found = [(said, said.value) for said in named if said.place == named[0].place]
    credited = [
        credit
        for said, one in found
        if name_key(said.value) != own
        for credit in _credited(said.value, one)
        if name_key(credit.name) != own
    ]
    people = tuple(one.name for one in once(credited) if one.kind == CreditKind.BYLINE.value)
    others = tuple(one for one in once(credited) if one.kind != CreditKind.BYLINE.value)
    return Authors(people, others, tuple(said for said, _ in found))


def _each(described: Described, value: object) -> Iterator[object]:
    """Yield the authors in a value: one, or an object whose name is a list of them."""
    if isinstance(value, dict) and isinstance(value.get("name"), list):
        yield from ({**value, "name": name} for name in as_list(value["name"]))
    elif not (isinstance(value, str) and _is_address(value)):
        yield described.resolved(value)


def _credited(words: str, one: object) -> Iterator[Credit]:
    """Yield what the name of one author says: a person, several, an agency."""
    if isinstance(one, dict) and _is_body(one):
        yield Credit(CreditKind.AGENCY.value, words, words)
        return
    found = byline_credits(words)
    if found or not isinstance(one, dict):
        yield from found
    elif not is_office(words) and not is_agency(words) and len(words) <= _LONGEST:
        # The page says that this is a person, however the name is written.
        yield Credit(CreditKind.BYLINE.value, words, words)


def _is_body(one: Object) -> bool:
    return not _BODIES.isdisjoint(types(one))


def _is_address(words: str) -> bool:
    """Tell a profile's address, which many pages give for a name."""
    return "://" in words or words.startswith(("@", "www.", "/"))
