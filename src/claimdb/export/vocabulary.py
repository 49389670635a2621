"""Our own terms of linked data, each with what it means.

Invariant: nothing that the model explains is explained again here. A property that is a
column has the column's comment, a word of a closed vocabulary the sentence of its enum;
tests hold that no term is used that stands not here, and none stands here unused.
"""

import inspect
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from claimdb.export.jsonld import namespace
from claimdb.model import vocab
from claimdb.model.tables import metadata

#: Things, by what a table of ours holds of them, or in words.
_CLASSES: Final = MappingProxyType(
    {
        "Claim": "claims",
        "Attribution": "attributions",
        "Passage": "passages",
        "Source": "sources",
        "Article": "articles",
        "Revision": "revisions",
        "Denial": "denials",
        "Subject": "claim_subjects",
        "Relation": "claim_relations",
    }
)
_OTHER_CLASSES: Final = MappingProxyType(
    {
        "Period": "A date that may be vague: its limits, its precision, and the words that gave it",
        "Side": "Who asserts a claim, or who denies it, counted",
    }
)
#: Properties that are columns.
_COLUMNS: Final = MappingProxyType(
    {
        "statement": "claims.statement",
        "stance": "attributions.stance",
        "saidBy": "attributions.source_id",
        "mode": "attributions.mode",
        "answers": "attributions.answers_id",
        "capacity": "attributions.capacity",
        "hedge": "attributions.hedge",
        "hedgeWords": "attributions.hedge_words",
        "reporting": "attributions.reporting",
        "confidence": "attributions.confidence",
        "denialKind": "denials.kind",
        "denialScope": "denials.scope",
        "deniedElement": "denials.element",
        "sourceKind": "sources.kind",
        "revision": "attributions.revision_id",
        "number": "revisions.number",
        "seen": "revisions.seen_at",
        "characters": "revisions.text_length",
        "textHash": "revisions.text_hash",
        "publishedBy": "articles.publisher_id",
        "role": "claim_subjects.role",
        "of": "claim_subjects.source_id",
        "relationKind": "claim_relations.kind",
        "note": "claim_relations.note",
    }
)
_OTHER_PROPERTIES: Final = MappingProxyType(
    {
        "recordedAs": "The name under which the words were recorded, where the source goes by"
        " another now",
        "party": "For whom the source spoke on that day",
        "denial": "What only denials have; there is one on each attribution that denies",
        "said": "When it was said, where that is told",
        "chain": "Through whom it is known, nearest first, without the publisher",
        "content": "The passages that prove what was said, in their order",
        "cue": "The passages that prove that it was said",
        "sourceWords": "The passages that name who said it",
        "automatic": "True where no person has made or accepted it",
        "counts": "True where it counts: neither corrected, nor rejected, nor too unsure",
        "recordedBy": "Who or what recorded it",
        "acceptedBy": "The person who accepted what a program had made",
        "ownVoice": "True where the publisher says it itself, naming no source",
        "named": "False where the name is only what an article calls an unnamed source",
        "article": "The article in which everything is said",
        "address": "Where the article was found",
        "retelling": "True where the article tells a report again in other words",
        "published": "When the article was published",
        "revisions": "The states of the article's text",
        "withheld": "Why a text or words are left out",
        "earliest": "Earliest possible instant (UTC)",
        "latest": "Latest possible instant (UTC)",
        "precision": "How much of the date is known",
        "told": "The date as people write it",
        "words": "The words of the article that gave the date",
        "contested": "True where one source asserts the claim and another denies it",
        "asserted": "Who asserts the claim, counted",
        "denied": "Who denies the claim, counted",
        "attributions": "Attributions on this side",
        "articles": "Articles on this side; copies and retellings count once",
        "originsMin": "Independent origins at the least",
        "originsMax": "Independent origins at the most",
        "parties": "Known parties on this side",
        "automaticAttributions": "How many attributions on the claim are automatic",
        "subject": "Whom the claim is about, in which role",
        "relation": "How the claim bears on another, or another on it",
        "from": "The claim that bears on the other",
        "to": "The claim that it bears on",
    }
)
#: The property of each closed vocabulary.
_WORDS: Final[Mapping[str, type[StrEnum]]] = MappingProxyType(
    {
        "stance": vocab.Stance,
        "mode": vocab.Mode,
        "hedge": vocab.Hedge,
        "reporting": vocab.Reporting,
        "denialKind": vocab.DenialKind,
        "denialScope": vocab.DenialScope,
        "sourceKind": vocab.SourceKind,
        "role": vocab.SubjectRole,
        "relationKind": vocab.RelationKind,
    }
)


@dataclass(frozen=True, slots=True)
class Term:
    """A term: ``kind`` is class, property, or value of a property."""

    name: str
    kind: str
    comment: str

    @property
    def iri(self) -> str:
        """The IRI that the term stands for."""
        return namespace() + self.name


def terms() -> list[Term]:
    """Return every term of ours: classes, properties, then the words of closed vocabularies."""
    return [*_classes(), *_properties(), *_values()]


def _classes() -> Iterator[Term]:
    told = {name: str(metadata.tables[table].comment) for name, table in _CLASSES.items()}
    for name, comment in (told | dict(_OTHER_CLASSES)).items():
        yield Term(name, "class", comment)


def _properties() -> Iterator[Term]:
    for name, place in _COLUMNS.items():
        table, _, column = place.partition(".")
        yield Term(name, "property", str(metadata.tables[table].columns[column].comment))
    for name, comment in _OTHER_PROPERTIES.items():
        yield Term(name, "property", comment)


def _values() -> Iterator[Term]:
    for name, enum in _WORDS.items():
        meaning = " ".join(inspect.cleandoc(enum.__doc__ or "").split()).replace("``", "`")
        yield from (Term(one.value, f"value of {name}", meaning) for one in enum)
