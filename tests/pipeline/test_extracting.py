"""Extraction in use: what an extractor finds is proposed, once, and remembered as read."""

import pytest

from claimdb.errors import ChoiceUnknown, RuleBroken
from claimdb.pipeline.extracting import Extracting, extract_missing
from claimdb.pipeline.ingest import Wish
from claimdb.pipeline.watching import Watcher
from tests.pipeline.reading import Newsroom

TEXT = "Ana Bell said that the dam broke. Cy Dorn denied that it was old. It rained."


def test_what_is_ingested_is_read(newsroom: Newsroom) -> None:
    """Each finding is an attribution of a program's, proved by the words of the text."""
    done = newsroom.publish(TEXT)

    assert done.extracted is not None
    assert dict(done.extracted.counts) == {"texts": 1, "found": 2, "new": 2}
    assert newsroom.said() == [
        ("Ana Bell", "asserts", "The dam broke"),
        ("Cy Dorn", "asserts", "It was old"),
    ]
    assert newsroom.rows(
        "SELECT link.role, proof.exact FROM attribution_passages AS link"
        " JOIN passages AS proof ON proof.id = link.passage_id"
        " WHERE link.attribution_id = 1 ORDER BY link.role"
    ) == [("content", "the dam broke"), ("cue", "said"), ("source", "Ana Bell")]
    assert newsroom.rows("SELECT count(*) FROM attributions WHERE created_by IS NULL") == [(2,)]
    assert newsroom.problems() == []


def test_a_run_names_the_extractor(newsroom: Newsroom) -> None:
    """Its name, its version, who started it, and that it came to its end."""
    newsroom.publish(TEXT, extractor="teller-next")

    assert newsroom.rows(
        "SELECT run.name, run.version, run.started_by, run.finished_at IS NOT NULL"
        " FROM attributions AS a JOIN runs AS run ON run.id = a.run_id WHERE a.id = 1"
    ) == [("extractor teller", "2", "ana", 1)]
    assert newsroom.rows("SELECT extractor, found FROM extractions") == [("teller/2", 2)]


def test_without_an_extractor_nothing_is_read(newsroom: Newsroom) -> None:
    """No run, no row."""
    done = newsroom.publish(TEXT, extractor=None)

    assert done.extracted is None
    assert newsroom.rows("SELECT name FROM runs") == [("claimdb ingest",)]


def test_the_same_again_makes_no_row(newsroom: Newsroom) -> None:
    """Neither ingesting the file again, nor reading what is missing: nothing is."""
    newsroom.publish(TEXT)
    before = newsroom.facts()

    again, missing = newsroom.publish(TEXT), newsroom.read()

    assert again.counts == {"same": 1}
    assert newsroom.facts() == before
    assert not missing.counts
    assert newsroom.rows("SELECT count(*) FROM runs WHERE name = 'extractor teller'") == [(1,)]


def test_what_was_not_read_yet_is_missing(newsroom: Newsroom) -> None:
    """Also a text in which nothing is found, and that is remembered."""
    newsroom.publish(TEXT, "a", extractor=None)
    newsroom.publish("It rained.", "b", extractor=None)

    first, second = newsroom.read(), newsroom.read()

    assert (first.counts["texts"], first.counts["new"]) == (2, 2)
    assert not second.counts
    assert newsroom.rows("SELECT found FROM extractions ORDER BY revision_id") == [(2,), (0,)]


def test_a_text_that_was_known_and_not_read_is_read(newsroom: Newsroom) -> None:
    """An ingest that was killed goes on where it was when the same command is given again."""
    newsroom.publish(TEXT, extractor=None)

    done = newsroom.publish(TEXT)

    assert done.counts == {"same": 1}
    assert done.extracted is not None
    assert done.extracted.counts["new"] == 2


