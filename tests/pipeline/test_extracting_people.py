"""Names and statements that people use, where programs have found the same words in articles."""

import pytest

from claimdb.db.reader import open_reader
from claimdb.errors import Ambiguous
from claimdb.model.vocab import SourceKind
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand import ClaimWish, SourceWish, add_claim, add_source
from claimdb.pipeline.hand_evidence import Saying, add_attribution
from claimdb.queries import lookup
from tests.pipeline.reading import Newsroom

BELL = SourceWish(name="Ana Bell", kind=SourceKind.PERSON)


@pytest.fixture
def desk(newsroom: Newsroom) -> Desk:
    """Return a person at work, after two articles were read in which an Ana Bell speaks."""
    newsroom.publish("Ana Bell said that the dam broke.", "a")
    newsroom.publish("Ana Bell said that the dam broke. It snowed.", "b")
    return Desk(newsroom.url, "ana")


def test_the_same_name_in_two_articles_is_two_sources(newsroom: Newsroom, desk: Desk) -> None:
    """And the same words are two claims: that they are the same is for judgements to say."""
    assert desk.who == "ana"
    assert newsroom.rows("SELECT name, is_named FROM sources ORDER BY id") == [
        ("Ana Bell", 1), ("Ana Bell", 1),
    ]  # fmt: skip
    assert newsroom.rows("SELECT statement FROM claims") == [
        ("The dam broke",), ("The dam broke",),
    ]  # fmt: skip


def test_a_person_adds_a_source_of_their_own(newsroom: Newsroom, desk: Desk) -> None:
    """Without being asked which of the many that programs found is meant."""
    made = add_source(desk, BELL)

    assert (made.row.number, made.added) == (3, True)
    assert newsroom.rows("SELECT created_by FROM sources WHERE id = 3") == [("ana",)]


def test_a_name_means_whom_people_know_by_it(newsroom: Newsroom, desk: Desk) -> None:
    """Where it is written about, and where it is read."""
    made = add_source(desk, BELL)
    ((article,),) = newsroom.rows("SELECT public_id FROM articles WHERE id = 2")
    saying = Saying(source="Ana Bell", new_claim="Snow fell", quotes=("It snowed",))

    row = add_attribution(desk, str(article), saying).row

    assert newsroom.rows(f"SELECT source_id FROM attributions WHERE id = {row.number}") == [
        (made.row.number,)
    ]
    with open_reader(newsroom.url) as reader:
        assert lookup.source(reader, "Ana Bell") == made.row.number


def test_a_name_that_only_programs_found_is_a_question(newsroom: Newsroom, desk: Desk) -> None:
    """Each of the two may be meant."""
    assert desk.url == newsroom.url
    with open_reader(newsroom.url) as reader, pytest.raises(Ambiguous):
        lookup.source(reader, "Ana Bell")


def test_a_person_adds_a_claim_of_their_own(newsroom: Newsroom, desk: Desk) -> None:
    """The same words in an article may say something else there."""
    made = add_claim(desk, ClaimWish(statement="The dam broke."))
    again = add_claim(desk, ClaimWish(statement="the dam broke"))

    assert (made.row.number, made.added) == (3, True)
    assert (again.row.number, again.added) == (3, False)
    with open_reader(newsroom.url) as reader:
        assert lookup.claim(reader, "the dam broke") == 3
