"""The review screen: each key does what it says, and the rows are there, on both engines."""

import re

import pytest

from claimdb.model.vocab import AffiliationKind, Judgement
from claimdb.pipeline.desk import Desk
from claimdb.pipeline.hand_judgements import judge_pair
from tests.review.sitting import press, screen, told
from tests.support.machine import Found, affiliates, judges
from tests.support.snapshots import Snapshot


@pytest.mark.parametrize("size", [(80, 24), (120, 30)], ids=["small", "wide"])
def test_the_passage_stands_in_its_text_with_the_facts(
    found: Found, size: tuple[int, int], snapshot: Snapshot
) -> None:
    """Words, cue and who are marked by signs; nothing is cut off in a small terminal."""
    snapshot(screen(found.case, "k", size=size))


def test_no_key_is_cut_off_in_a_narrow_terminal(found: Found) -> None:
    """The way out and the help are the last of them."""
    assert {"q quit", "? help"} <= set(
        re.findall(r"q quit|\? help", screen(found.case, size=(60, 24)))
    )


def test_accepted_and_rejected(found: Found) -> None:
    """Both are decisions as the plain commands record them, and the sitting ends with them."""
    app = press(found.case, "a", "r")

    assert [row[1:] for row in found.decisions()] == [("accepted", "ben"), ("rejected", "ben")]
    assert {row[0] for row in found.decisions()} == {found.said, found.denied}
    assert app.session.decided == 2
    assert app.session.current() is None
    assert found.case.violations() == []


def test_how_many_are_left_is_told(found: Found) -> None:
    """After each decision, and after one that is undone; the next sitting counts anew."""
    heads = [screen(found.case, *keys).split("\n")[0] for keys in (("a", "u"), ("a",), ())]

    assert "  0 decided, 2 left · " in heads[0]
    assert "  1 decided, 1 left · " in heads[1]
    assert "  0 decided, 1 left · " in heads[2]
    assert screen(found.case, "a").startswith("claimdb review · 1 decided, 0 left")


def test_what_was_decided_does_not_come_again(found: Found) -> None:
    """What was skipped does, at the end and in the next sitting."""
    first = press(found.case, "k", "a").session.current()
    second = press(found.case).session.current()

    assert first is not None
    assert second is not None
    assert first.id == second.id
    assert found.decisions()[0][0] != first.id


def test_undone_by_another_row(found: Found) -> None:
    """The row is open again, and shown; undoing once more does nothing."""
    app = press(found.case, "a", "u")
    shown = app.session.current()

    assert [row[1] for row in found.decisions()] == ["accepted", "withdrawn"]
    assert shown is not None
    assert shown.id == found.decisions()[0][0]
    assert told(found.case, "u") == "There is nothing to undo."


def test_the_stance_is_corrected(found: Found) -> None:
    """By a row that supersedes; a denial says of what kind it is and how far it goes."""
    press(found.case, *_until(found, found.said), "s", *["down"] * 5, "enter")

    assert found.corrected(found.said, "newer.stance") == "denies"
    kind = "SELECT kind, scope FROM denials WHERE created_by = 'ben'"
    assert [tuple(row) for row in found.case.rows(kind)] == [("qualified", "full")]
    assert (found.said, "corrected", "ben") in found.decisions()


def test_the_words_are_corrected_by_moving_their_ends(found: Found) -> None:
    """Word by word; the cue stays where it is."""
    press(found.case, *_until(found, found.said), "w", "left", "greater_than_sign", "enter")

    assert _words(found, found.said, "content") == "with its doors"
    assert _words(found, found.said, "cue") == "said"


def test_the_speaker_is_corrected(found: Found) -> None:
    """Found by the beginning of a name."""
    press(found.case, *_until(found, found.said), "p", "type north", "enter")

    assert found.corrected(found.said, "source.name") == "Northern Lines"


def test_another_claim_is_found_by_its_words_or_made(found: Found) -> None:
    """What is typed is the last of the list: nothing is new by mistake."""
    press(found.case, *_until(found, found.said), "c", "type the ferry was late", "enter")

    assert found.corrected(found.said, "claim.statement") == "the ferry was late"
    assert "a new claim: the ferry" in screen(found.case, "c", "type the ferry")


