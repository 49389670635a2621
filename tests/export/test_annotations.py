"""What is said in an article, as W3C Web Annotations that a JSON-LD processor reads."""

import json
from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from typing import Any, Final

import pytest
from hypothesis import given

from claimdb.db.reader import Reader, open_reader
from claimdb.export.annotations import (
    annotation,
    annotation_collection,
    write_all_annotations,
    write_annotations,
)
from claimdb.export.iris import Iris
from claimdb.export.jsonld import as_text
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand_evidence import redact_texts
from claimdb.queries import lookup
from claimdb.queries.article_page import article_page
from claimdb.queries.evidence import Proof, evidence
from claimdb.text.spans import selector
from tests.queries.counting import open_counting
from tests.queries.missiles import Missiles
from tests.queries.world import World
from tests.support.linked_data import (
    ABSOLUTE,
    PROOF,
    SAYING,
    compacted,
    expanded,
    facts,
    iris,
    nodes,
)
from tests.support.stores import Store
from tests.text.strategies import passages

BASE: Final = "https://facts.example.org/desk/-/"
HOSTILE: Final = "</script><script>alert(1)</script> \"'\\ \u2028 & [] \U0001f680"


def collection(reader: Reader, article: int, base: str | None = BASE) -> dict[str, Any]:
    """Return the collection of an article as a program reads it."""
    found: dict[str, Any] = json.loads("".join(write_annotations(reader, article, Iris(base))))
    return found


def said_by(document: dict[str, Any], name: str) -> dict[str, Any]:
    """Return the annotation of a speaker."""
    (found,) = (one for one in document["first"]["items"] if one["claimdb:saidBy"]["name"] == name)
    return dict(found)


@pytest.mark.parametrize("article", ["monday", "report", "other"])
@pytest.mark.parametrize("base", [None, BASE])
def test_no_term_is_lost(case: Missiles, reader: Reader, article: str, base: str | None) -> None:
    """Each stands for an IRI, and so does everything that is named."""
    document = collection(reader, case[article], base)

    found = list(iris(expanded(document)))
    assert len(found) > 50
    assert [one for one in found if not ABSOLUTE.fullmatch(one)] == []


@pytest.mark.parametrize("article", ["monday", "report", "other"])
def test_it_goes_through_other_hands_and_back(case: Missiles, reader: Reader, article: str) -> None:
    """Expanded and compacted again, and with its members in another order, it says the same."""
    document = collection(reader, case[article])
    turned = json.loads(json.dumps(document, sort_keys=True))

    told = facts(document)
    assert len(told) > 50
    assert facts(compacted(document)) == told
    assert facts(turned) == told


def test_all_selectors_find_the_words_of_the_seeds(seeds: Store) -> None:
    """The position and the quotation select the same, and each passage is the one shown."""
    found = 0
    with open_reader(seeds.url) as reader:
        for name in ("report-0617", "guardian-0618"):
            article = lookup.article(reader, name)
            (row,) = reader.rows("SELECT text FROM revisions WHERE article_id = :a", {"a": article})
            text = str(row["text"])
            for target in nodes(collection(reader, article), "SpecificResource"):
                if "selector" in target:
                    check_selectors(target["selector"], text)
                    found += 1

    assert found > 60


def check_selectors(selectors: list[dict[str, Any]], text: str) -> None:
    """Find what two selectors select, each by its own rule."""
    position, quote = selectors
    start, end = position["start"], position["end"]
    assert text[start:end] == quote["exact"]
    assert text[start - len(quote["prefix"]) : start] == quote["prefix"]
    assert text[end : end + len(quote["suffix"])] == quote["suffix"]


@given(passages())
def test_selectors_count_code_points(case: tuple[str, int, int]) -> None:
    """Whatever stands in a text, of whatever plane of Unicode, and after it was written down."""
    text, start, end = case
    one = selector(text, start, end)
    proof = Proof("psg_a", "content", one.start, one.end, one.exact, one.prefix, one.suffix)
    written = as_text(annotation(SAYING, replace(PROOF, proofs=(proof,)), Iris()))

    (target,) = json.loads(written)["target"]
    check_selectors(target["selector"], text)


