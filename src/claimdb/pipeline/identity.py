"""Which content makes which identifier: the rules by which two loaders agree.

A person who adds what a pack has already added gets the same identifier, and
so the same row. Names and statements are folded first, evidence never is.
"""

from collections.abc import Sequence

from claimdb.canonical import content_hash, public_id, text_hash
from claimdb.ingest.urls import canonical_url
from claimdb.text.names import name_key


def source_id(kind: str, name: str, *apart: str) -> str:
    """Return the identifier of a named source; ``apart`` keeps namesakes apart."""
    return public_id("source", kind, name_key(name), *apart)


def unnamed_id(article: str, kind: str, label: str, *apart: str) -> str:
    """Return the identifier of an unnamed source, which is of one article only."""
    return public_id("source", "unnamed", article, kind, name_key(label), *apart)


def claim_id(statement: str, *apart: str) -> str:
    """Return the identifier of a claim: its statement, letter case and spaces aside.

    ``apart`` keeps claims apart that say something else in the same words.
    """
    return public_id("claim", " ".join(statement.casefold().rstrip(" .").split()), *apart)


def article_identity(publisher: str | None, text: str) -> str:
    """Return the hash by which the same text of the same publisher (or none) is known."""
    return text_identity(publisher, text_hash(text))


def text_identity(publisher: str | None, hashed: str) -> str:
    """Return the same for a text of which only the hash is at hand."""
    return text_hash(f"{publisher or '-'}\n{hashed}")


def url_identity(url: str | None, article: str) -> str:
    """Return the hash of the canonical address, or one of the article alone."""
    return text_hash(f"url {canonical_url(url)}" if url else f"no url {article}")


def revision_id(article: str, number: int, text: str) -> str:
    """Return the identifier of one state of an article."""
    return public_id("revision", article, str(number), text_hash(text))


def passage_id(revision: str, start: int, end: int) -> str:
    """Return the identifier of a span of a revision."""
    return public_id("passage", revision, str(start), str(end))


def attribution_id(
    revision: str, evidence: object, *, links: Sequence[str | None], supersedes: str | None
) -> str:
    """Return the identifier of an attribution: all that it says.

    ``links`` are the identifiers of source, claim, via and answers. What it
    supersedes belongs to it, so that a text changed back is a new row.
    """
    return public_id(
        "attribution",
        revision,
        content_hash(evidence),
        *(link or "-" for link in links),
        supersedes or "-",
    )
