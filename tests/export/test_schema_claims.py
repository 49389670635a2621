"""A claim as schema.org knows one: no verdict, and nobody on a side who did not speak."""

import json
from dataclasses import replace
from typing import Any, Final

import pytest

from claimdb.db.reader import Reader, open_reader
from claimdb.export.iris import Iris
from claimdb.export.schema_claims import proofs_of, schema_claim, write_claim, write_claims
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand_evidence import redact_texts
from claimdb.queries import lookup
from claimdb.queries.claim_dossier import ClaimDossier, claim_dossier
from claimdb.queries.shapes import When
from tests.queries.counting import open_counting
from tests.queries.missiles import Missiles
from tests.queries.world import World
from tests.support.linked_data import ABSOLUTE, compacted, expanded, facts, iris, nodes
from tests.support.stores import Store

BASE: Final = "https://facts.example.org/desk/-/"
HOSTILE: Final = "</script><script>alert(1)</script> \"'\\ \u2028 & [] \U0001f680"
CLAIMS: Final = ("used", "supplied", "found", "misled", "Ukrainian")


def document(reader: Reader, claim: int, base: str | None = BASE) -> dict[str, Any]:
    """Return the document of a claim as a program reads it."""
    found: dict[str, Any] = json.loads("".join(write_claim(reader, claim, Iris(base))))
    return found


def words(found: dict[str, Any]) -> dict[str, dict[str, Any]]:
    """Return what is said of a claim, by who says it."""
    return {one["claimdb:saidBy"]["name"]: one for one in found["subjectOf"]}


@pytest.mark.parametrize("claim", CLAIMS)
@pytest.mark.parametrize("base", [None, BASE])
def test_no_term_is_lost(case: Missiles, reader: Reader, claim: str, base: str | None) -> None:
    """Each stands for an IRI, and so does everything that is named."""
    found = list(iris(expanded(document(reader, case[claim], base))))

    assert len(found) > 10
    assert [one for one in found if not ABSOLUTE.fullmatch(one)] == []


@pytest.mark.parametrize("claim", CLAIMS)
def test_it_goes_through_other_hands_and_back(case: Missiles, reader: Reader, claim: str) -> None:
    """Expanded and compacted again, and with its members in another order, it says the same."""
    found = document(reader, case[claim])
    turned = json.loads(json.dumps(found, sort_keys=True))

    told = facts(found)
    assert len(told) > 10
    assert facts(compacted(found)) == told
    assert facts(turned) == told


def test_both_sides_with_their_words(case: Missiles, reader: Reader) -> None:
    """Who relays is on no side; who declines has words of their own stance."""
    said = words(found := document(reader, case["used"]))

    assert {name: one["claimdb:stance"] for name, one in said.items()} == {
        "John Kirby": "claimdb:asserts",
        "Russia": "claimdb:denies",
        "North Korea": "claimdb:denies",
        "the military": "claimdb:asserts",
        "some experts": "claimdb:asserts",
        "experts": "claimdb:declines",
    }
    assert said["Russia"]["claimdb:denial"]["claimdb:denialScope"] == "claimdb:full"
    assert (
        said["Russia"]["description"] == "Russia denies: North Korean weapons are used in Ukraine."
    )
    assert found["claimdb:contested"] is True
    assert found["claimdb:asserted"]["claimdb:attributions"] == 4
    assert found["claimdb:denied"]["claimdb:parties"] == 2


def test_what_follows_is_nobody_s_word(case: Missiles, reader: Reader) -> None:
    """Kirby spoke of use, which entails supply; on supply itself only Seoul has spoken."""
    found = document(reader, case["supplied"])
    used = document(reader, case["used"])

    assert list(words(found)) == ["South Korea"]
    (entailed,) = found["claimdb:relation"]
    assert entailed["claimdb:relationKind"] == "claimdb:entails"
    assert (entailed["claimdb:from"]["@id"], entailed["claimdb:to"]) == (
        used["@id"],
        {"@id": found["@id"]},
    )