def test_who_says_what_through_whom(case: Missiles, reader: Reader) -> None:
    """The chain is in order, nearest first; what is relayed is nobody's position."""
    document = collection(reader, case["report"])
    military = said_by(document, "the military")
    relayed = said_by(document, "NK News")

    assert military["motivation"] == "linking"
    assert military["claimdb:stance"] == "claimdb:asserts"
    assert [one["claimdb:saidBy"]["name"] for one in military["claimdb:chain"]] == ["NK News"]
    assert military["claimdb:chain"][0]["id"] == relayed["id"]
    assert relayed["claimdb:stance"] == "claimdb:relays"
    linked, told = military["body"]
    assert linked["source"]["claimdb:statement"] == "North Korean weapons are used in Ukraine."
    assert told["value"] == (
        "the military asserts, through NK News: North Korean weapons are used in Ukraine."
    )


def test_denials_tell_how_much(case: Missiles, reader: Reader) -> None:
    """What only denials have stands on denials only, and an answer names what it answers."""
    document = collection(reader, case["report"])
    kim = said_by(document, "Kim Yo Jong")
    said = said_by(collection(reader, case["monday"]), "John Kirby")

    denying = [one for one in document["first"]["items"] if "claimdb:denial" in one]
    assert [one["claimdb:saidBy"]["name"] for one in denying] == ["Russia", "North Korea"]
    assert denying[0]["claimdb:denial"]["claimdb:denialScope"] == "claimdb:full"
    assert kim["claimdb:answers"] == said["id"]


def test_a_program_and_a_person_are_told_apart(case: Missiles, reader: Reader) -> None:
    """What a program made is automatic, and says how sure it is."""
    document = collection(reader, case["other"])
    kirby, experts = said_by(document, "John Kirby"), said_by(document, "some experts")

    assert kirby["creator"] == {"type": "Person", "name": "tester"}
    assert (kirby["claimdb:automatic"], "claimdb:confidence" in kirby) == (False, False)
    assert experts["creator"] == {"type": "Software", "name": "test 1"}
    assert (experts["claimdb:automatic"], experts["claimdb:confidence"]) == (True, 0.8)
    assert experts["claimdb:saidBy"]["claimdb:named"] is False


def test_a_passage_in_two_roles_is_one_target() -> None:
    """The roles belong to the attribution, not to the passage, which others may share."""
    (proof,) = PROOF.proofs
    other = replace(proof, id="psg_b", start=30, end=34, exact="said", role="cue")
    found = annotation(
        SAYING, replace(PROOF, proofs=(proof, other, replace(proof, role="source"))), Iris(BASE)
    )

    first, second = (f"{BASE}passage/{one}" for one in (proof.id, "psg_b"))
    assert [one["id"] for one in found["target"]] == [first, second]
    assert (found["claimdb:content"], found["claimdb:sourceWords"]) == ([first], [first])
    assert found["claimdb:cue"] == [second]


@pytest.mark.parametrize("words", [False, True])
def test_a_withheld_text_is_not_offered(seeded: Store, words: bool) -> None:
    """Without a licence its quotations stay; after a takedown only places and the reason."""
    redact_texts(Desk(seeded.url, "ana"), "report-0617", "takedown", words=words)
    with open_reader(seeded.url) as reader:
        document = collection(reader, lookup.article(reader, "report-0617"))

    (revision,) = document["claimdb:article"]["claimdb:revisions"]
    targets = list(nodes(document, "claimdb:Passage"))
    assert revision["claimdb:withheld"] == "takedown"
    assert targets
    assert all("cached" not in one["state"] for one in targets)
    assert {len(one["selector"]) for one in targets} == {1 if words else 2}
    assert {one.get("claimdb:withheld") for one in targets} == {"takedown" if words else None}
    assert ("exact" in json.dumps(document)) is not words


@pytest.mark.parametrize(
    ("address", "source"),
    [
        ("https://daily.example/a?b=1", "https://daily.example/a?b=1"),
        ("javascript:alert(1)", f"{BASE}article/art_aaaaaaaaaaaaaaaaaaaa"),
        ("data:text/html,<script>", f"{BASE}article/art_aaaaaaaaaaaaaaaaaaaa"),
        ("https://daily.example/ <b>", f"{BASE}article/art_aaaaaaaaaaaaaaaaaaaa"),
        (None, f"{BASE}article/art_aaaaaaaaaaaaaaaaaaaa"),
    ],
)
def test_only_web_addresses_become_targets(address: str | None, source: str) -> None:
    """What else stands as an address of an article is not repeated anywhere."""
    saying = replace(SAYING, article=replace(SAYING.article, url=address))
    (target,) = annotation(saying, PROOF, Iris(BASE))["target"]

    assert target["source"] == source


