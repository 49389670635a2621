"""What was known then, by each clock."""

from collections.abc import Iterator

import pytest

from claimdb.db.dialect import Dialect
from claimdb.db.reader import Reader, open_reader
from claimdb.errors import ChoiceUnknown, ClaimdbError, DateInvalid, QueryFailed
from claimdb.pipeline.past import open_reader as open_then
from claimdb.queries import catalog, run
from claimdb.queries.past_clock import AsOf
from claimdb.queries.past_counts import bound_of
from tests.queries.asked import QUERIES, Asked, Subject
from tests.queries.missiles import Missiles
from tests.queries.world import World

USED = "used"
COUNTED = [name for name in QUERIES if bound_of(catalog.query(name).body, {}, Dialect.SQLITE)]


def _then(url: str, date: str, clock: str = "published") -> Reader:
    return open_then(url, AsOf.of(date, clock))


@pytest.fixture(scope="module")
def far(case: Missiles) -> Iterator[Reader]:
    """Return a reader of all that has been recorded by a day to come."""
    with _then(case.world.url, "2999", "recorded") as reader:
        yield reader


@pytest.fixture(scope="module")
def whole(case: Missiles) -> Iterator[Reader]:
    """Return a reader of June 18th that has counted everything before it is asked."""
    with _then(case.world.url, "2024-06-18") as reader:
        assert reader.rows("SELECT count(*) AS all_of_them FROM source_tallies")
        yield reader


@pytest.fixture(scope="module")
def subject(case: Missiles) -> Iterator[Subject]:
    """Return what there is to ask of the case."""
    with open_reader(case.world.url) as reader:
        yield Subject(reader)


@pytest.mark.parametrize("name", QUERIES)
def test_all_that_is_recorded_by_a_day_to_come_is_what_is_now(
    name: str, far: Reader, reader: Reader, subject: Subject
) -> None:
    """Every query, with every filter and sort, answers as it does without a date."""
    for asked in subject.questions(name):
        now, then = (run.select(one, name, asked.params, **asked.choice) for one in (reader, far))
        assert then == now, asked


