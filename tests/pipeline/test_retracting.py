"""What falls with a source, an article or a run, on each engine."""

from pathlib import Path

import pytest

from claimdb.errors import Ambiguous, NotFound, UndoneNothing
from claimdb.model.vocab import ReviewDecision, SourceKind, Stance
from claimdb.pipeline.hand import ClaimWish, SourceWish, add_claim, add_source
from claimdb.pipeline.hand_evidence import Saying, add_attribution, decide
from claimdb.pipeline.ingest import ingest
from claimdb.pipeline.retracting import retract
from claimdb.pipeline.retracting_reach import Retracted
from claimdb.pipeline.retracting_target import Wish
from claimdb.queries.retracting import Retraction, effect, rows
from tests.support.ferry import OPEN, TITLE, Ferry

WHY = "withdrawn by its publisher"


def _counts(ferry: Ferry) -> object:
    return ferry.rows(
        "SELECT asserts_attributions, asserts_origins_min, asserts_origins_max,"
        " denies_attributions, contested FROM claim_tallies ORDER BY claim_id"
    )


def _contested(ferry: Ferry) -> tuple[str, str]:
    """Let Ada Lind assert the claim, and the company deny it, in answer to her."""
    said = ferry.says()
    return said, ferry.denies(answers=said)


def _retracted(ferry: Ferry, name: str, **more: object) -> Retraction:
    return retract(ferry.desk, Wish(name=name, why=WHY, **more))  # type: ignore[arg-type]


def test_a_source_takes_what_it_said_with_it(ferry: Ferry) -> None:
    """The claim loses its last origin, is contested no more, and the denial answers nothing."""
    said, denied = _contested(ferry)
    found = _retracted(ferry, "Ada Lind")

    assert found.recorded
    assert found.by_way == {"said": 1}
    (fall,) = found.claims
    assert effect(fall) == "nobody independent asserts it any more; no longer contested"
    assert (fall.asserts_before.origins_min, fall.asserts_after.origins_min) == (1, 0)
    assert [one.attribution_id for one in found.loose] == [denied]
    assert ferry.one("SELECT count(*) FROM current_attributions WHERE public_id = ?", said) == 0
    assert ferry.rows("SELECT decision, reason, reviewer FROM reviews") == [
        ("rejected", f"retracted with {ferry.lind}: {WHY}", "ana")
    ]
    assert ferry.violations() == []


def test_a_dry_run_tells_the_same_and_leaves_no_trace(ferry: Ferry) -> None:
    """Not even a run: everything in the database is as it was."""
    _contested(ferry)
    before = ferry.digest()
    told = _retracted(ferry, "Ada Lind", dry_run=True)

    assert not told.recorded
    assert ferry.digest() == before
    done = _retracted(ferry, "Ada Lind")
    assert (told.claims, told.loose, told.by_way) == (done.claims, done.loose, done.by_way)


def test_taking_it_back_restores_what_was_decided_before(ferry: Ferry) -> None:
    """What was accepted is accepted again, what nobody had seen is unseen; counts are as before."""
    said, _ = _contested(ferry)
    ferry.says("“The doors were old”", source=ferry.lind, stance=Stance.QUESTIONS)
    decide(ferry.desk, said, ReviewDecision.ACCEPTED, "seen")
    before = _counts(ferry)
    _retracted(ferry, "Ada Lind")
    back = _retracted(ferry, "Ada Lind", undo=True)

    assert back.undo
    assert back.attributions == 2
    assert _counts(ferry) == before
    assert ferry.rows("SELECT decision FROM reviews ORDER BY id") == [
        *[("accepted",), ("rejected",), ("rejected",)],
        *[("accepted",), ("withdrawn",)],
    ]
    assert ferry.violations() == []


def test_the_same_again_changes_nothing(ferry: Ferry) -> None:
    """What has fallen cannot fall again, and what has come back cannot come back."""
    _contested(ferry)
    _retracted(ferry, "Ada Lind")
    before = ferry.digest()

    assert not _retracted(ferry, "Ada Lind").recorded
    assert ferry.digest() == before
    _retracted(ferry, "Ada Lind", undo=True)
    with pytest.raises(UndoneNothing, match="Ada Lind"):
        _retracted(ferry, "Ada Lind", undo=True)