def test_only_spoken_words_are_quotations(case: Missiles, reader: Reader) -> None:
    """What a reporter puts in other words is attributed to no mouth."""
    found = document(reader, case["used"])

    spoken = {one["identifier"]: one for one in nodes(found, "Quotation")}
    assert [one["spokenByCharacter"]["name"] for one in spoken.values()] == ["John Kirby"]
    for one in found["subjectOf"]:
        direct = one["claimdb:mode"] == "claimdb:direct"
        assert ("spokenByCharacter" in one) is direct
        assert (one["@type"][0] == "Quotation") is direct


def test_there_is_no_verdict(case: Missiles, reader: Reader) -> None:
    """No column says whether a claim is true, and no author is made up for its text."""
    named = set(iris(expanded(document(reader, case["used"]))))
    schema = {one.rpartition("/")[2] for one in named if one.startswith("http://schema.org/")}

    assert "Claim" in schema
    assert not schema & {"ClaimReview", "Review", "Rating", "reviewRating", "author", "creator"}


def test_where_it_appears(case: Missiles, reader: Reader) -> None:
    """A retelling is not what was published; the first is the one before all others."""
    found = document(reader, case["used"])
    articles = {one["identifier"]: one for one in found["appearance"]}

    told = [(one["@type"], one["datePublished"]) for one in articles.values()]
    assert sorted(told) == [
        ("CreativeWork", "2024-06-17"),
        ("NewsArticle", "2024-06-18"),
        ("NewsArticle", "2024-06-20"),
    ]
    first = next(one for one in articles.values() if one["@type"] == "CreativeWork")
    assert found["firstAppearance"] == {"@id": first["@id"]}
    (monday,) = (one for one in articles.values() if one.get("headline") == "Kirby on missiles")
    assert monday["publisher"]["@type"] == ["NewsMediaOrganization", "claimdb:Source"]


@pytest.mark.parametrize(
    ("first", "second", "known"),
    [
        ("2024-06-17", "2024-06-18", True),
        ("2024-06-17", "2024-06-17", False),
        ("2024-06", "2024-06-18", False),
        ("2024-06-17", None, False),
    ],
)
def test_the_first_appearance_is_sure_or_not_told(
    world: World, first: str, second: str | None, known: bool
) -> None:
    """Of one day, of a month around it, or beside an article without date, none is first."""
    claim, speaker = world.claim("The ferry sank."), world.source("Ada Lind")
    for day in (second, first):
        world.say(world.article("It sank.", day), speaker, claim, "It sank")
    with open_reader(world.done()) as reader:
        found = document(reader, claim)

    assert ("firstAppearance" in found) is known
    if known:
        (earlier,) = (one for one in found["appearance"] if one["datePublished"] == first)
        assert found["firstAppearance"]["@id"] == earlier["@id"]


def test_whom_it_is_about_is_told_without_accusing(case: Missiles, reader: Reader) -> None:
    """The role belongs to the claim: nothing says of Russia itself that it is accused."""
    found = document(reader, case["used"])

    roles = {one["claimdb:of"]["@id"]: one["claimdb:role"] for one in found["claimdb:subject"]}
    assert sorted(roles.values()) == ["claimdb:accused", "claimdb:affected"]
    assert {one["@id"] for one in found["about"]} == set(roles)
    assert all("claimdb:role" not in one for one in found["about"])


@pytest.mark.parametrize(
    ("earliest", "precision", "date"),
    [
        ("2024-06-17T09:30:05Z", "second", "2024-06-17T09:30:05Z"),
        ("2024-06-17T09:30:00Z", "minute", "2024-06-17T09:30:00Z"),
        ("2024-06-17T09:00:00Z", "hour", None),
        ("2024-06-17T00:00:00Z", "day", "2024-06-17"),
        ("2024-06-16T15:00:00Z", "day", "2024-06-17"),
        ("2024-06-17T04:00:00Z", "day", "2024-06-17"),
        ("2024-06-16T11:00:00Z", "day", None),
        ("2024-05-31T22:00:00Z", "month", "2024-06"),
        ("2024-01-01T05:00:00Z", "year", "2024"),
        ("2024-06-17T00:00:00Z", "week", None),
        ("2024-06-17T00:00:00Z", "vague", None),
    ],
)
def test_a_date_says_no_more_than_is_known(
    case: Missiles, reader: Reader, earliest: str, precision: str, date: str | None
) -> None:
    """It is the day of the place, and as vague as it was told; the limits stand beside it."""
    dossier = told_at(
        dossier_of(reader, case["used"]), When("", earliest, earliest, precision, None)
    )
    found = schema_claim(dossier, proofs_of(reader, dossier), Iris(BASE))

    kirby = found["subjectOf"][0]
    assert kirby.get("dateCreated") == date
    assert kirby["claimdb:said"]["claimdb:earliest"] == earliest


