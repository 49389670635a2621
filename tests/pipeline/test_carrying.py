"""Quoted words are carried into each later state of an article, and evidence stays as it was."""

import copy
from collections.abc import Mapping
from typing import Any

from claimdb.pipeline.articles import store_article
from claimdb.pipeline.carrying import carry
from claimdb.pipeline.catching_up import catch_up
from claimdb.pipeline.maker import Ref, working
from claimdb.pipeline.newarticle import NewArticle, Stored
from claimdb.pipeline.verify import Verification
from claimdb.pipeline.verify_finding import Severity
from tests.pipeline.packing import TEXT, Base

_STATES = (
    "SELECT newer.number, passage.exact, carry.outcome, now.exact FROM passage_carries AS carry"
    " JOIN revisions AS newer ON newer.id = carry.revision_id"
    " JOIN passages AS passage ON passage.id = carry.passage_id"
    " LEFT JOIN passages AS now ON now.id = carry.carried_id"
    " ORDER BY newer.number, passage.start_offset, passage.end_offset"
)


def _became(base: Base, text: str, **more: Any) -> Stored:
    """Store ``text`` as the newest state of the pack's article, by a program."""
    public = str(base.one("SELECT public_id FROM articles"))
    with working(base.url, program="claimdb test", who="ana") as work:
        return store_article(work, NewArticle(text=text, given_id=public, **more))


def _states(base: Base) -> dict[tuple[int, str], tuple[str, str | None]]:
    return {(number, was): (outcome, now) for number, was, outcome, now in base.rows(_STATES)}


def _of(base: Base, number: int) -> Mapping[str, tuple[str, str | None]]:
    return {was: told for (of, was), told in _states(base).items() if of == number}


def test_a_new_state_carries_every_quoted_passage(base: Base) -> None:
    """What was altered, what is gone, what stayed; the passages stand in the new state."""
    _became(
        base, TEXT.replace("missiles were", "missiles were reportedly").replace(" denied it", "")
    )

    assert _of(base, 2) == {
        "missiles were used": ("altered", "missiles were reportedly used"),
        "an aide saw shells": ("unchanged", "an aide saw shells"),
        "saw shells": ("unchanged", "saw shells"),
        "denied it": ("gone", None),
    }


def test_evidence_stays_as_it_was(base: Base) -> None:
    """Attributions keep their revision and their words, and every count its number."""
    before = base.current()
    _became(base, "Nothing of it is left.")

    assert base.current() == before
    assert base.one("SELECT count(DISTINCT revision_id) FROM attributions") == 1
    base.require_in_step()


def test_a_carry_is_a_programs(base: Base) -> None:
    """Whoever stored the text, a program found the words again; the run is named."""
    _became(base, f"New. {TEXT}")

    assert base.rows("SELECT DISTINCT created_by, run_id IS NULL FROM passage_carries") in (
        [(None, 0)],
        [(None, False)],
    )


def test_the_same_state_again_adds_nothing(base: Base) -> None:
    """Neither the same text nor carrying again makes a row."""
    stored = _became(base, f"New. {TEXT}")
    before = base.digest(of_all=False)
    _became(base, f"New. {TEXT}")
    with working(base.url, program="claimdb test", who="ana") as work:
        assert carry(work, stored.article, Ref(stored.revision, stored.revision_public)) == 0

    assert base.digest(of_all=False) == before


def test_the_next_state_is_compared_with_the_last_one(base: Base) -> None:
    """What was altered once is unchanged since; evidence is what the rows are of."""
    altered = TEXT.replace("missiles were used", "missiles were reportedly used")
    _became(base, altered)
    _became(base, f"New. {altered}")
    _became(base, TEXT)

    assert [_of(base, number)["missiles were used"] for number in (2, 3, 4)] == [
        ("altered", "missiles were reportedly used"),
        ("unchanged", "missiles were reportedly used"),
        ("altered", "missiles were used"),
    ]
    assert base.one("SELECT count(DISTINCT passage_id) FROM passage_carries") == 4


def test_what_was_gone_and_comes_back_is_found_again(base: Base) -> None:
    """It is looked for as it last was."""
    _became(base, TEXT.replace(" Moscow denied it.", ""))
    _became(base, TEXT.replace(" Moscow denied it.", "") + " More.")
    _became(base, TEXT)

    outcomes = [_of(base, number)["denied it"][0] for number in (2, 3, 4)]
    assert outcomes == ["gone", "gone", "unchanged"]


def test_a_better_reader_carries_as_well(base: Base) -> None:
    """The same bytes read anew are a state like any other."""
    _became(base, f"{TEXT} More.", raw_hash="b2:" + "0" * 32, reader="html/1")
    _became(base, f"{TEXT} More", raw_hash="b2:" + "0" * 32, reader="html/2")

    assert _of(base, 3)["denied it"] == ("unchanged", "denied it")


def test_what_is_recorded_of_an_older_text_is_carried_too(base: Base) -> None:
    """A pack that has the older text adds to it, and its words follow to the newer one."""
    _became(base, TEXT.replace("A minister wondered", "A minister mused"))
    second = {name: copy.deepcopy(base.pack[name]) for name in ("curator", "claims", "sources")}
    del second["sources"]["aide"], second["claims"]["used"]["topics"]
    saying = {"source": "russia", "claim": "used", "stance": "questions", "mode": "indirect"}
    report: dict[str, Any] = {"text": TEXT, "publisher": "paper", "published": "2024-06-18"}
    report["attributions"] = {"minister": saying | {"content": "A minister wondered"}}
    base.load({"pack": "second", **second, "articles": {"again": report}})

    assert base.count("revisions") == 2
    assert _of(base, 2)["A minister wondered"] == ("altered", "A minister mused")


def test_withheld_words_are_compared_with_nothing(base: Base) -> None:
    """No row is better than a guess; what can be compared is."""
    with working(base.url, program="claimdb test", who="ana") as work:
        work.batch.run(
            "UPDATE passages SET exact = NULL, prefix = '', suffix = '', withheld_reason = 'asked'"
            " WHERE exact = 'denied it'"
        )
    _became(base, f"New. {TEXT}")

    assert set(_of(base, 2)) == {"missiles were used", "an aide saw shells", "saw shells"}


def test_what_is_carried_is_proved(base: Base) -> None:
    """Nothing that carrying makes breaks a rule."""
    for text in (f"New. {TEXT}", TEXT.replace(" denied it", ""), "Nothing is left.", TEXT):
        _became(base, text)

    broken = [one for one in Verification(base.url) if one.severity is Severity.VIOLATION]
    assert broken == []
    assert base.count("passage_carries") == 16


def test_texts_that_changed_before_are_carried_at_once(base: Base) -> None:
    """From the first attribution on, all that is missing is made, and no more."""
    _became(base, f"New. {TEXT}")
    before = base.rows(_STATES)
    with base.store.unguarded() as work:
        work.run("DELETE FROM passage_carries")
    for carried in (4, 0):
        assert catch_up(base.url, who="ana").passages == carried

    assert base.rows(_STATES) == before
