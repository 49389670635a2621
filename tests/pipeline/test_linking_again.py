"""All linked anew by rules that hold other things: what is stored follows them."""

import pytest

from claimdb.link import same
from claimdb.link.frame import Frame
from claimdb.link.relation import Comparison
from tests.pipeline.linking_room import clusters, entailed, linked, publish
from tests.pipeline.reading import Newsroom

_SUBJECTS = "SELECT claim_id, source_id, role FROM claim_subjects ORDER BY claim_id, source_id"
_SCORES = (
    "SELECT said.score FROM judgements AS said WHERE said.left_claim_id IS NOT NULL"
    " AND said.undoes_id IS NULL AND NOT EXISTS"
    " (SELECT 1 FROM judgements AS undoing WHERE undoing.undoes_id = said.id)"
)
_SURE = "SELECT confidence FROM claim_relations WHERE kind = 'entails'"
_LESS = 0.125


def _less_sure(one: Frame, other: Frame) -> Comparison:
    """Return what is held of two claims, a little less sure."""
    found = same.compare(one, other)
    return Comparison(found.relation, found.score - _LESS, found.reason)


def test_how_sure_it_is_follows_the_rules(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The same judgements and relations, with other scores; and once more nothing changes."""
    publish(newsroom)
    groups, follows = clusters(newsroom, "claim"), entailed(newsroom)
    before = sorted(newsroom.rows(_SCORES)), sorted(newsroom.rows(_SURE))
    monkeypatch.setattr("claimdb.pipeline.linking_scope.compare", _less_sure)
    done = linked(newsroom, again=True)
    after = sorted(newsroom.rows(_SCORES)), sorted(newsroom.rows(_SURE))

    assert done.claims["same"] == done.claims["undone"] > 0
    assert after == tuple(
        [(pytest.approx(score - _LESS, abs=1e-3),) for (score,) in scores] for scores in before
    )
    assert (clusters(newsroom, "claim"), entailed(newsroom)) == (groups, follows)
    assert set(linked(newsroom, again=True).claims) == {"rows", "kept"}
    assert newsroom.problems() == []


def test_a_subject_that_is_proposed_no_more_is_removed(
    newsroom: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is in the log, and comes back where it is proposed again; a person's own stays."""
    newsroom.publish("Norvia said that Norvia has sent weapons to Estmark.", "x", "teller-next")
    assert linked(newsroom).claims["subjects"] == 1
    before = newsroom.rows(_SUBJECTS)
    with monkeypatch.context() as patched:
        patched.setattr("claimdb.pipeline.linking_subjects._subjects", lambda _claim: ())
        assert linked(newsroom, again=True).claims["undone"] == 1

    assert newsroom.rows(_SUBJECTS) == []
    assert linked(newsroom, again=True).claims["subjects"] == 1
    assert newsroom.rows(_SUBJECTS) == before
    assert newsroom.problems() == []


def test_a_seat_of_power_is_no_subject_where_its_state_is_named(newsroom: Newsroom) -> None:
    """What is sent to Moscow is not sent to the Kremlin, which only speaks in the article."""
    newsroom.publish("The Kremlin said that Norvia has sent weapons to Moscow.", "x", "teller-next")
    linked(newsroom)
    assert newsroom.rows(_SUBJECTS) == []

    newsroom.publish("The Kremlin said that the Kremlin has sent weapons.", "y", "teller-next")
    assert linked(newsroom).claims["subjects"] == 1