def test_what_is_known_through_a_source_falls_too(ferry: Ferry) -> None:
    """The coast guard reported what Ada Lind said; without it nobody knows."""
    guard = SourceWish(name="Coast Guard", kind=SourceKind.ORGANISATION)
    public = add_source(ferry.desk, guard).row.public
    link = ferry.says("the coast guard reported", source=public, stance=Stance.RELAYS)
    ferry.says(via=link)
    found = _retracted(ferry, "Coast Guard")

    assert found.by_way == {"said": 1, "known through": 1}
    assert [effect(one) for one in found.claims] == ["nobody independent asserts it any more"]


def _copy(ferry: Ferry, folder: Path) -> str:
    """Print the briefing once more, elsewhere, and let the copy be found."""
    text = ferry.one("SELECT text FROM revisions WHERE number = 1")
    file = folder / "again.md"
    file.write_text(f"---\npublisher: The Echo\npublished: 2024-06-19\n---\n{text}")
    return str(ingest(ferry.desk.url, [file], who="ana").results[0].article)


def test_an_article_takes_its_copies_with_it(ferry: Ferry) -> None:
    """What a reprint says counts no more than what it reprints."""
    _contested(ferry)
    echo = _copy(ferry, ferry.folder)
    saying = Saying(quotes=("sailed with its doors open",), source=ferry.lind, claim=ferry.claim)
    add_attribution(ferry.desk, echo, saying)
    found = _retracted(ferry, ferry.article)

    assert found.by_way == {"in the article": 2, "in a copy": 1}
    assert found.settled_total == found.lost_total == 1
    assert found.loose == ()
    assert ferry.one("SELECT count(*) FROM current_attributions") == 0


def test_a_publisher_takes_what_it_published_with_it(ferry: Ferry) -> None:
    """The publisher is the last link of every chain."""
    _contested(ferry)

    assert _retracted(ferry, "The Daily Example").by_way == {"published": 2}


def test_a_run_takes_what_it_made_with_it(ferry: Ferry) -> None:
    """Its attributions by reviews, its judgements by others; both come back."""
    said, _ = _contested(ferry)
    run = ferry.one("SELECT run_id FROM attributions WHERE public_id = ?", said)
    found = _retracted(ferry, f"run:{run}")

    assert found.what == "run"
    assert found.by_way == {"made by the run": 1}
    assert ferry.one("SELECT contested FROM claim_tallies") == 0
    _retracted(ferry, f"run:{run}", undo=True)
    assert ferry.one("SELECT contested FROM claim_tallies") == 1


def test_another_run_of_a_like_number_is_left_alone(ferry: Ferry) -> None:
    """Run 1 is not run 12: what fell with one does not come back with the other."""
    said, _ = _contested(ferry)
    run = int(str(ferry.one("SELECT run_id FROM attributions WHERE public_id = ?", said)))
    _retracted(ferry, f"run:{run}")
    like = ferry.one("SELECT min(id) FROM runs WHERE id <> ?", run)

    with pytest.raises(UndoneNothing):
        _retracted(ferry, f"run:{like}", undo=True)


def test_a_name_of_a_source_and_of_an_article_is_a_question(ferry: Ferry) -> None:
    """Said with --as, it is none."""
    add_source(ferry.desk, SourceWish(name=TITLE, kind=SourceKind.DOCUMENT))
    with pytest.raises(Ambiguous, match="2 things"):
        _retracted(ferry, TITLE)

    assert _retracted(ferry, TITLE, what=Retracted.ARTICLE).id == ferry.article


@pytest.mark.parametrize("name", ["Nobody Known", "run:999", "art_" + "a" * 20])
def test_what_is_not_there_cannot_be_retracted(ferry: Ferry, name: str) -> None:
    """The error names it."""
    with pytest.raises(NotFound, match=name):
        _retracted(ferry, name)


def test_flat_rows_name_claims_and_what_answers_nothing(ferry: Ferry) -> None:
    """One row each, with the counts before and after."""
    _, denied = _contested(ferry)
    first, second = rows(_retracted(ferry, "Ada Lind", dry_run=True))

    assert (first["claim"], first["asserts_before_max"], first["asserts_after_max"]) == (OPEN, 1, 0)
    assert second["attribution_id"] == denied
    assert second["effect"] == "answers nothing any more"


def test_a_limit_counts_the_rest(ferry: Ferry) -> None:
    """The lists are cut, the totals are whole."""
    _contested(ferry)
    other = add_claim(ferry.desk, ClaimWish(statement="The doors were old.")).row.public
    ferry.says("“The doors were old”", claim=other)
    found = _retracted(ferry, "Ada Lind", limit=1, dry_run=True)

    assert (len(found.claims), found.claims_total) == (1, 2)