def test_a_correction_is_undone_by_a_third_row(found: Found) -> None:
    """It says what the program said, is the program's, and is in the queue again."""
    app = press(found.case, *_until(found, found.said), "p", "type north", "enter", "u")
    shown = app.session.current()

    assert shown is not None
    assert shown.row["source"] == "Ada Lind"
    made = "SELECT created_by, confidence FROM attributions WHERE public_id = ?"
    assert [tuple(row) for row in found.case.rows(made, shown.id)] == [(None, 0.4)]
    assert found.decisions()[-1] == (found.said, "withdrawn", "ben")
    assert found.case.violations() == []


@pytest.mark.parametrize(("key", "judged"), [("m", "same"), ("n", "not_same"), ("r", "not_same")])
def test_a_question_about_two_sources_is_answered(found: Found, key: str, judged: str) -> None:
    """By a person's judgement, which outranks the program's; undoing takes it back."""
    case = found.case
    judges(case, "source", (case.lind, case.lines), Judgement.UNSURE, 0.5)
    own = "SELECT judgement, created_by, undoes_id IS NOT NULL FROM judgements ORDER BY id"

    press(case, key, filters={"kind": "source"})
    assert [tuple(row) for row in case.rows(own)][1:] == [(judged, "ben", 0)]
    assert press(case, filters={"kind": "source"}).session.current() is None


def test_who_speaks_is_merged_and_parted(found: Found) -> None:
    """The attribution itself is still to be decided on."""
    app = press(found.case, *_until(found, found.said), "m", "type north", "enter")
    shown = app.session.current()
    standing = "SELECT count(DISTINCT canonical_id) FROM sources WHERE name IN (?, ?)"
    names = ("Ada Lind", "Northern Lines")

    assert shown is not None
    assert shown.id == found.said
    assert found.case.one(standing, *names) == 1
    parted = press(found.case, *_until(found, found.said), "n", "k", "n").session
    assert found.case.one(standing, *names) == 2
    assert parted.undo() is not None
    assert found.case.one(standing, *names) == 1


def test_what_cannot_be_done_is_one_sentence(found: Found) -> None:
    """The row stays, and nothing is written."""
    judge_pair(
        Desk(found.case.desk.url, "ana"),
        "source",
        (found.case.lind, found.case.lines),
        Judgement.NOT_SAME,
        None,
    )
    assert "nothing to split" in told(found.case, "n")
    affiliates(found.case, found.case.lind, found.case.lines, AffiliationKind.MEMBER_OF)
    assert "Do they belong together so?" in screen(found.case, "a", "a")
    assert "That key is for attributions" in told(found.case, "k", "k", "s")


def test_a_list_is_entered_with_the_arrows_and_left_with_esc(found: Found) -> None:
    """What is under the arrow is taken; Esc takes nothing."""
    press(found.case, "s", "escape", "w", "tab", "enter", "p", "type n", "escape", "q")
    assert found.decisions() == []

    press(found.case, *_until(found, found.said), "p", "type n", "down", "down", "enter")
    assert found.corrected(found.said, "source.name") == "Northern Lines"


def test_what_is_no_pair_is_not_merged(found: Found) -> None:
    """An affiliation is accepted or rejected; on an empty screen no key does anything."""
    case = found.case
    affiliates(case, case.lind, case.lines, AffiliationKind.MEMBER_OF)
    press(case, "a", "a")
    for key, words in (("m", "nothing to merge"), ("n", "nothing to split")):
        assert words in told(case, key)
    left = press(case, "a", *"amnrswpcku").session
    assert left.current() is not None
    assert left.decided == 0


def test_the_help_names_every_key(found: Found, snapshot: Snapshot) -> None:
    """In words that say what happens."""
    snapshot(screen(found.case, "question_mark", size=(100, 30)))


def _until(found: Found, wanted: str) -> list[str]:
    """Return the keys that bring an attribution onto the screen."""
    shown = press(found.case).session.current()
    assert shown is not None
    return [] if shown.id == wanted else ["k"]


def _words(found: Found, old: str, role: str) -> object:
    return found.case.one(
        "SELECT passage.exact FROM attributions AS newer"
        " JOIN attributions AS old ON old.id = newer.supersedes_id"
        " JOIN attribution_passages AS proof ON proof.attribution_id = newer.id"
        " JOIN passages AS passage ON passage.id = proof.passage_id"
        " WHERE old.public_id = ? AND proof.role = ?",
        old,
        role,
    )
