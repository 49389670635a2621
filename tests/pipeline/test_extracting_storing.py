"""What is found beside what is recorded: by people, in older states, by other versions."""

from datetime import UTC, datetime

from claimdb.extract.protocol import Reading, Text
from claimdb.model.vocab import ReviewDecision, SourceKind
from claimdb.pipeline.derive import Touched
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.extracting_plan import Unread, planned
from claimdb.pipeline.extracting_storing import Read, store_read
from claimdb.pipeline.hand import SourceWish, add_source
from claimdb.pipeline.hand_evidence import Saying, add_attribution, correct, decide, redact_texts
from claimdb.pipeline.ingest import Wish
from claimdb.pipeline.maker import working
from tests.pipeline.reading import Newsroom
from tests.support.teller import Teller

DAM = "Ana Bell said that the dam broke. Cy Dorn denied that it was old."
RELAYED = "According to the Courier, an aide said that the dam broke."


def test_a_newer_version_supersedes_what_it_reads_otherwise(newsroom: Newsroom) -> None:
    """The same finding stays as it is; only what is said otherwise is a new row."""
    newsroom.publish(DAM)

    done = newsroom.read("teller-next")

    assert (done.counts["known"], done.counts["superseding"]) == (1, 1)
    assert newsroom.said() == [
        ("Ana Bell", "asserts", "The dam broke"),
        ("Cy Dorn", "denies", "It was old"),
    ]
    assert newsroom.rows("SELECT supersedes_id FROM attributions WHERE id = 3") == [(2,)]
    assert newsroom.rows("SELECT kind, scope FROM denials") == [("flat", "full")]
    assert newsroom.problems() == []


def test_what_a_newer_version_does_not_find_is_taken_back(newsroom: Newsroom) -> None:
    """It stays in the database, and says by what and in which run it was refused."""
    newsroom.publish("The choir sang that the dam broke.")

    done = newsroom.read("teller-next")

    assert done.counts["withdrawn"] == 1
    assert newsroom.said() == []
    assert newsroom.rows("SELECT attribution_id, decision, reviewer, reason FROM reviews") == [
        (1, "rejected", "extractor:teller/2", "not found by it, run 3")
    ]
    assert newsroom.problems() == []


def test_what_is_found_again_counts_again(newsroom: Newsroom) -> None:
    """By a row of its own: a program never accepts anything."""
    newsroom.publish("The choir sang that the dam broke.")
    newsroom.read("teller-next")
    newsroom.publish("The choir sang that the dam broke. It rained.", extractor="teller")

    assert newsroom.said() == [("choir", "asserts", "The dam broke")]
    assert newsroom.rows("SELECT id, supersedes_id, revision_id FROM attributions ORDER BY id") == [
        (1, None, 1),
        (2, 1, 2),
    ]
    assert newsroom.rows("SELECT count(*) FROM reviews WHERE decision = 'accepted'") == [(0,)]


def test_what_a_person_accepted_stands(newsroom: Newsroom) -> None:
    """A newer version that says something else of the same words is not asked."""
    newsroom.publish(DAM)
    decide(Desk(newsroom.url, "ana"), newsroom.public(2), ReviewDecision.ACCEPTED, None)

    done = newsroom.read("teller-next")

    assert (done.counts["known"], done.counts["settled"]) == (1, 1)
    assert newsroom.said()[1] == ("Cy Dorn", "asserts", "It was old")
    assert newsroom.rows("SELECT count(*) FROM attributions") == [(2,)]


def test_what_a_person_rejected_does_not_come_back(newsroom: Newsroom) -> None:
    """Not from a newer version, and not with the same words in a newer text."""
    newsroom.publish(DAM)
    decide(Desk(newsroom.url, "ana"), newsroom.public(1), ReviewDecision.REJECTED, "no")

    newsroom.read("teller-next")
    newsroom.publish(DAM + " It rained.", extractor="teller-next")

    assert newsroom.said() == [("Cy Dorn", "denies", "It was old")]


def test_what_a_person_corrected_stays_corrected(newsroom: Newsroom) -> None:
    """The row that stands in its place is a person's, and no program adds another one."""
    newsroom.publish(DAM)
    saying = Saying(new_claim="The dam failed")
    correct(Desk(newsroom.url, "ana"), newsroom.public(1), saying)

    done = newsroom.read("teller-next")

    assert done.counts["settled"] == 1
    assert newsroom.said() == [
        ("Ana Bell", "asserts", "The dam failed"),
        ("Cy Dorn", "denies", "It was old"),
    ]


def test_what_a_person_recorded_first_is_not_recorded_again(newsroom: Newsroom) -> None:
    """Whatever the program calls the speaker."""
    newsroom.publish(DAM, extractor=None)
    ((article,),) = newsroom.rows("SELECT public_id FROM articles")
    desk = Desk(newsroom.url, "ana")
    add_source(desk, SourceWish(name="Mayor Bell", kind=SourceKind.PERSON))
    saying = Saying(source="Mayor Bell", new_claim="The dam failed", quotes=("the dam broke",))
    add_attribution(desk, str(article), saying)

    done = newsroom.read()

    assert (done.counts["settled"], done.counts["new"]) == (1, 1)
    assert newsroom.said()[0] == ("Mayor Bell", "asserts", "The dam failed")


