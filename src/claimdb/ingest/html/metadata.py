"""What a page says of its article: each value chosen, checked, and with its place.

JSON-LD comes first, then what the head of the page says, then what it shows.
Invariant: no value without the words that say it; contradictions are warnings.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from urllib.parse import urljoin, urlsplit

from claimdb.errors import UrlInvalid
from claimdb.ingest.html.authors import authors_of
from claimdb.ingest.html.dates import Dated, dated, in_address
from claimdb.ingest.html.jsonld import Described, words_of
from claimdb.ingest.html.said import Said
from claimdb.ingest.language import contradicts, language_tag
from claimdb.ingest.record import Credit, Metadatum
from claimdb.ingest.urls import canonical_url, domain_of
from claimdb.model.vocab import MetadataField
from claimdb.text.dates import VagueDate
from claimdb.text.languages import detected
from claimdb.text.names import name_key

_KEYS: Final = {
    MetadataField.TITLE: ("headline", "name", "alternativeHeadline"),
    MetadataField.PUBLISHER: ("publisher", "sourceOrganization", "copyrightHolder"),
    MetadataField.SECTION: ("articleSection",),
    MetadataField.LANGUAGE: ("inLanguage",),
    MetadataField.PUBLISHED: ("datePublished",),
    MetadataField.MODIFIED: ("dateModified",),
}
_SEPARATORS: Final = (" | ", " - ", " \u2013 ", " \u2014 ", " \u00b7 ", " :: ")
#: Characters of a title or a name; more is something else.
_LONGEST: Final = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What is known of a page's article beside its text."""

    title: str | None
    url: str | None
    publisher: str | None
    authors: tuple[str, ...]
    credits: tuple[Credit, ...]
    published: VagueDate | None
    modified: VagueDate | None
    section: str | None
    metadata: tuple[Metadatum, ...]
    warnings: tuple[str, ...]


def facts(
    name: str,
    described: Described,
    said: dict[MetadataField, list[Said]],
    url: str | None,
    now: datetime | None = None,
) -> Facts:
    """Return what a page says of itself; ``url`` is the address it was fetched from."""
    publisher = _first(_values(described, said, MetadataField.PUBLISHER))
    title = _first(_values(described, said, MetadataField.TITLE))
    section = _first(_values(described, said, MetadataField.SECTION))
    authors = authors_of(
        described, said[MetadataField.BYLINE], publisher.value if publisher else None
    )
    address, own_url, url_warnings = _address(name, described, said, url)
    published, modified = (
        dated(name, field.value, [*_values(described, said, field)], now)
        for field in (MetadataField.PUBLISHED, MetadataField.MODIFIED)
    )
    if published.date is None:
        written = dated(name, MetadataField.PUBLISHED.value, in_address(own_url), now)
        published = Dated(written.date, written.said, published.warnings)
    single = {
        MetadataField.TITLE: title,
        MetadataField.PUBLISHER: publisher,
        MetadataField.SECTION: section,
        MetadataField.CANONICAL_URL: address,
    }
    many = {
        MetadataField.BYLINE: authors.said,
        MetadataField.PUBLISHED: published.said,
        MetadataField.MODIFIED: modified.said,
    }
    return Facts(
        title=_bare_title(title.value, publisher) if title else None,
        url=own_url,
        publisher=publisher.value if publisher else None,
        authors=authors.names,
        credits=authors.credits,
        published=published.date,
        modified=modified.date,
        section=section.value if section else None,
        metadata=(
            *(Metadatum(field, *value) for field, value in single.items() if value),
            *(Metadatum(field, *value) for field, values in many.items() for value in values),
        ),
        warnings=(*described.warnings, *url_warnings, *published.warnings, *modified.warnings),
    )


