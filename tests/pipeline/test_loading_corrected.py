"""A pack never overwrites what persons and other packs have made; it keeps that and says so."""

import copy

import pytest

from claimdb.model.vocab import ReviewDecision, Stance
from claimdb.pipeline.evidence import add_review
from claimdb.pipeline.statements import Statement
from tests.pipeline.packing import TEXT, Base, Form


def test_an_edited_name_is_kept(base: Base) -> None:
    """And told; what she did not edit follows the pack."""
    base.edit("sources", 1, name="J. Kirby")
    base.pack["sources"]["kirby"]["name"] = "Admiral Kirby"
    base.pack["sources"]["kirby"]["description"] = "a spokesman"

    loaded = base.load()

    assert base.rows("SELECT name, description FROM sources WHERE id = 1") == [
        ("J. Kirby", "a spokesman")
    ]
    assert loaded.notes == ("sources/kirby: kept name (edited by ana)",)
    assert base.outcome("sources/kirby") == "kept"


def test_a_superseded_attribution_is_kept_however_often_the_pack_changes(base: Base) -> None:
    """Also after a load between in which that attribution did not change."""
    base.correct(base.number("John Kirby"), Statement(stance=Stance.QUESTIONS))
    base.pack["claims"]["had"]["note"] = "another change"
    base.load()
    for words in ("missiles", "missiles were"):
        base.said["kirby"]["content"] = words
        loaded = base.load()

    assert ("John Kirby", "questions", "missiles were used") in base.current()
    assert [name for name, *_ in base.current()].count("John Kirby") == 1
    assert any("attributions/kirby: kept as corrected by ana" in one for one in loaded.notes)


def test_a_rejected_attribution_is_kept(base: Base) -> None:
    """In changed words it would count again, and so is left out."""
    base.review(1, ReviewDecision.REJECTED)
    base.said["kirby"]["content"] = "missiles"

    loaded = base.load()

    assert all(name != "John Kirby" for name, *_ in base.current())
    assert base.outcome("articles/report/attributions/kirby") == "kept"
    assert any("kept as corrected by ana" in one for one in loaded.notes)


def test_a_rejection_that_was_taken_back_is_none(base: Base) -> None:
    """Only the latest review counts."""
    base.review(1, ReviewDecision.REJECTED)
    base.review(1, ReviewDecision.ACCEPTED)
    base.said["kirby"]["content"] = "missiles"

    base.load()

    assert ("John Kirby", "asserts", "missiles") in base.current()


def test_what_she_rejected_does_not_come_back_with_the_pack(base: Base) -> None:
    """Withdrawn, rejected by her as well, and then in the pack again: it stays rejected."""
    said = base.said.pop("aide")
    base.load()
    base.review(base.number("an aide"), ReviewDecision.REJECTED)
    base.said["aide"] = said

    loaded = base.load()

    assert all(name != "an aide" for name, *_ in base.current())
    assert any("kept as corrected by ana" in one for one in loaded.notes)


def test_a_withdrawn_attribution_that_she_corrected_stays(base: Base) -> None:
    """What she made of it is hers."""
    base.correct(base.number("Russia"), Statement(capacity="in a statement"))
    del base.said["moscow"]

    loaded = base.load()

    assert ("Russia", "denies", "denied it") in base.current()
    assert loaded.notes == ("articles/report/attributions/moscow: it stays as corrected by ana",)


def test_a_kept_link_keeps_its_chain_in_the_text_of_then(base: Base) -> None:
    """A chain stays in one revision: in a changed text, what leans on it stays behind too."""
    base.review(base.number("Agency"), ReviewDecision.REJECTED)
    base.pack["articles"]["report"]["text"] = f"{TEXT} More."
    base.said["new"] = {**base.said["aide"], "content": "shells"}

    loaded = base.load()

    assert ("an aide", "asserts", "saw shells") in base.current()
    assert base.rows("SELECT revision_id FROM current_attributions WHERE via_id IS NOT NULL") == [
        (1,)
    ]
    assert base.outcome("articles/report/attributions/aide") == "kept"
    assert base.outcome("articles/report/attributions/new") == "skipped"
    assert sum("through which it is known" in one for one in loaded.notes) == 2


def test_a_removed_alias_stays_removed(base: Base) -> None:
    """Another alias of the same source is added all the same."""
    base.remove("source_aliases", 1)
    base.pack["sources"]["kirby"]["aliases"] = ["Kirby", "Mr Kirby"]

    loaded = base.load()

    assert base.rows("SELECT name FROM source_aliases WHERE source_id = 1") == [("Mr Kirby",)]
    assert "removed by ana" in loaded.notes[0]