def test_a_reading_that_is_broken_off_goes_on(newsroom: Newsroom) -> None:
    """What was kept is whole; the rest is read the next time."""
    for number in range(3):
        newsroom.publish(f"Ana Bell said that dam {number} broke.", str(number), extractor=None)
    with Extracting(newsroom.url, who="ana", extractor="teller") as broken:
        broken.take([2])

    rest = newsroom.read()

    assert rest.counts["texts"] == 2
    assert newsroom.rows("SELECT count(*), count(DISTINCT claim_id) FROM attributions") == [(3, 3)]
    assert [one.title for one in newsroom.problems()] == ["every run came to its end"]


def test_a_part_that_cannot_be_kept_leaves_nothing(newsroom: Newsroom) -> None:
    """The text stays, nothing of what was found in it does, and it is still to be read."""
    newsroom.store.refuse("extractions", "extractions: the disk is full")
    with pytest.raises(RuleBroken, match="the disk is full"):
        newsroom.publish(TEXT)
    left = newsroom.rows("SELECT (SELECT count(*) FROM articles), (SELECT count(*) FROM claims)")
    newsroom.store.drop_trigger("refuse", "extractions")

    done = newsroom.read()

    assert left == [(1, 0)]
    assert done.counts["new"] == 2


def test_several_processes_find_the_same(newsroom: Newsroom) -> None:
    """In the order of the texts, whoever reads them."""
    long = "It rained. " * 5_000
    for number in range(3):
        text = f"{long}Ana Bell said that dam {number} broke."
        newsroom.publish(text, str(number), extractor=None)

    done = newsroom.read(jobs=2)

    assert (done.counts["texts"], done.counts["new"]) == (3, 3)
    assert [statement for _, _, statement in newsroom.said()] == [
        "Dam 0 broke", "Dam 1 broke", "Dam 2 broke",
    ]  # fmt: skip


def test_the_sum_adds_up(newsroom: Newsroom) -> None:
    """What is found makes no claim, or is a row that is new, known, superseding or settled."""
    newsroom.publish(TEXT + " Ana Bell hoped that it holds.", "a", extractor="teller-next")
    newsroom.publish("According to the Courier, an aide said that it broke.", "b", extractor=None)

    counts = newsroom.read("teller").counts

    rows = counts["new"] + counts["known"] + counts["superseding"] + counts["settled"]
    assert counts["found"] - counts["left out"] + counts["together"] == rows
    assert (counts["found"], counts["left out"]) == (5, 1)


def test_a_text_that_cannot_be_read_is_told(newsroom: Newsroom) -> None:
    """With the article and a sentence; it is not asked for again."""
    path = newsroom.folder / "c.md"
    path.write_text("---\nlanguage: de\n---\nDer Damm ist gebrochen.", encoding="utf-8")

    done = newsroom.ingest([path], Wish(extractor="teller"))

    ((article,),) = newsroom.rows("SELECT public_id FROM articles")
    assert done.extracted is not None
    assert done.extracted.remarks == [(article, "it is in German")]
    assert not newsroom.read().counts


def test_nothing_is_stored_for_an_extractor_that_there_is_not(newsroom: Newsroom) -> None:
    """The error names those that there are."""
    with pytest.raises(ChoiceUnknown, match="teller"):
        newsroom.publish(TEXT, extractor="seer")
    with pytest.raises(ChoiceUnknown, match="rules"):
        extract_missing(newsroom.url, who="ana", extractor="seer")

    assert newsroom.rows("SELECT count(*) FROM articles") == [(0,)]


def test_a_watcher_is_told_of_what_is_kept(newsroom: Newsroom) -> None:
    """How many texts, and how much was found in them."""
    newsroom.publish(TEXT, extractor=None)
    told = []

    class Listener(Watcher):
        def extracted(self, texts: int, found: int) -> None:
            told.append((texts, found))

    extract_missing(newsroom.url, who="ana", extractor="teller", watcher=Listener())

    assert told == [(1, 2)]