@pytest.mark.parametrize("name", COUNTED)
def test_what_a_question_reaches_is_counted_as_all_is(
    name: str, case: Missiles, whole: Reader, subject: Subject
) -> None:
    """A reader that has counted nothing yet answers as one that has counted everything."""
    narrow = [asked for asked in subject.questions(name) if _narrow(asked)]
    for asked in narrow[:: len(narrow) // 6 + 1]:
        with _then(case.world.url, "2024-06-18") as fresh:
            one = run.select(fresh, name, asked.params, **asked.choice)
        assert one == run.select(whole, name, asked.params, **asked.choice), asked


def _narrow(asked: Asked) -> bool:
    given = {*asked.params, *(asked.choice.get("filters") or {})}
    return bool(given & {"claim", "claims", "source", "sources", "party", "topic"})


def _sides(reader: Reader, claim: int) -> tuple[object, ...]:
    head = run.select(reader, "claim_head", {"claim": claim})[0]
    return (head["asserts_attributions"], head["denies_attributions"], head["contested"])


@pytest.mark.parametrize(
    ("date", "clock", "sides"),
    [
        ("2024-06-16", "published", (0, 0, 0)),
        ("2024-06-17", "published", (1, 2, 1)),
        ("2024-06-18", "published", (2, 2, 1)),
        ("2024-06-20", "published", (4, 2, 1)),
        ("2024-06-16", "said", (0, 0, 0)),
        ("2024-06-17", "said", (2, 2, 1)),
        ("2024-06-19", "said", (3, 2, 1)),
        ("2024-06", "said", (4, 2, 1)),
        ("2026-01-01", "recorded", None),
        ("2026-01-02", "recorded", (4, 2, 1)),
    ],
)
def test_a_claim_is_told_by_the_clock_that_is_asked_for(
    case: Missiles, date: str, clock: str, sides: tuple[int, int, int] | None
) -> None:
    """Said on the 17th, printed on the 18th, recorded two years later: three answers."""
    with _then(case.world.url, date, clock) as reader:
        if sides is None:
            assert run.select(reader, "claim_head", {"claim": case[USED]}) == []
        else:
            assert _sides(reader, case[USED]) == sides


def test_lists_hold_only_what_was_known(case: Missiles) -> None:
    """Neither claims nor sources of which nobody had heard."""
    with _then(case.world.url, "2024-06-17") as reader:
        assert run.count(reader, "claims") == 4
        assert {row["source"] for row in run.select(reader, "sources")} == {
            *("Kim Yo Jong", "NK News", "North Korea", "Russia", "South Korea", "Ukraine"),
            *("experts", "the military"),
        }
    with _then(case.world.url, "2024-06-16") as reader:
        assert run.select(reader, "claims") == run.select(reader, "contested") == []


def _corrected(world: World) -> dict[str, int]:
    """Say a thing in May 2024, which is denied; correct, reject and merge it in 2026."""
    world.source("somebody else")
    ann, bob = world.source("Ann"), world.source("Bob")
    again = world.source("A. Ann")
    article = world.article("It rained. It did not. It poured.", "2024-05-01")
    rained, poured = world.claim("It rained."), world.claim("It poured.")
    old = world.say(article, ann, rained, "It rained")
    wrong = world.say(article, bob, rained, "It did not", denial="flat")
    world.say(article, again, poured, "It poured")
    later = {"recorded_at": "2026-03-01T00:00:00Z"}
    world.say(article, ann, poured, "It rained", supersedes_id=old, **later)
    decided = {"reviewer": "ana", "reviewed_at": "2026-04-01T00:00:00Z"}
    world.insert("reviews", attribution_id=wrong, decision="rejected", **decided)
    world.insert(
        "judgements",
        left_source_id=ann,
        right_source_id=again,
        judgement="same",
        recorded_at="2026-05-01T00:00:00Z",
    )
    world.run("UPDATE sources SET canonical_id = ? WHERE id = ?", ann, again)
    return {"rained": rained, "poured": poured, "ann": ann, "again": again}


@pytest.mark.parametrize(
    ("date", "rained", "poured", "speakers"),
    [
        ("2026-02", (1, 1, 1), (1, 0, 0), 3),
        ("2026-03", (0, 1, 0), (2, 0, 0), 3),
        ("2026-04", (0, 0, 0), (2, 0, 0), 2),
        ("2026-05", (0, 0, 0), (2, 0, 0), 1),
    ],
)
def test_what_was_decided_later_does_not_count_yet(
    world: World,
    date: str,
    rained: tuple[int, int, int],
    poured: tuple[int, int, int],
    speakers: int,
) -> None:
    """A correction, a rejection and a merger each hold from the day they are recorded."""
    of = _corrected(world)
    with _then(world.done(), date, "recorded") as reader:
        assert _sides(reader, of["rained"]) == rained
        assert _sides(reader, of["poured"]) == poured
        heard = run.select(reader, "sources")
        assert sum(int(str(row["attributions"])) > 0 for row in heard) == speakers


def test_decisions_of_today_hold_for_what_was_published_then(world: World) -> None:
    """By the clocks of the world, what is known to be wrong today is not told."""
    of = _corrected(world)
    with _then(world.done(), "2024-05-01") as reader:
        assert _sides(reader, of["rained"]) == (0, 0, 0)
        assert _sides(reader, of["poured"]) == (2, 0, 0)


def test_copies_found_later_are_two_texts_still(world: World) -> None:
    """The root of an article is that of the copies recorded by then."""
    one, two = world.article("Rain.", "2024-05-01"), world.article("Rain!", "2024-05-02")
    claim, copied = world.claim("It rained."), {"recorded_at": "2026-03-01T00:00:00Z"}
    for article in (one, two):
        world.say(article, world.source("an aide", article_id=article), claim, "Rain")
    world.insert("article_copies", article_id=two, original_id=one, kind="copy", **copied)
    world.run("UPDATE articles SET root_id = ? WHERE id = ?", one, two)
    counts = []
    url = world.done()
    for date in ("2026-02", "2026-03"):
        with _then(url, date, "recorded") as reader:
            head = run.select(reader, "claim_head", {"claim": claim})[0]
            counts.append((head["asserts_articles"], head["asserts_origins_max"]))

    assert counts == [(2, 2), (1, 1)]


def test_a_failed_question_ends_what_was_known_then(case: Missiles) -> None:
    """Nothing of now is told in its place: a server forgets temporary tables with it."""
    with _then(case.world.url, "2024-06-18") as reader:
        with pytest.raises(ClaimdbError):
            reader.rows("SELECT nothing FROM nowhere")
        with pytest.raises(QueryFailed, match="ask again"):
            reader.rows("SELECT count(*) AS found FROM attributions")


def test_looking_back_writes_nothing(world: World) -> None:
    """Temporary tables are the reader's own: the database is as it was."""
    of = _corrected(world)
    url = world.done()
    before = world.store.digest()
    with _then(url, "2026-03", "recorded") as reader:
        assert _sides(reader, of["poured"]) == (2, 0, 0)

    assert world.store.digest() == before


@pytest.mark.parametrize(
    ("date", "clock", "error"),
    [("soon", "published", DateInvalid), ("2024", "heard", ChoiceUnknown)],
)
def test_what_cannot_be_a_date_or_clock_is_refused(
    date: str, clock: str, error: type[ClaimdbError]
) -> None:
    """Before any database is opened."""
    with pytest.raises(error):
        AsOf.of(date, clock)


def test_the_words_say_the_day_and_the_clock() -> None:
    """As people read it, with the last instant of the day."""
    then = AsOf.of("2024-06-18")

    assert then.words == "as of 18 June 2024, by what had been published then"
    assert then.instant == "2024-06-18T23:59:59Z"