def test_a_renamed_alias_stays_hers(base: Base) -> None:
    """Neither is the old one added again nor hers removed."""
    base.edit("source_aliases", 1, name="Adm. Kirby", name_key="kirby")
    base.pack["sources"]["kirby"]["aliases"] = ["Kirby", "Mr Kirby"]
    base.load()
    base.pack["sources"]["kirby"]["aliases"] = []
    base.load()

    assert base.rows("SELECT name FROM source_aliases WHERE source_id = 1") == [("Adm. Kirby",)]


@pytest.mark.parametrize("table", ["affiliations", "claim_relations"])
def test_a_removed_link_stays_removed(base: Base, table: str) -> None:
    """Even where the pack says something new of it."""
    base.remove(table, 1)
    base.pack["sources"]["kirby"]["affiliations"][0]["role"] = "another"
    base.pack["claims"]["used"]["entails"] = [{"claim": "had", "note": "another"}]

    loaded = base.load()

    assert base.count(table) == 0
    assert [one for one in loaded.notes if "left out (removed by ana)" in one]


@pytest.mark.parametrize(
    ("table", "column"), [("affiliations", "role"), ("claim_relations", "note")]
)
def test_an_edited_link_stays_when_the_pack_drops_it(base: Base, table: str, column: str) -> None:
    """The item is withdrawn, and its row told to be hers now."""
    base.edit(table, 1, **{column: "hers"})
    base.pack["sources"]["kirby"].pop("affiliations")
    base.pack["claims"]["used"].pop("entails")

    loaded = base.load()

    assert base.one(f"SELECT {column} FROM {table}") == "hers"
    assert [one for one in loaded.notes if "it stays, as ana has edited it" in one]


def test_a_reviewed_relation_stays_when_the_pack_drops_it(base: Base) -> None:
    """A review points at it, and so it cannot go."""
    with base.by_hand() as (work, _):
        row: dict[str, str | int] = {"claim_relation_id": 1, "decision": "accepted"}
        work.batch.add("reviews", {**row, "reviewer": "ana", "reviewed_at": work.maker.now})
    base.pack["claims"]["used"].pop("entails")

    loaded = base.load()

    assert base.count("claim_relations") == 1
    assert [one for one in loaded.notes if "ana has reviewed it" in one]


def _second(base: Base) -> Form:
    """Return another pack that says the same."""
    other = copy.deepcopy(base.pack)
    other["pack"] = "second"
    return other


def test_what_another_pack_has_too_stays_when_one_drops_it(base: Base) -> None:
    """Whichever of the two made the rows."""
    other = _second(base)
    base.load(other)
    for pack in (base.pack, other):
        pack["articles"]["report"]["attributions"].pop("aide")
        pack["claims"]["used"].pop("entails")
        pack["sources"]["kirby"].pop("affiliations")
        pack["sources"]["kirby"]["aliases"] = []
        base.load(pack)
        if pack is base.pack:
            assert len(base.current()) == 4
            assert base.count("affiliations") == base.count("claim_relations") == 1

    assert len(base.current()) == 4  # made by the first, which gave them up to the second


def test_another_packs_words_are_not_overwritten(base: Base) -> None:
    """It may fill what the first left open, and edit that later."""
    base.load(other := _second(base))
    other["sources"]["paper"]["description"] = "a paper"
    other["sources"]["paper"]["name"] = "Paper, The"
    base.load(other)
    other["sources"]["paper"]["description"] = "a daily"
    loaded = base.load(other)

    assert base.rows("SELECT name, description FROM sources WHERE id = 4") == [
        ("The Paper", "a daily")
    ]
    assert loaded.notes == ("sources/paper: kept name (given by pack first)",)


def test_a_changed_attribution_of_two_packs_is_added_beside(base: Base) -> None:
    """The other pack still says what it said."""
    base.load(other := _second(base))
    other["articles"]["report"]["attributions"]["kirby"]["content"] = "missiles"

    base.load(other)

    assert [words for name, _, words in base.current() if name == "John Kirby"] == [
        "missiles", "missiles were used",
    ]  # fmt: skip
    assert base.one("SELECT max(asserts_origins_min) FROM claim_tallies") == 1


def test_another_pack_can_bring_back_what_one_withdrew(base: Base) -> None:
    """It is said again, and counts again."""
    other = _second(base)
    del base.said["aide"]
    base.load()

    base.load(other)

    assert ("an aide", "asserts", "saw shells") in base.current()


def test_a_person_may_reject_what_two_packs_say(base: Base) -> None:
    """A pack that says it for the first time keeps to her decision, and tells."""
    with base.by_hand() as (work, touched):
        add_review(work, 1, ReviewDecision.REJECTED, by="ana", reason=None)
        touched.claims.add(1)

    loaded = base.load(_second(base))

    assert all(name != "John Kirby" for name, *_ in base.current())
    assert loaded.notes == ("articles/report/attributions/kirby: kept as corrected by ana",)
