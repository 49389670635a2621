"""Our own terms: each that is used is explained, and none is explained that is not used."""

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import replace

import pytest

from claimdb.db.reader import open_reader
from claimdb.export.annotations import annotation, write_all_annotations
from claimdb.export.iris import Iris
from claimdb.export.jsonld import ANNOTATION, namespace, own_context
from claimdb.export.linked import Names, article_terms
from claimdb.export.schema_claims import write_claims
from claimdb.export.vocabulary import Term, terms
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand_evidence import redact_texts
from claimdb.queries.shapes import Denial
from tests.queries.missiles import missiles
from tests.support.engines import Engine
from tests.support.linked_data import PROOF, SAYING, expanded, iris
from tests.support.stores import Store


def own(lines: Iterable[str]) -> set[str]:
    """Return the names of our own terms in documents."""
    every = (iri for one in lines for iri in iris(expanded(json.loads(one))))
    return {iri.removeprefix(namespace()) for iri in every if iri.startswith(namespace())}


def test_every_term_that_is_used_is_explained(engine: Engine) -> None:
    """In annotations and in claims, with the words of closed vocabularies."""
    with open_reader(missiles(engine).world.url) as reader:
        used = own(write_all_annotations(reader, Iris())) | own(write_claims(reader, Iris()))

    assert len(used) > 60
    assert used - {term.name for term in terms()} == set()


def rare() -> str:
    """Return what neither the seeds nor the case of the missiles has an example of."""
    article = replace(SAYING.article, url="https://daily.example/ferry")
    denial = Denial("flat", "element", "open")
    saying = replace(SAYING, recorded_as="the line", denial=denial, article=article)
    proof = replace(PROOF, created_by=None, program="claimdb 1", accepted_by="ana")
    found = annotation(saying, proof, Iris())
    found["claimdb:article"] = article_terms(article, Names(Iris(), {}, "sameAs"))
    return json.dumps({"@context": [ANNOTATION, dict(own_context())], **found})


def test_every_property_and_class_that_is_explained_is_used(engine: Engine, seeded: Store) -> None:
    """A page of words that never occur would be read in vain."""
    redact_texts(Desk(seeded.url, "ana"), "report-0617", "takedown", words=True)
    used = own([rare()])
    for url in (missiles(engine).world.url, seeded.url):
        with open_reader(url) as reader:
            used |= own(write_all_annotations(reader, Iris())) | own(write_claims(reader, Iris()))

    told = {term.name for term in terms() if not term.kind.startswith("value")}
    assert told - used == set()


def test_every_term_of_the_context_is_a_property() -> None:
    """Nothing is typed there that is never written."""
    typed = {name.partition(":")[2] for name in own_context() if name.startswith("claimdb:")}

    assert typed <= {term.name for term in terms() if term.kind == "property"}


def test_no_two_terms_have_one_name() -> None:
    """Nor does a term go without a word of explanation."""
    assert [
        name for name, count in Counter(term.name for term in terms()).items() if count > 1
    ] == []
    assert [term.name for term in terms() if len(term.comment) < 3] == []


@pytest.mark.parametrize(
    ("name", "kind", "beginning"),
    [
        ("stance", "property", "asserts, denies, questions"),
        ("denies", "value of stance", "What a source does with a claim"),
        ("Attribution", "class", "One source taking one stance"),
    ],
)
def test_terms_mean_what_the_model_says(name: str, kind: str, beginning: str) -> None:
    """The same words as in the reference of the schema."""
    (found,) = (term for term in terms() if term.name == name)

    assert found == Term(name, kind, found.comment)
    assert found.comment.startswith(beginning)
    assert found.iri == f"{namespace()}{name}"
