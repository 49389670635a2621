"""JSON-LD as text: the contexts, and an encoding that is safe inside a page.

Our own context travels within each document, so that nobody has to fetch it; those of
the W3C and of schema.org are named by their address, as their readers expect. Invariant:
no text that is written here can end a ``<script>`` element or begin one.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any, Final, TypeAlias

Json: TypeAlias = dict[str, Any]

#: The context of the Web Annotation Data Model, by which its readers know it.
ANNOTATION: Final = "http://www.w3.org/ns/anno.jsonld"
SCHEMA_ORG: Final = "https://schema.org"

_PREFIX: Final = "claimdb:"
#: What would be markup in a page, or the end of a line in a script, as JSON may write it.
_ESCAPES: Final = [(sign, f"\\u{ord(sign):04x}") for sign in "<>&\u2028\u2029"]


@cache
def own_context() -> Mapping[str, Any]:
    """Return the context of our own terms, as it stands in the package."""
    file = files("claimdb.export") / "contexts" / "claimdb.jsonld"
    context: Mapping[str, Any] = json.loads(file.read_text(encoding="utf-8"))["@context"]
    return context


def namespace() -> str:
    """Return the IRI that our own terms begin with."""
    return str(own_context()["claimdb"])


def ours(**terms: object) -> Json:
    """Return a node with our own terms; what is None or an empty list is left out."""
    return {f"{_PREFIX}{name}": value for name, value in terms.items() if _is_told(value)}


def word(value: str | None) -> str | None:
    """Return a word of a closed vocabulary as a term of our own."""
    return None if value is None else f"{_PREFIX}{value}"


def filled(node: Json) -> Json:
    """Return a node without what is None or an empty list: nothing is told of it."""
    return {name: value for name, value in node.items() if _is_told(value)}


def as_text(document: Json, *, indent: int | None = 2) -> str:
    """Return a document as JSON that can stand in a page, in a file and on one line."""
    text = json.dumps(document, ensure_ascii=False, indent=indent)
    for sign, escaped in _ESCAPES:  # faster than one translation of all
        text = text.replace(sign, escaped)
    return text


def line(document: Json) -> str:
    """Return a document as one line of JSON Lines."""
    return as_text(document, indent=None) + "\n"


def streamed(head: Json, items: Iterable[Json], *, depth: int) -> Iterator[str]:
    """Yield ``head`` with ``items`` in its last member, an empty list ``depth`` objects down.

    What follows the list is only what closes the objects around it, so that a document of
    any length takes constant memory.
    """
    before, _, after = as_text(head).rpartition("[]")
    inner = "\n" + "  " * (depth + 1)
    yield f"{before}["
    mark, closing = "", ""
    for item in items:
        yield mark + inner + as_text(item).replace("\n", inner)
        mark, closing = ",", "\n" + "  " * depth
    yield f"{closing}]{after}\n"


def _is_told(value: object) -> bool:
    return value is not None and (not isinstance(value, list) or bool(value))
