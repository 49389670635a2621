"""A claim as schema.org knows one: its text, where it appears, and the words on either side.

``Claim`` is used as it is meant: "factually-oriented", and without a verdict. There is no
``ClaimReview`` and no rating, since no column says whether a claim is true. Nor is there
an ``author``: the text is ours, in neutral words, and its speakers are many. Words are a
``Quotation`` only where they stand as spoken; what a reporter puts in other words is a
``CreativeWork``, and nobody's quotation. What schema.org has no word for (who denies, how
much, through whom) is told in our own terms.

Invariant: nobody is shown here who did not speak on this very claim; what follows from
other claims is not told. A denial is a ``subjectOf`` like any other, so that a program
that knows schema.org alone reads it as words about the claim and never as its source.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Final

from claimdb.db.reader import Reader
from claimdb.export.iris import Iris, web_iri
from claimdb.export.jsonld import SCHEMA_ORG, Json, as_text, filled, line, ours, own_context, word
from claimdb.export.linked import (
    Names,
    article_terms,
    articles_of,
    makers,
    saying_terms,
    sentence,
    source_node,
    sources_in,
)
from claimdb.queries.claim_dossier import ClaimDossier, Relation, Side, claim_dossier
from claimdb.queries.evidence import (
    Evidence,
    canonical_claims,
    evidence,
    wikidata_items,
)
from claimdb.queries.shapes import ArticleName, Attribution, When

#: What a source is to schema.org. A state speaks through its government; a group is neither
#: a person nor a body, and has our own term alone.
_KINDS: Final = {
    "person": "Person",
    "organisation": "Organization",
    "state": "GovernmentOrganization",
    "outlet": "NewsMediaOrganization",
    "document": "CreativeWork",
}
#: Midnight of a place is within twelve hours of midnight UTC; at these hours it could be
#: that of either side of the date line.
_HALF_A_DAY: Final = timedelta(hours=12)
_UNCLEAR: Final = range(10, 12)
_DATE: Final = {"day": 10, "month": 7, "year": 4}


def schema_claim(
    claim: ClaimDossier,
    found: Mapping[str, Evidence],
    iris: Iris,
    items: Mapping[str, str] | None = None,
) -> Json:
    """Return the claim as a JSON-LD document; ``found`` proves its sayings (``proofs_of``).

    With a dossier that shows only some sayings (``limit``) the counts are still of all.
    ``items`` are the Wikidata items of sources, where they are known (``items_of``).
    """
    names = Names(iris, _KINDS, "sameAs", items or {})
    sayings = _on_it(claim)
    articles = [_article(one, names) for one in articles_of(sayings)]
    node = {
        "@context": [SCHEMA_ORG, own_context()],
        "@id": iris.claim(claim.id),
        "@type": ["Claim", "claimdb:Claim"],
        "identifier": claim.id,
        "url": iris.claim(claim.id) if iris.base else None,
        "text": claim.statement,
        "inLanguage": claim.language,
        "description": claim.note,
        "temporalCoverage": _interval(claim.happened),
        "keywords": [topic.name for topic in claim.topics],
        "about": _about(claim, names),
        "appearance": articles,
        "firstAppearance": _first(claim, sayings, iris),
        "subjectOf": [_words(one, found[one.id], names) for one in sayings],
        **_own_terms(claim, iris),
    }
    return filled(node)


def proofs_of(reader: Reader, claim: ClaimDossier) -> dict[str, Evidence]:
    """Return what proves the sayings on the claim itself: two statements."""
    return evidence(reader, (one.id for one in _on_it(claim)))


def items_of(reader: Reader, claim: ClaimDossier) -> dict[str, str]:
    """Return the Wikidata items of the sources that the document names: one statement."""
    about = (one.source.id for one in claim.subjects)
    return wikidata_items(reader, [*about, *sources_in(_on_it(claim))])


def write_claim(reader: Reader, claim: int, iris: Iris) -> Iterator[str]:
    """Yield the document of one claim, with all its sayings."""
    yield as_text(_document(reader, claim, iris)) + "\n"


def write_claims(reader: Reader, iris: Iris, claims: Iterable[int] | None = None) -> Iterator[str]:
    """Yield the documents of ``claims``, or of all there are, one a line."""
    for claim in canonical_claims(reader) if claims is None else claims:
        yield line(_document(reader, claim, iris))


def _document(reader: Reader, claim: int, iris: Iris) -> Json:
    dossier = claim_dossier(reader, claim, limit=0)
    return schema_claim(dossier, proofs_of(reader, dossier), iris, items_of(reader, dossier))


def _on_it(claim: ClaimDossier) -> list[Attribution]:
    """Return who spoke on the claim itself, each saying once."""
    parts = (claim.asserted_by.sayings, claim.denied_by.sayings, claim.other_stances)
    return [one for part in parts for one in part]


def _about(claim: ClaimDossier, names: Names) -> list[Json]:
    sources = {one.source.id: one.source for one in claim.subjects}
    return [source_node(one, names) for one in sources.values()]


def _own_terms(claim: ClaimDossier, iris: Iris) -> Json:
    return ours(
        contested=claim.contested,
        asserted=_side(claim.asserted_by),
        denied=_side(claim.denied_by),
        automaticAttributions=claim.automatic,
        subject=[
            {
                "@type": "claimdb:Subject",
                **ours(role=word(one.role), of={"@id": iris.source(one.source.id)}),
            }
            for one in claim.subjects
        ],
        relation=[_relation(claim, one, iris) for one in claim.relations],
    )


def _side(side: Side) -> Json:
    return {
        "@type": "claimdb:Side",
        **ours(
            attributions=side.attributions,
            articles=side.articles,
            originsMin=side.origins_min,
            originsMax=side.origins_max,
            parties=side.parties,
        ),
    }


def _relation(claim: ClaimDossier, one: Relation, iris: Iris) -> Json:
    """Return a relation with both its ends: it may be automatic, which neither claim is."""
    this = {"@id": iris.claim(claim.id)}
    other = {"@id": iris.claim(one.claim.id), "@type": "Claim", "text": one.claim.statement}
    ends = (this, other) if one.direction == "to" else (other, this)
    return {
        "@type": "claimdb:Relation",
        **ours(
            relationKind=word(one.kind),
            **dict(zip(("from", "to"), ends, strict=True)),
            note=one.note,
            automatic=one.automatic,
        ),
    }


def _words(one: Attribution, proof: Evidence, names: Names) -> Json:
    """Return the words of one attribution; a quotation only where they stand as spoken."""
    direct = one.mode == "direct"
    creator, accepted = makers(proof, "Person", "SoftwareApplication")
    node = {
        "@id": names.iris.attribution(one.id),
        "@type": ["Quotation" if direct else "CreativeWork", "claimdb:Attribution"],
        "identifier": one.id,
        "description": sentence(one),
        "text": _text(proof),
        "spokenByCharacter": source_node(one.source, names) if direct else None,
        "isBasedOn": {"@id": names.iris.article(one.article.id)},
        "dateCreated": _date(one.said),
        **saying_terms(one, proof, names),
        **ours(recordedBy=creator, acceptedBy=accepted),
    }
    return filled(node)


def _text(proof: Evidence) -> str | None:
    """Return the words, with dots where something is left out; None where any are redacted."""
    words = [one.exact for one in proof.proofs if one.role == "content"]
    shown = [one for one in words if one is not None]
    return " … ".join(shown) if shown and len(shown) == len(words) else None


def _article(article: ArticleName, names: Names) -> Json:
    """Return an article; what retells one is not what was published."""
    publisher = article.publisher and source_node(article.publisher, names)
    node = {
        "@id": names.iris.article(article.id),
        "@type": "CreativeWork" if article.kind == "retelling" else "NewsArticle",
        "identifier": article.id,
        "url": web_iri(article.url),
        "headline": article.title,
        "datePublished": _date(article.published),
        "publisher": publisher,
        **article_terms(article, names),
    }
    return filled(node)


def _first(claim: ClaimDossier, sayings: Sequence[Attribution], iris: Iris) -> Json | None:
    """Return the article that was surely published before all others, where all are known."""
    shown = claim.asserted_by.attributions + claim.denied_by.attributions
    articles = articles_of(sayings)
    dates = {one.id: one.published for one in articles if one.published is not None}
    if len(sayings) < shown + claim.other_stances_total or len(dates) < len(articles) or not dates:
        return None
    first = min(dates, key=lambda one: dates[one].latest)
    if any(dates[one].earliest <= dates[first].latest for one in dates if one != first):
        return None
    return {"@id": iris.article(first)}


def _interval(when: When | None) -> str | None:
    return None if when is None else f"{when.earliest}/{when.latest}"


def _date(when: When | None) -> str | None:
    """Return a date as ISO 8601 writes it; None where it says more than is known.

    The limits are UTC, and the day is that of the place: midnight there is the nearest
    midnight, but for a few islands that could be on either side of the date line.
    """
    if when is None:
        return None
    if when.precision in {"second", "minute"}:
        return when.earliest
    began = datetime.fromisoformat(when.earliest)
    if when.precision not in _DATE or began.hour in _UNCLEAR:
        return None
    return (began + _HALF_A_DAY).date().isoformat()[: _DATE[when.precision]]
