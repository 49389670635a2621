"""Sources resolved and claims linked in the database, on both engines."""

import pytest

from claimdb.model.vocab import Judgement
from claimdb.pipeline import linking
from claimdb.pipeline.derive import Touched, refresh
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.edits import remove_row
from claimdb.pipeline.hand_judgements import judge_pair, undo
from claimdb.pipeline.linking import link, link_new
from claimdb.pipeline.maker import working
from claimdb.pipeline.watching import Watcher
from tests.pipeline.linking_room import ARTICLES, clusters, entailed, judgements, linked, publish
from tests.pipeline.reading import Newsroom

SENT = "Norvia has sent weapons to Estmark"
MISSILES = "Norvia has sent ballistic missiles to Estmark"


def test_the_same_claim_in_other_words_is_one(newsroom: Newsroom) -> None:
    """Who says it and who denies it stand on the two sides of one claim."""
    publish(newsroom)

    (quarrel,) = newsroom.rows("SELECT claim, asserted_by, denied_by FROM contested_claims")
    assert quarrel == (SENT, "Ukraine", "Russia")
    assert entailed(newsroom) == {(MISSILES, SENT)}
    assert newsroom.problems() == []


def test_who_asserts_more_asserts_what_follows(newsroom: Newsroom) -> None:
    """Nobody asserts the claim that is denied; it is contested by what follows, and says so."""
    publish(newsroom, "bd")

    (quarrel,) = newsroom.rows("SELECT claim, asserted_by, denied_by FROM contested_claims")
    assert quarrel == (SENT, "Poland (by what follows)", "Russia")
    assert newsroom.rows("SELECT weight, asserts_origins_max FROM contested_claims") == [(1, 0)]
    assert newsroom.problems() == []


@pytest.mark.parametrize("order", ["abcd", "dcba", "cbda"])
def test_little_by_little_comes_to_what_all_at_once_does(newsroom: Newsroom, order: str) -> None:
    """Whatever the order of the articles, and whenever they are linked."""
    publish(newsroom, order, one_by_one=True)

    urls = [f"https://paper.example/{one}" for one in "abcd"]
    assert clusters(newsroom, "source") == {
        (("Kyiv", urls[2]), ("Ukraine", urls[0])),
        (("Russia", urls[1]),),
        (("Poland", urls[3]),),
    }
    assert [len(one) for one in sorted(clusters(newsroom, "claim"), key=len)] == [1, 3]
    assert len(entailed(newsroom)) == 1


def test_the_same_again_makes_no_row(newsroom: Newsroom) -> None:
    """Neither what is left (nothing) nor all of it anew."""
    publish(newsroom)
    before = newsroom.store.digest(but=("runs", "link_marks"))
    runs = newsroom.rows("SELECT count(*) FROM runs")

    assert not link(newsroom.url, who="ana").sources
    assert newsroom.rows("SELECT count(*) FROM runs") == runs
    done = linked(newsroom, again=True)

    assert set(done.sources) == {"rows", "kept"}
    assert set(done.claims) == {"rows", "kept"}
    assert newsroom.store.digest(but=("runs", "link_marks")) == before


class _Killed(Watcher):
    """Stops a run once a part is kept."""

    def linked(self, entity: str, rows: int) -> None:
        """Stop at the first claims."""
        if entity == "claim" and rows:
            raise KeyboardInterrupt


def test_what_was_broken_off_goes_on(newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch) -> None:
    """Part by part: what is kept is not done twice, and all comes out as else."""
    monkeypatch.setattr(linking, "_TOGETHER", 2)
    publish(newsroom, "abcd", one_by_one=False)
    whole = clusters(newsroom, "claim"), entailed(newsroom), judgements(newsroom)
    with pytest.raises(KeyboardInterrupt):
        link(newsroom.url, who="ana", again=True, watcher=_Killed())

    assert newsroom.rows("SELECT last_id FROM link_marks WHERE entity = 'claim'") == [(2,)]
    assert linked(newsroom).claims["rows"] == 2
    assert (clusters(newsroom, "claim"), entailed(newsroom), judgements(newsroom)) == whole
    assert {one.check for one in newsroom.problems()} == {"runs"}  # that one did not end


def _judge(room: Newsroom, judgement: Judgement) -> None:
    """Judge the two rows that are held to be Ukraine, as a person."""
    names = "name IN ('Ukraine', 'Kyiv')"
    rows = room.rows(f"SELECT public_id FROM sources WHERE {names} ORDER BY id")
    pair = str(rows[0][0]), str(rows[1][0])
    judge_pair(Desk(room.url, "ben"), "source", pair, judgement, "the city")


def test_what_a_person_judged_is_not_asked_again(newsroom: Newsroom) -> None:
    """Two that a person holds apart stay apart, however often all is linked anew."""
    publish(newsroom)
    _judge(newsroom, Judgement.NOT_SAME)
    done = linked(newsroom, again=True)

    assert done.sources["people"] == 1
    assert len(clusters(newsroom, "source")) == 4
    assert newsroom.problems() == []


def test_what_a_person_took_back_does_not_come_back(newsroom: Newsroom) -> None:
    """The linker's own judgement, undone by hand."""
    publish(newsroom)
    ((number,),) = newsroom.rows(
        "SELECT id FROM judgements WHERE left_source_id IS NOT NULL AND judgement = 'same'"
    )
    undo(Desk(newsroom.url, "ben"), int(number), "the city")
    before = judgements(newsroom)
    linked(newsroom, again=True)

    assert judgements(newsroom) == before
    assert len(clusters(newsroom, "source")) == 4


def test_what_the_linker_holds_no_more_is_taken_back(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By a row of its own; what a newer version says is linked from the first row on."""
    publish(newsroom)
    before = linking.KEY
    monkeypatch.setattr("claimdb.pipeline.resolving.place", lambda _one, _others: ())
    monkeypatch.setattr(linking, "KEY", "linker/next")

    assert link_new(newsroom.url, who="ana").older == before
    assert linked(newsroom).sources["undone"] == 1
    assert [one[4] for one in judgements(newsroom)][-1] is not None
    assert len(clusters(newsroom, "source")) == 4
    assert newsroom.problems() == []


def test_a_rehearsal_keeps_nothing(newsroom: Newsroom) -> None:
    """It tells what would be judged, with reasons."""
    publish(newsroom, "ab")
    newsroom.publish(ARTICLES["c"], "c", "teller-next")
    before = newsroom.store.digest()
    done = link(newsroom.url, who="ana", dry_run=True)

    assert {(one.entity, one.what) for one in done.judged} == {
        ("source", "same"),
        ("claim", "same"),
    }
    assert all(one.reason for one in done.judged)
    assert newsroom.store.digest() == before


def test_a_relation_that_a_person_took_away_stays_away(newsroom: Newsroom) -> None:
    """However often all is linked anew."""
    publish(newsroom)
    with working(newsroom.url, program="test", who="ben") as work:
        for (row,) in work.batch.rows("SELECT id FROM claim_relations"):
            remove_row(work, "claim_relations", int(str(row)), by="ben")
        work.batch.flush()
        refresh(work.batch, Touched(relations=True))
    done = linked(newsroom, again=True)

    assert done.claims["people"] > 0
    assert newsroom.rows("SELECT * FROM claim_relations") == []
