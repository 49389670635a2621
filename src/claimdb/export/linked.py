"""What both kinds of linked data tell alike: sources, times, articles, and what was said.

Nodes are written with ``@id`` and ``@type``, which mean the same under every context.
Invariant: a word of ours says nothing that the database does not; what belongs to one
attribution, such as the role of a passage, is never said of the thing itself.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from claimdb.export.iris import Iris, web_iri
from claimdb.export.jsonld import Json, filled, ours, word
from claimdb.queries.evidence import Evidence
from claimdb.queries.shapes import ArticleName, Attribution, Denial, SourceName, When

#: What Wikidata calls its items; what else stands as one is left out.
_ITEM: Final = re.compile(r"Q[1-9][0-9]*")

#: Our properties for the roles of passages.
ROLES: Final = {"content": "content", "cue": "cue", "source": "sourceWords"}
_VERBS: Final = {
    "asserts": "asserts",
    "denies": "denies",
    "questions": "questions",
    "declines": "declines to comment on",
    "relays": "passes on, taking no position",
}


@dataclass(frozen=True, slots=True)
class Names:
    """How things are named in a document: by our IRIs, by a standard's words, by Wikidata.

    ``kinds`` are the standard's names for kinds of a source; a group is neither person nor
    body. ``same`` is its word for what is the same elsewhere, ``items`` the Wikidata items
    of sources by public identifier.
    """

    iris: Iris
    kinds: Mapping[str, str]
    same: str
    items: Mapping[str, str] = field(default_factory=dict)


def sources_in(sayings: Iterable[Attribution]) -> Iterator[str]:
    """Yield the public identifiers of all sources that are named with sayings."""
    for one in sayings:
        named = (one.source, one.party, one.article.publisher, *(link.source for link in one.chain))
        yield from (source.id for source in named if source is not None)


def source_node(source: SourceName, names: Names) -> Json:
    """Return a source: its name, or the label by which an article calls somebody unnamed."""
    known = [names.kinds[source.kind]] if source.kind in names.kinds else []
    item = names.items.get(source.id, "")
    same = {"@id": f"http://www.wikidata.org/entity/{item}"} if _ITEM.fullmatch(item) else None
    return {
        "@id": names.iris.source(source.id),
        "@type": [*known, "claimdb:Source"],
        "name": source.name,
        **filled({names.same: same}),
        **ours(sourceKind=word(source.kind), named=source.named),
    }


def period_node(when: When | None) -> Json | None:
    """Return a date with its limits, as vague as it was told."""
    if when is None:
        return None
    return {
        "@type": "claimdb:Period",
        **ours(
            earliest=when.earliest,
            latest=when.latest,
            precision=when.precision,
            told=when.text,
            words=when.words,
        ),
    }


def article_terms(article: ArticleName, names: Names) -> Json:
    """Return what our own terms tell of an article; ``publishedBy`` only where it is known."""
    publisher = article.publisher and source_node(article.publisher, names)
    return ours(
        address=web_iri(article.url),
        retelling=article.kind == "retelling",
        published=period_node(article.published),
        publishedBy=publisher,
    )


def saying_terms(one: Attribution, proof: Evidence, names: Names) -> Json:
    """Return an attribution in our own terms: who, which stance, how, through whom."""
    return ours(
        stance=word(one.stance),
        saidBy=source_node(one.source, names),
        recordedAs=one.recorded_as if one.recorded_as != one.source.name else None,
        party=one.party and source_node(one.party, names),
        capacity=one.capacity,
        denial=denial_node(one.denial),
        mode=word(one.mode),
        said=period_node(one.said),
        hedge=word(one.hedge),
        hedgeWords=one.hedge_words,
        reporting=word(one.reporting),
        ownVoice=one.own_voice,
        chain=[
            {
                "@id": names.iris.attribution(link.id),
                "@type": "claimdb:Attribution",
                **ours(stance=word(link.stance), saidBy=source_node(link.source, names)),
            }
            for link in one.chain
        ],
        answers=proof.answers and names.iris.attribution(proof.answers),
        automatic=one.automatic,
        confidence=one.confidence,
        counts=one.current,
        **_roles(proof, names.iris),
    )


def denial_node(denial: Denial | None) -> Json | None:
    """Return what only denials have, which says how much of the claim is denied."""
    if denial is None:
        return None
    return {
        "@type": "claimdb:Denial",
        **ours(
            denialKind=word(denial.kind),
            denialScope=word(denial.scope),
            deniedElement=denial.element,
        ),
    }


def makers(proof: Evidence, person: str, program: str) -> tuple[Json, Json | None]:
    """Return who made an attribution, and who accepted it where a program had made it."""
    if proof.created_by is not None:
        return {"@type": person, "name": proof.created_by}, None
    named = " with ".join(filter(None, (proof.program, proof.model)))
    accepted = proof.accepted_by and {"@type": person, "name": proof.accepted_by}
    return filled({"@type": program, "name": named or None}), accepted or None


def sentence(saying: Attribution) -> str:
    """Return who does what with the claim, and through whom it is known, in one sentence."""
    through = "".join(f", through {link.source.name}" for link in saying.chain)
    hedge = f" ({saying.hedge})" if saying.hedge else ""
    verb = _VERBS[saying.stance] + _how_much(saying.denial)
    return f"{saying.source.name} {verb}{hedge}{through}: {saying.claim.statement}"


def _how_much(denial: Denial | None) -> str:
    if denial is None or denial.scope == "full":
        return ""
    return " in part" if denial.element is None else f" (only “{denial.element}”)"


def articles_of(sayings: Iterable[Attribution]) -> list[ArticleName]:
    """Return the articles of sayings, each once."""
    return list({one.article.id: one.article for one in sayings}.values())


def _roles(proof: Evidence, iris: Iris) -> dict[str, list[str]]:
    return {
        name: [iris.passage(one.id) for one in proof.proofs if one.role == role]
        for role, name in ROLES.items()
    }