def language_of(
    name: str, described: Described, said: dict[MetadataField, list[Said]], text: str
) -> tuple[str | None, tuple[Metadatum, ...], tuple[str, ...]]:
    """Return the language of a page: as it declares, if its text does not belie that.

    With it come the values that say so, and a warning where they are wrong.
    """
    known = detected(text)
    found = Said(known, "the text (detected)") if known else None
    for declared in _values(described, said, MetadataField.LANGUAGE):
        tag = language_tag(declared.value)
        if tag is None:
            continue
        stated = Metadatum(MetadataField.LANGUAGE, *declared)
        if found is None or not contradicts(tag, found.value):
            return tag, (stated,), ()
        warning = f"{name}: {declared.place} says {tag}, and its text is {found.value}"
        return found.value, (Metadatum(MetadataField.LANGUAGE, *found), stated), (warning,)
    return (known, (Metadatum(MetadataField.LANGUAGE, *found),), ()) if found else (None, (), ())


def _values(
    described: Described, said: dict[MetadataField, list[Said]], field: MetadataField
) -> Iterator[Said]:
    """Yield the values of a field, those of the JSON-LD first."""
    for key, value in described.values(*_KEYS[field]):
        plain = value
        if field is MetadataField.LANGUAGE and isinstance(value, dict):
            plain = value.get("alternateName") or value
        elif isinstance(value, (int, float)) and not isinstance(value, bool):
            plain = str(value)
        words = words_of(plain)
        if 0 < len(words) <= _LONGEST:
            yield Said(words, f"JSON-LD {key}")
    yield from (one for one in said[field] if len(one.value) <= _LONGEST)


def _first(values: Iterator[Said]) -> Said | None:
    """Return the first value that is no address: some pages give those for names."""
    return next((one for one in values if "://" not in one.value), None)


def _bare_title(title: str, publisher: Said | None) -> str:
    """Return a title without the name of its publisher at either end."""
    own = name_key(publisher.value) if publisher else ""
    for separator in _SEPARATORS if own else ():
        if separator in title:
            head, _, tail = title.rpartition(separator)
            if name_key(tail) == own:
                return head.strip()
            head, _, tail = title.partition(separator)
            if name_key(head) == own:
                return tail.strip()
    return title


def _address(
    name: str, described: Described, said: dict[MetadataField, list[Said]], url: str | None
) -> tuple[Said | None, str | None, tuple[str, ...]]:
    """Return the address that a page gives for itself, the one to keep, and warnings.

    An address at another publisher says where the text comes from, not what this
    page is; one of a front page is a mistake of the page's template.
    """
    warnings: list[str] = []
    for value, place in (*_described_addresses(described), *said[MetadataField.CANONICAL_URL]):
        full = _joined(url, value)
        if full is None:
            continue
        if url is None:
            return Said(value, place), full, ()
        if not _is_page(full) and _is_page(url):
            continue
        if _related(domain_of(full), domain_of(url)):
            return Said(value, place), full, tuple(warnings)
        warnings.append(f"{name}: {place} says that the page is a copy of {full}")
        return Said(value, place), url, tuple(warnings)
    return None, url, ()


def _described_addresses(described: Described) -> Iterator[Said]:
    """Yield the addresses in the JSON-LD of an article."""
    for key, value in described.values("url", "mainEntityOfPage"):
        plain = value
        if isinstance(value, dict):
            plain = value.get("@id") or value.get("url")
        if isinstance(plain, str) and plain.strip() and len(plain) <= 4 * _LONGEST:
            yield Said(words_of(plain), f"JSON-LD {key}")


def _joined(base: str | None, address: str) -> str | None:
    """Return an address in full, if it is one of the web."""
    try:
        full = urljoin(base or "", address)
        canonical_url(full)
    except (UrlInvalid, ValueError):
        return None
    return full


def _is_page(url: str) -> bool:
    """Tell the address of an article from that of a front page."""
    parts = urlsplit(url)
    return len(parts.path) > 1 or bool(parts.query)


def _related(one: str, other: str) -> bool:
    """Tell the hosts of one publisher: "m.example.org" and "example.org"."""
    names: Sequence[str] = sorted((one, other), key=len)
    return names[0] == names[1] or names[1].endswith(f".{names[0]}") or _site(one) == _site(other)


def _site(domain: str) -> tuple[str, ...]:
    """Return the last labels of a host: three where its ending is such as "co.uk"."""
    labels = domain.split(".")
    short = (
        len(labels) > len("ab") and len(labels[-2]) <= len("com") and len(labels[-1]) == len("uk")
    )
    return tuple(labels[-3:] if short else labels[-2:])
