"""Claims put together by hand, and pages read as a browser reads them."""

from collections.abc import Iterator
from typing import Any, Final

from lxml import html

from claimdb.queries.claim_dossier import ClaimDossier, RelatedSaying, Relation, Side
from claimdb.queries.shapes import Attribution, ClaimName
from tests.pages.pictures.made import CLAIM

OTHER: Final = ClaimName("clm_other", "The gates were opened.")
_RUNS: Final = ("href", "src", "action")


def side(*sayings: Attribution, total: int | None = None, **more: Any) -> Side:
    """Return one side with these sayings, each an origin of its own."""
    count = len(sayings)
    counts: dict[str, Any] = {
        "articles": count,
        "origins_min": count,
        "origins_max": count,
        "parties": count,
    }
    given: dict[str, Any] = (
        counts | {"origins": (), "attributions": count if total is None else total} | more
    )
    return Side(sayings=sayings, **given)


def dossier(asserted: Side | None = None, denied: Side | None = None, **more: Any) -> ClaimDossier:
    """Return a claim; nothing bears on it but what is given."""
    empty: dict[str, Any] = {
        "id": CLAIM.id,
        "statement": CLAIM.statement,
        "note": None,
        "language": None,
        "happened": None,
        "topics": (),
        "subjects": (),
        "contested": bool(asserted and denied),
        "automatic": 0,
        "first_said": None,
        "last_said": None,
        "first_dated_by": None,
        "last_dated_by": None,
        "other_stances": (),
        "other_stances_total": 0,
        "related": (),
        "relations": (),
        "answers": (),
        "not_denied": (),
        "no_answer_from": (),
    }
    sides = {"asserted_by": asserted or side(), "denied_by": denied or side()}
    return ClaimDossier(**empty | sides | more)


def related(how: str, saying: Attribution, total: int = 1) -> RelatedSaying:
    """Return what was said of the other claim."""
    return RelatedSaying(how, OTHER, saying, total)


def relation(kind: str, direction: str, **more: Any) -> Relation:
    """Return a relation to the other claim."""
    given = {"note": None, "automatic": False, "asserts": 0, "denies": 0} | more
    return Relation(kind, direction, OTHER, **given)


def parsed(page: str) -> html.HtmlElement:
    """Return a page as a browser reads it."""
    return html.document_fromstring(page)


def told(element: html.HtmlElement) -> str:
    """Return the words of an element on one line."""
    return " ".join(element.text_content().split())


def attributes(element: html.HtmlElement) -> dict[str, str]:
    """Return the attributes of an element."""
    return {str(name): str(value) for name, value in element.attrib.items()}


def leads(element: html.HtmlElement) -> str:
    """Return where a link leads to."""
    return attributes(element)["href"]


def wrong(page: html.HtmlElement) -> Iterator[str]:
    """Yield what no page of ours has: what runs, what styles itself, what leads nowhere safe."""
    for element in page.iter():
        if element.tag in {"script", "iframe", "object", "img", "base"}:
            yield str(element.tag)
        for name, value in attributes(element).items():
            if name.startswith("on") or name == "style":
                yield f"{name} of {str(element.tag)!r}"
            if name in _RUNS and not value.startswith(("/", "#", "http://", "https://")):
                yield f"{name}={value}"