def dossier_of(reader: Reader, claim: int) -> ClaimDossier:
    """Return all about a claim, whole."""
    return claim_dossier(reader, claim, limit=0)


def told_at(dossier: ClaimDossier, said: When) -> ClaimDossier:
    """Return the dossier with its first saying said then."""
    first, *others = dossier.asserted_by.sayings
    side = replace(dossier.asserted_by, sayings=(replace(first, said=said), *others))
    return replace(dossier, asserted_by=side)


def test_redacted_words_are_no_text(seeded: Store) -> None:
    """Nor is the mark that pages show in their place."""
    redact_texts(Desk(seeded.url, "ana"), "report-0617", "takedown", words=True)
    with open_reader(seeded.url) as reader:
        said = words(document(reader, lookup.claim(reader, "weapons-used")))

    assert "text" not in said["Russia"]
    assert said["John Kirby"]["text"].startswith("North Korean ballistic missiles")


def test_hostile_texts_stay_texts(world: World) -> None:
    """They are read as they were written, and end no script and begin none."""
    article = world.article(HOSTILE, title=HOSTILE, url="javascript:alert(1)")
    claim = world.claim(HOSTILE, note=HOSTILE)
    world.say(article, world.source(HOSTILE), claim, HOSTILE)
    with open_reader(world.done()) as reader:
        written = "".join(write_claim(reader, claim, Iris(BASE)))

    assert not {"<", ">", "&", "\u2028"} & set(written)
    assert "javascript" not in written
    found = json.loads(written)
    assert found["text"] == found["description"] == HOSTILE
    assert found["appearance"][0]["headline"] == HOSTILE
    assert [iri for iri in iris(expanded(found)) if not ABSOLUTE.fullmatch(iri)] == []


def test_sources_are_what_wikidata_calls_them(world: World) -> None:
    """Whoever speaks, and whom the claim is about."""
    russia = world.source("Russia", "state", wikidata="Q159")
    ukraine = world.source("Ukraine", "state", wikidata="Q212")
    claim = world.claim("The ferry sank.")
    world.subject(claim, ukraine, "affected")
    world.say(world.article("It sank."), russia, claim, "It sank")
    with open_reader(world.done()) as reader:
        found = document(reader, claim)

    item = "http://www.wikidata.org/entity/"
    assert found["about"][0]["sameAs"] == {"@id": f"{item}Q212"}
    assert found["subjectOf"][0]["claimdb:saidBy"]["sameAs"] == {"@id": f"{item}Q159"}
    assert f"{item}Q159" in set(iris(expanded(found)))


def test_all_claims_are_one_a_line(case: Missiles, reader: Reader) -> None:
    """Each line is the document that its claim has by itself."""
    lines = list(write_claims(reader, Iris(BASE)))

    assert [one.count("\n") for one in lines] == [1] * len(CLAIMS)
    assert [json.loads(one) for one in lines] == [document(reader, case[one]) for one in CLAIMS]


def test_a_dossier_that_has_been_read_needs_two_statements_more(case: Missiles) -> None:
    """Whoever shows some sayings of a claim tells of those, and counts them all."""
    with open_counting(case.world.url) as reader:
        dossier = claim_dossier(reader, case["used"], limit=1)
        before = reader.statements
        found = schema_claim(dossier, proofs_of(reader, dossier), Iris(BASE))

        assert reader.statements - before == 2
    assert found["claimdb:asserted"]["claimdb:attributions"] == 4
    assert len(found["subjectOf"]) == 3
    assert "firstAppearance" not in found