def test_hostile_texts_stay_texts(world: World) -> None:
    """They are read as they were written, and end no script and begin none."""
    article = world.article(HOSTILE, title=HOSTILE, url="javascript:alert(1)")
    world.say(article, world.source(HOSTILE), world.claim(HOSTILE), HOSTILE, capacity=HOSTILE)
    with open_reader(world.done()) as reader:
        written = "".join(write_annotations(reader, article, Iris(BASE)))

    assert not {"<", ">", "&", "\u2028"} & set(written)
    assert "javascript" not in written
    document = json.loads(written)
    (one,) = document["first"]["items"]
    assert one["claimdb:saidBy"]["name"] == one["claimdb:capacity"] == HOSTILE
    assert one["target"][0]["selector"][1]["exact"] == HOSTILE
    assert document["claimdb:article"]["label"] == HOSTILE
    assert [iri for iri in iris(expanded(document)) if not ABSOLUTE.fullmatch(iri)] == []


@pytest.fixture
def world(store: Store) -> Iterator[World]:
    """Return an empty world of the test's own."""
    made = World(store)
    yield made
    made.close()


def test_an_article_of_any_length_streams(world: World) -> None:
    """Its annotations are written before the last of them are read, each in one piece."""
    article = world.article("It sank.")
    speaker, claim = world.source("Ada Lind"), world.claim("The ferry sank.")
    for _ in range(1_100):
        world.say(article, speaker, claim, "It sank")
    world.done()
    with open_counting(world.url) as reader:
        pieces = write_annotations(reader, article, Iris())
        begun = list(islice(pieces, 4))
        early = reader.statements
        written = [*begun, *pieces]
        late = reader.statements

    document = json.loads("".join(written))
    assert (document["total"], len(document["first"]["items"])) == (1_100, 1_100)
    assert early < late <= 40
    assert max(len(one) for one in written) < 10_000


def test_nothing_said_is_a_collection_without_a_page(world: World) -> None:
    """The recommendation knows no empty page."""
    article = world.article("Nothing.")
    with open_reader(world.done()) as reader:
        document = collection(reader, article)

    assert (document["total"], "first" in document, "last" in document) == (0, False, False)
    assert expanded(document)


def test_sources_are_what_wikidata_calls_them(world: World) -> None:
    """Speaker and publisher; in a stream, and where all articles are written."""
    russia = world.source("Russia", "state", wikidata="Q159")
    outlet = world.source("The Tribune", "outlet", wikidata="Q11148")
    world.insert("publishers", source_id=outlet)
    article = world.article("It sank.", publisher_id=outlet)
    world.say(article, russia, world.claim("The ferry sank."), "It sank")
    with open_reader(world.done()) as reader:
        document = collection(reader, article)
        (line,) = write_all_annotations(reader, Iris(BASE))

    item = "http://www.wikidata.org/entity/"
    speaker = said_by(document, "Russia")["claimdb:saidBy"]
    publisher = document["claimdb:article"]["claimdb:publishedBy"]
    assert speaker["skos:exactMatch"] == {"id": f"{item}Q159"}
    assert publisher["skos:exactMatch"] == {"id": f"{item}Q11148"}
    assert json.loads(line) == document
    assert f"{item}Q159" in set(iris(expanded(document)))


def test_all_articles_are_one_a_line(case: Missiles, reader: Reader) -> None:
    """Each line is the document that its article has by itself."""
    lines = list(write_all_annotations(reader, Iris(BASE)))

    assert [one.count("\n") for one in lines] == [1, 1, 1]
    by_itself = [collection(reader, case[name]) for name in ("monday", "report", "other")]
    assert [json.loads(one) for one in lines] == by_itself


def test_a_page_that_has_been_read_needs_two_statements_more(case: Missiles) -> None:
    """Whoever shows the article has its sayings already."""
    with open_counting(case.world.url) as reader:
        page = article_page(reader, case["report"], limit=0)
        before = reader.statements
        found = evidence(reader, (one.id for one in page.sayings))
        after = reader.statements
        document = annotation_collection(page, found, Iris(BASE))

        assert after - before == 2
        assert document == collection(reader, case["report"])
