"""A JSON-LD processor that reads contexts from the repository and never from the network.

The contexts in ``tests/export/contexts`` are ours. Of those of the W3C and of schema.org
they hold what we use of them: which IRI each term stands for, and what its values are.
They have no catch-all, so that a word that neither knows is dropped, and noticed.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from pyld import jsonld

from claimdb.export.jsonld import ANNOTATION, SCHEMA_ORG
from claimdb.queries.evidence import Evidence, Proof
from claimdb.queries.shapes import ArticleName, Attribution, ClaimName, Denial, SourceName
from tests.support.repository import ROOT

#: What claimdb writes as an IRI: a name, the address of a page, or a word of a vocabulary.
ABSOLUTE: Final = re.compile(r"(?:https?://[^\s/]+/\S*|urn:uuid:[0-9a-f-]{36}(?:#\S+)?)")
#: What a word that no context knows is taken to be relative to; no IRI of ours begins so.
_LOST: Final = "lost://word/"
_FILES: Final = {ANNOTATION: "anno", SCHEMA_ORG: "schemaorg"}

#: One saying, and what proves it, for what needs no database.
SAYING: Final = Attribution(
    id="att_aaaaaaaaaaaaaaaaaaaa",
    source=SourceName("src_aaaaaaaaaaaaaaaaaaaa", "Northern Lines", "organisation"),
    recorded_as="Northern Lines",
    party=None,
    stance="denies",
    claim=ClaimName("clm_aaaaaaaaaaaaaaaaaaaa", "The ferry sailed with its doors open."),
    mode="direct",
    words=("The doors were closed",),
    cue=(),
    source_words=(),
    capacity=None,
    said=None,
    hedge=None,
    hedge_words=None,
    reporting="neutral",
    denial=Denial("flat", "full", None),
    own_voice=False,
    chain=(),
    article=ArticleName("art_aaaaaaaaaaaaaaaaaaaa", "Ferry", "article", None, None, None),
    retelling=False,
    automatic=False,
    confidence=None,
    current=True,
)
PROOF: Final = Evidence(
    proofs=(Proof("psg_aaaaaaaaaaaaaaaaaaaa", "content", 3, 24, "The doors were closed", "", ""),),
    revision="rev_aaaaaaaaaaaaaaaaaaaa",
    seen_at="2024-06-18T09:30:00Z",
    kept=True,
    withheld_reason=None,
    recorded_at="2024-06-19T09:30:00Z",
    created_by="ana",
)


class LostTerm(AssertionError):
    """A term stands for no IRI under the contexts of its document."""


class NotHere(AssertionError):
    """A processor asked for what is not in the repository."""


def expanded(document: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the document without its contexts; raises LostTerm for a term that is dropped."""
    lost: list[str] = []
    found: list[dict[str, Any]] = jsonld.expand(
        document, {"documentLoader": _load, "base": _LOST}, lambda name: lost.append(str(name))
    )
    if lost:
        raise LostTerm(lost)
    return found


def compacted(document: dict[str, Any]) -> dict[str, Any]:
    """Return the document after it was expanded and compacted with its own contexts."""
    context = document["@context"]
    found: dict[str, Any] = jsonld.compact(
        jsonld.expand(document, {"documentLoader": _load}), context, {"documentLoader": _load}
    )
    return found


def facts(document: dict[str, Any]) -> list[str]:
    """Return the triples of a document in canonical form, one a line."""
    options = {"documentLoader": _load, "algorithm": "URDNA2015", "format": "application/n-quads"}
    return str(jsonld.normalize(document, options)).splitlines()


def iris(value: object) -> Iterator[str]:
    """Yield every IRI of an expanded document: of terms, of types, of things."""
    if isinstance(value, list):
        for one in value:
            yield from iris(one)
    elif isinstance(value, dict):
        for name, inner in value.items():
            if name in {"@id", "@type"}:
                yield from [inner] if isinstance(inner, str) else inner
            elif not name.startswith("@"):
                yield name
            yield from iris(inner) if name not in {"@id", "@type"} else ()


def nodes(value: object, kind: str) -> Iterator[dict[str, Any]]:
    """Yield every node of a document as it was written that has the type ``kind``."""
    if isinstance(value, list):
        for one in value:
            yield from nodes(one, kind)
    elif isinstance(value, dict):
        types: str | list[str] = value.get("type") or value.get("@type") or []
        if kind in ([types] if isinstance(types, str) else types):
            yield value
        for inner in value.values():
            yield from nodes(inner, kind)


def _load(address: str, _options: object) -> dict[str, Any]:
    name = _FILES.get(address.rstrip("/"))
    if name is None:
        raise NotHere(address)
    return {"contextUrl": None, "documentUrl": address, "document": _context(name)}


@cache
def _context(name: str) -> dict[str, Any]:
    file = ROOT / "tests" / "export" / "contexts" / f"{name}.jsonld"
    found: dict[str, Any] = json.loads(file.read_text(encoding="utf-8"))
    return found