def test_words_that_stand_in_a_newer_text_are_attributed_once(newsroom: Newsroom) -> None:
    """The attribution of the older state is carried with them; what is new is added."""
    newsroom.publish(DAM)
    edited = "It rained. " + DAM.replace("it was old", "it was rotten")

    done = newsroom.publish(edited)

    assert done.extracted is not None
    assert dict(done.extracted.counts) == {"texts": 1, "found": 2, "known": 1, "new": 1}
    assert newsroom.said() == [
        ("Ana Bell", "asserts", "The dam broke"),
        ("Cy Dorn", "asserts", "It was old"),
        ("Cy Dorn", "asserts", "It was rotten"),
    ]
    assert newsroom.rows("SELECT revision_id FROM attributions ORDER BY id") == [(1,), (1,), (2,)]
    assert newsroom.problems() == []


def test_the_same_words_of_another_speaker_are_another_attribution(newsroom: Newsroom) -> None:
    """An edit that swaps who said it is no carried evidence."""
    newsroom.publish("Ana Bell said that the dam broke.")

    newsroom.publish("Eve Falk said that the dam broke.")

    assert newsroom.said() == [
        ("Ana Bell", "asserts", "The dam broke"),
        ("Eve Falk", "asserts", "The dam broke"),
    ]


def test_a_newer_version_settles_older_texts_too(newsroom: Newsroom) -> None:
    """Of words that still stand, what the newer version says replaces what the older one said."""
    newsroom.publish(DAM)
    newsroom.publish("It rained. " + DAM)

    done = newsroom.read("teller-next")

    assert (done.counts["texts"], done.counts["superseding"]) == (1, 1)
    assert newsroom.said() == [
        ("Ana Bell", "asserts", "The dam broke"),
        ("Cy Dorn", "denies", "It was old"),
    ]
    assert newsroom.problems() == []


def test_two_states_of_an_article_are_read_in_their_order(newsroom: Newsroom) -> None:
    """Also where both come in one part, and the words of both are attributed once."""
    for name, text in (("1", DAM), ("2", DAM + " Ana Bell said that it rained.")):
        head = "---\nurl: https://paper.example/a\n---\n"
        (newsroom.folder / f"{name}.md").write_text(head + text, encoding="utf-8")

    newsroom.ingest([newsroom.folder], Wish(extractor="teller"))

    assert [statement for _, _, statement in newsroom.said()] == [
        "The dam broke", "It was old", "It rained",
    ]  # fmt: skip
    assert newsroom.rows("SELECT count(*) FROM passage_carries") == [(6,)]


def test_a_chain_is_stored_in_its_order(newsroom: Newsroom) -> None:
    """The relay first, wherever it stood, and what is known through it after it."""
    newsroom.publish(RELAYED)

    assert newsroom.rows(
        "SELECT a.id, source.name, a.stance, a.via_id FROM attributions AS a"
        " JOIN sources AS source ON source.id = a.source_id ORDER BY a.id"
    ) == [(1, "Courier", "relays", None), (2, "an aide", "asserts", 1)]
    assert newsroom.problems() == []


def test_a_chain_stays_in_one_text(newsroom: Newsroom) -> None:
    """Where the relay of the newer text is another one, both links are of that text."""
    newsroom.publish(RELAYED)

    newsroom.publish(RELAYED.replace("Courier", "Herald"))

    assert newsroom.rows(
        "SELECT source.name, a.revision_id, a.via_id FROM attributions AS a"
        " JOIN sources AS source ON source.id = a.source_id WHERE a.id > 2 ORDER BY a.id"
    ) == [("Herald", 2, None), ("an aide", 2, 3)]
    assert newsroom.problems() == []


def test_a_surer_finding_takes_the_place_of_one_that_does_not_count(newsroom: Newsroom) -> None:
    """Below the confidence that counts it is a proposal, and not shown."""
    newsroom.publish("Ana Bell said that perhaps the dam broke.")
    before = newsroom.said()

    newsroom.read("teller-next")

    assert before == []
    assert newsroom.said() == [("Ana Bell", "asserts", "Perhaps the dam broke")]
    assert newsroom.rows("SELECT confidence, supersedes_id FROM attributions ORDER BY id") == [
        (0.3, None), (0.9, 1),
    ]  # fmt: skip


def test_nothing_is_stored_of_a_text_that_was_withheld_meanwhile(newsroom: Newsroom) -> None:
    """It was read before, and its words would come back."""
    newsroom.publish(DAM, extractor=None)
    article, revision = newsroom.rows(
        "SELECT article.public_id, state.public_id FROM revisions AS state"
        " JOIN articles AS article ON article.id = state.article_id"
    )[0]
    now = datetime(2031, 5, 12, tzinfo=UTC)
    unread = Unread(1, str(revision), 1, str(article), 1, now, Text(DAM))
    read = Read(unread, planned(unread, Reading(tuple(Teller().extract(DAM)))))
    redact_texts(Desk(newsroom.url, "ana"), str(revision), "a court says so", words=True)

    with working(newsroom.url, program="test", who="ana", automatic=True) as work:
        counts = store_read(work, [read], "teller/1", Touched())

    assert not counts
    assert newsroom.rows("SELECT count(*) FROM passages") == [(0,)]
