"""What is said in an article, as W3C Web Annotations: one for each attribution.

Its targets are the passages that prove it, each with a position and a quote selector, in
the state of the article in which they were read. Its bodies are the claim, and a sentence
for programs that know no more of us than that; who took which stance through whom stands
beside them in our own terms. Positions count Unicode code points, as the recommendation
demands ("in terms of unicode code points …, not in terms of code units") and as the
database does; a program that counts UTF-16 units, as browsers do, has to convert.

Invariant: words that are redacted are in no selector, and a text that is withheld is not
offered as a copy.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Final

from claimdb.db.reader import Reader
from claimdb.export.iris import Iris, web_iri
from claimdb.export.jsonld import (
    ANNOTATION,
    Json,
    as_text,
    filled,
    line,
    ours,
    own_context,
    streamed,
)
from claimdb.export.linked import (
    Names,
    article_terms,
    makers,
    saying_terms,
    sentence,
    sources_in,
)
from claimdb.queries import run
from claimdb.queries.article_page import ArticlePage, article_page
from claimdb.queries.attributions import load
from claimdb.queries.evidence import (
    Evidence,
    Proof,
    evidence,
    said_articles,
    wikidata_items,
)
from claimdb.queries.shapes import ArticleName, Attribution
from claimdb.queries.values import number
from claimdb.text.untitled import untitled

#: So many attributions are read at a time, so that an article of any length passes through.
_BATCH: Final = 500
#: The agents that the model knows. Of the other kinds only our own term says what they are.
_KINDS: Final = {
    "person": "Person",
    "organisation": "Organization",
    "outlet": "Organization",
}
_ALIASES: Final = {"@id": "id", "@type": "type"}


def annotation(
    saying: Attribution, proof: Evidence, iris: Iris, items: Mapping[str, str] | None = None
) -> Json:
    """Return one attribution as an annotation, without a context.

    ``items`` are the Wikidata items of sources, where they are known (``wikidata_items``).
    """
    names = _names(iris, items)
    creator, accepted = makers(proof, "Person", "Software")
    node = {
        "@id": iris.attribution(saying.id),
        "@type": ["Annotation", "claimdb:Attribution"],
        "canonical": iris.canonical(saying.id),
        "motivation": "linking",
        "created": proof.recorded_at,
        "creator": creator,
        "body": _bodies(saying, iris),
        "target": _targets(saying, proof, iris),
        **saying_terms(saying, proof, names),
        **ours(acceptedBy=accepted),
    }
    return _aliased(filled(node))


def annotation_collection(
    page: ArticlePage,
    found: Mapping[str, Evidence],
    iris: Iris,
    items: Mapping[str, str] | None = None,
) -> Json:
    """Return all that is said in an article as one collection with one page in it.

    The page must have all its sayings (``limit=0``), and ``found`` what proves them.
    """
    head = _head(page, _names(iris, items))
    if page.sayings:
        head["first"]["items"] += [
            annotation(one, found[one.id], iris, items) for one in page.sayings
        ]
    return head


def write_annotations(reader: Reader, article: int, iris: Iris) -> Iterator[str]:
    """Yield the collection of ``article`` as text, in constant memory however long it is."""
    page = article_page(reader, article, limit=1)
    head = _head(page, _names(iris, _items(reader, page)))
    if not page.sayings:
        yield as_text(head) + "\n"
        return
    yield from streamed(head, _annotations(reader, article, iris), depth=2)


def write_all_annotations(
    reader: Reader, iris: Iris, articles: Iterable[int] | None = None
) -> Iterator[str]:
    """Yield the collections of ``articles``, or of all in which something is said, one a line."""
    for article in said_articles(reader) if articles is None else articles:
        page = article_page(reader, article, limit=0)
        found = evidence(reader, (one.id for one in page.sayings))
        yield line(annotation_collection(page, found, iris, _items(reader, page)))


def _annotations(reader: Reader, article: int, iris: Iris) -> Iterator[Json]:
    rows = run.select(reader, "article_sayings", {"article": article})
    ids = [number(row, "attribution_id") for row in rows]
    for start in range(0, len(ids), _BATCH):
        sayings = load(reader, ids[start : start + _BATCH]).values()
        found = evidence(reader, (one.id for one in sayings))
        items = wikidata_items(reader, sources_in(sayings))
        yield from (annotation(one, found[one.id], iris, items) for one in sayings)


def _items(reader: Reader, page: ArticlePage) -> dict[str, str]:
    """Return the Wikidata items of who published the article, and of who speaks on the page."""
    publisher = page.article.publisher
    ids = [] if publisher is None else [publisher.id]
    return wikidata_items(reader, [*ids, *sources_in(page.sayings)])


def _names(iris: Iris, items: Mapping[str, str] | None) -> Names:
    return Names(iris, _KINDS, "skos:exactMatch", items or {})


def _head(page: ArticlePage, names: Names) -> Json:
    """Return the collection with an empty page as its last member, or without any page."""
    article = names.iris.article(page.article.id)
    first = f"{article}#annotations-1"
    node = {
        "@context": [ANNOTATION, own_context()],
        "@id": f"{article}#annotations",
        "@type": "AnnotationCollection",
        "label": f"Who says what in {_called(page.article)}",
        "total": page.attributions,
        **ours(article=_article_node(page, names)),
    }
    if page.sayings:
        items = {"@id": first, "@type": "AnnotationPage", "startIndex": 0, "items": []}
        node |= {"last": first, "first": items}
    return _aliased(node)


def _called(article: ArticleName) -> str:
    published = article.published.text if article.published else None
    return article.title or untitled(article.kind, published)


def _article_node(page: ArticlePage, names: Names) -> Json:
    return {
        "@id": names.iris.article(page.article.id),
        "@type": "claimdb:Article",
        **filled({"label": page.article.title, "language": page.language}),
        **article_terms(page.article, names),
        **ours(
            revisions=[
                {
                    "@id": names.iris.revision(one.id),
                    "@type": "claimdb:Revision",
                    **ours(
                        number=one.number,
                        seen=one.seen_at,
                        characters=one.characters,
                        textHash=one.text_hash,
                        withheld=one.withheld_reason,
                    ),
                }
                for one in page.revisions
            ]
        ),
    }


def _bodies(saying: Attribution, iris: Iris) -> list[Json]:
    claim = {
        "@id": iris.claim(saying.claim.id),
        "@type": "claimdb:Claim",
        **ours(statement=saying.claim.statement),
    }
    return [
        {"@type": "SpecificResource", "purpose": "linking", "source": claim},
        {
            "@type": "TextualBody",
            "purpose": "describing",
            "format": "text/plain",
            "value": sentence(saying),
        },
    ]


def _targets(saying: Attribution, proof: Evidence, iris: Iris) -> list[Json]:
    """Return each passage once, also where it has two roles."""
    passages = {one.id: one for one in proof.proofs}
    return [_target(saying, proof, one, iris) for one in passages.values()]


def _target(saying: Attribution, proof: Evidence, passage: Proof, iris: Iris) -> Json:
    article = saying.article
    revision = iris.revision(proof.revision)
    state = {
        "@type": "TimeState",
        "sourceDate": proof.seen_at,
        "cached": revision if proof.kept else None,
    }
    return {
        "@id": iris.passage(passage.id),
        "@type": ["SpecificResource", "claimdb:Passage"],
        "source": web_iri(article.url) or iris.article(article.id),
        "state": filled(state),
        "selector": _selectors(passage),
        **ours(
            revision=revision, withheld=passage.withheld_reason if passage.exact is None else None
        ),
    }


def _selectors(passage: Proof) -> list[Json]:
    position = {"@type": "TextPositionSelector", "start": passage.start, "end": passage.end}
    if passage.exact is None:
        return [position]
    quote = {
        "@type": "TextQuoteSelector",
        "exact": passage.exact,
        "prefix": passage.prefix,
        "suffix": passage.suffix,
    }
    return [position, quote]


def _aliased(node: Json) -> Json:
    """Return a node with the names that the model's own context gives to ``@id`` and ``@type``."""
    return {
        _ALIASES.get(name, name): value if name == "@context" else _alias(value)
        for name, value in node.items()
    }


def _alias(value: object) -> object:
    if isinstance(value, dict):
        return _aliased(value)
    if isinstance(value, list):
        return [_alias(one) for one in value]
    return value
