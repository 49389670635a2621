"""Where the words of attributions stand, and who recorded them."""

from claimdb.db.reader import Reader, open_reader
from claimdb.pipeline.hand_evidence import redact_texts
from claimdb.queries.evidence import (
    canonical_claims,
    evidence,
    said_articles,
    wikidata_items,
)
from tests.queries.counting import open_counting
from tests.queries.missiles import MONDAY, Missiles
from tests.queries.world import RECORDED, World
from tests.support.ferry import TEXT, Ferry


def test_each_passage_with_its_place(case: Missiles, reader: Reader) -> None:
    """In its role, in code points, with the state of the text in which it stands."""
    public = case.world.id_of("attributions", case["kirby says"])
    found = evidence(reader, [public])[public]

    told = {one.role: (one.exact, MONDAY[one.start : one.end]) for one in found.proofs}
    words = "North Korean missiles are still being used"
    assert told == {"content": (words, words), "cue": ("said", "said")}
    assert (found.kept, found.withheld_reason, found.answers) == (True, None, None)
    assert found.revision.startswith("rev_")


def test_an_answer_names_what_it_answers(case: Missiles, reader: Reader) -> None:
    """By its public identifier."""
    kim, kirby = (
        case.world.id_of("attributions", case[name]) for name in ("sister answers", "kirby says")
    )

    assert evidence(reader, [kim])[kim].answers == kirby


def test_a_program_is_named_until_a_person_accepts(world: World) -> None:
    """The program stays named; what a person made names no program; a withdrawal counts."""
    article, speaker, claim = world.article("It sank."), world.source("Ada"), world.claim("Sank.")
    machine = world.say(article, speaker, claim, "It sank", confidence=0.9)
    person = world.say(article, speaker, claim, "It sank")
    ids = [world.id_of("attributions", one) for one in (machine, person)]

    def made() -> list[tuple[str | None, str | None, str | None]]:
        with open_reader(world.done()) as reader:
            found = evidence(reader, ids)
        return [(found[one].created_by, found[one].program, found[one].accepted_by) for one in ids]

    assert made() == [(None, "test 1", None), ("tester", None, None)]
    decided(world, machine, "accepted", "ben")
    decided(world, machine, "accepted", "ana")
    assert made() == [(None, "test 1", "ana"), ("tester", None, None)]
    decided(world, machine, "withdrawn", "ben")
    assert made() == [(None, "test 1", None), ("tester", None, None)]


def decided(world: World, attribution: int, decision: str, reviewer: str) -> None:
    """Record what a person decides on an attribution."""
    world.insert(
        "reviews",
        attribution_id=attribution,
        decision=decision,
        reviewer=reviewer,
        reviewed_at=RECORDED,
    )


def test_redacted_words_are_not_there(ferry: Ferry) -> None:
    """Their place is, and why."""
    public = ferry.says()
    redact_texts(ferry.desk, ferry.article, "takedown", words=True)
    with open_reader(ferry.store.url) as reader:
        found = evidence(reader, [public])[public]

    (proof,) = found.proofs
    assert (TEXT[proof.start : proof.end], proof.exact, proof.prefix, proof.suffix) == (
        "sailed with its doors open",
        None,
        "",
        "",
    )
    assert (proof.withheld_reason, found.kept, found.withheld_reason) == (
        "takedown",
        False,
        "takedown",
    )


def test_however_many_are_asked_for_it_takes_two_statements(case: Missiles) -> None:
    """And none where nothing is asked; what is unknown is not there."""
    rows = case.world.store.rows("SELECT public_id FROM attributions")
    ids = [str(row[0]) for row in rows]
    with open_counting(case.world.url) as reader:
        assert len(evidence(reader, [*ids, *ids, "att_none"])) == len(ids)
        assert reader.statements == 2
        assert evidence(reader, []) == {}
        assert reader.statements == 2


def test_all_articles_and_claims(case: Missiles, reader: Reader) -> None:
    """Articles in which something is said; claims, those judged the same once."""
    assert said_articles(reader) == sorted(case[name] for name in ("monday", "report", "other"))
    names = ("used", "supplied", "found", "misled", "Ukrainian")
    assert canonical_claims(reader) == sorted(case[name] for name in names)


def test_wikidata_items_of_sources(world: World) -> None:
    """Of those that have one, however often they are asked for, in one statement."""
    numbers = [world.source("Russia", "state", wikidata="Q159"), world.source("Ada Lind")]
    ids = [world.id_of("sources", one) for one in numbers]
    world.done()
    with open_counting(world.url) as reader:
        assert wikidata_items(reader, [*ids, *ids, "src_none"]) == {ids[0]: "Q159"}
        assert reader.statements == 1
