"""Correcting evidence: one current row per chain, and everything that leans on it renewed."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdb.errors import (
    ChainLoops,
    DenialNeeds,
    ElementMisplaced,
    NotADenial,
    NothingToCorrect,
    Superseded,
    TextWithheld,
)
from claimdb.model.vocab import DenialKind, DenialScope, Hedge, ReviewDecision, Stance
from claimdb.pipeline.hand_evidence import Saying, correct, decide, redact_texts
from claimdb.pipeline.maker import working
from tests.support.engines import Engine
from tests.support.ferry import Ferry, boarded, sailing
from tests.support.stores import Cells


def _current(case: Ferry) -> list[Cells]:
    return case.rows("SELECT public_id FROM current_attributions ORDER BY id")


def test_what_is_not_said_anew_is_taken_over(case: Ferry) -> None:
    """A correction of the hedge keeps words, date and cue."""
    old = case.says(cue="said", said="2024-06-17", said_words="Monday", capacity="harbour master")

    new = correct(case.desk, old, Saying(hedge=Hedge.LIKELY)).new.public

    columns = "hedge, said_words, capacity, mode"
    assert case.rows(f"SELECT {columns} FROM attributions WHERE public_id = ?", new) == [
        ("likely", "Monday", "harbour master", "direct")
    ]
    proofs = "SELECT role, passage_id FROM attribution_passages WHERE attribution_id = ? ORDER BY 1"
    assert case.rows(proofs, case.number("attributions", new)) == case.rows(
        proofs, case.number("attributions", old)
    )
    assert case.violations() == []


def test_a_new_quote_is_counted_as_quoted_anew(case: Ferry) -> None:
    """The mode follows the new words unless it is said."""
    old = case.says()

    new = correct(case.desk, old, Saying(quotes=("Ada Lind, said that the ferry",))).new.public

    assert case.one("SELECT mode FROM attributions WHERE public_id = ?", new) == "indirect"


def test_something_can_be_emptied(case: Ferry) -> None:
    """What was said by mistake is dropped; the words of a hedge go with it."""
    old = case.says(hedge=Hedge.LIKELY, hedge_words="likely", cue="said")

    new = correct(case.desk, old, Saying(drop=frozenset({"hedge", "cue"}))).new.public

    columns = "SELECT hedge, hedge_words FROM attributions WHERE public_id = ?"
    assert case.rows(columns, new) == [(None, None)]
    number = case.number("attributions", new)
    roles = case.rows("SELECT role FROM attribution_passages WHERE attribution_id = ?", number)
    assert roles == [("content",)]


def test_a_denial_that_turns_out_to_assert_loses_its_denial(case: Ferry) -> None:
    """No denial row is left on a row that asserts."""
    old = case.denies()

    new = correct(case.desk, old, Saying(stance=Stance.ASSERTS)).new.public

    number = case.number("attributions", new)
    assert case.rows("SELECT 1 FROM denials WHERE attribution_id = ?", number) == []
    assert case.violations() == []


def test_what_turns_out_to_deny_needs_kind_and_scope(case: Ferry) -> None:
    """A denial is never assumed to be flat."""
    old = case.says()

    with pytest.raises(DenialNeeds):
        correct(case.desk, old, Saying(stance=Stance.DENIES))
    with pytest.raises(NotADenial):
        correct(case.desk, old, Saying(kind=DenialKind.FLAT))


def test_a_denial_of_an_element_names_it(case: Ferry) -> None:
    """The scope follows an element that is named, and the element a scope that has none."""
    old = case.denies()
    new = correct(case.desk, old, Saying(element="the doors")).new.public

    again = correct(case.desk, new, Saying(scope=DenialScope.PARTIAL)).new.public

    denial = "SELECT scope, element FROM denials WHERE attribution_id = ?"
    assert case.rows(denial, case.number("attributions", new)) == [("element", "the doors")]
    assert case.rows(denial, case.number("attributions", again)) == [("partial", None)]
    with pytest.raises(ElementMisplaced):
        correct(case.desk, again, Saying(scope=DenialScope.ELEMENT))


def test_those_that_lean_on_it_are_renewed_once(case: Ferry) -> None:
    """A row that is known through one and answers another has one current row afterwards."""
    relay = case.says("the coast guard reported", stance=Stance.RELAYS)
    said = case.says(via=relay)
    answer = case.denies(answers=said, via=relay)

    done = correct(case.desk, relay, Saying(cue="reported"))

    assert [old.public for old, _ in done.renewed] == [said, answer]
    assert len(_current(case)) == 3
    leaning = case.rows(
        "SELECT count(*) FROM current_attributions AS leaning"
        " JOIN current_attributions AS base ON base.id IN (leaning.via_id, leaning.answers_id)"
    )
    assert leaning == [(3,)]
    assert case.violations() == []


def test_a_program_s_row_stays_a_program_s_when_it_is_renewed(case: Ferry) -> None:
    """Correcting what it leans on is no review of it."""
    relay = case.says("the coast guard reported", stance=Stance.RELAYS)
    said = case.says(via=relay)
    _machine_made(case, said)

    correct(case.desk, relay, Saying(cue="reported"))

    made = "SELECT created_by, confidence, is_automatic FROM current_attributions WHERE via_id > 0"
    assert sorted(case.rows(made), key=str) == [("ana", None, 0), (None, 0.7, 1)]


def test_a_program_s_row_that_was_accepted_stays_accepted(case: Ferry) -> None:
    """And the decision says whose it was."""
    relay = case.says("the coast guard reported", stance=Stance.RELAYS)
    _machine_made(case, case.says(via=relay))
    decide(case.desk, "att_aaaaaaaaaaaaaaaaaaaa", ReviewDecision.ACCEPTED, "looked at")

    correct(case.desk, relay, Saying(cue="reported"))

    assert set(case.rows("SELECT is_automatic FROM current_attributions")) == {(0,)}
    reason = case.one("SELECT reason FROM reviews ORDER BY id DESC LIMIT 1")
    assert reason == "as att_aaaaaaaaaaaaaaaaaaaa, which ana accepted"


def test_correcting_a_program_s_row_is_a_decision_on_it(case: Ferry) -> None:
    """So that what programs get wrong can be counted."""
    _machine_made(case, case.says())

    correct(case.desk, "att_aaaaaaaaaaaaaaaaaaaa", Saying(capacity="a guest"))

    assert case.rows("SELECT decision, reviewer FROM reviews") == [("corrected", "ana")]
    assert case.violations() == []


def _machine_made(case: Ferry, like: str) -> None:
    """Add a row as a program would, known through the same one."""
    with working(case.desk.url, program="claimdb extract", who="ana", automatic=True) as work:
        columns = "revision_id, source_id, claim_id, via_id, stance, mode"
        row = work.batch.rows(f"SELECT {columns} FROM attributions WHERE public_id = ?", like)[0]
        values = dict(zip(columns.split(", "), row, strict=True))
        public = "att_aaaaaaaaaaaaaaaaaaaa"
        number = work.batch.add(
            "attributions",
            {**values, "public_id": public, "confidence": 0.7, **work.maker.made()},
        )
        passage = work.batch.rows("SELECT min(id) FROM passages")[0][0]
        proof = {"attribution_id": number, "passage_id": passage, "role": "content", "ordinal": 1}
        work.batch.add("attribution_passages", proof)


def test_a_correction_cannot_lean_on_what_leans_on_it(case: Ferry) -> None:
    """Two rows that answer each other would go round."""
    said = case.says()
    answer = case.denies(answers=said)

    with pytest.raises(ChainLoops):
        correct(case.desk, said, Saying(answers=answer))
    with pytest.raises(ChainLoops):
        correct(case.desk, said, Saying(answers=said))


def test_the_same_correction_again_is_harmless(case: Ferry) -> None:
    """Not a row is written, not even a run."""
    old = case.says()
    done = correct(case.desk, old, Saying(hedge=Hedge.LIKELY))
    before = case.digest()

    again = correct(case.desk, old, Saying(hedge=Hedge.LIKELY))

    assert (again.new, again.added) == (done.new, False)
    assert case.digest() == before


def test_another_correction_of_the_same_row_names_the_one_in_its_place(case: Ferry) -> None:
    """The end of the chain is what can be corrected."""
    old = case.says()
    second = correct(case.desk, old, Saying(hedge=Hedge.LIKELY)).new.public
    third = correct(case.desk, second, Saying(hedge=Hedge.POSSIBLE)).new.public
    before = case.digest()

    with pytest.raises(Superseded, match=third):
        correct(case.desk, old, Saying(capacity="a guest"))
    assert case.digest() == before


@pytest.mark.parametrize("saying", [Saying(), Saying(stance=Stance.ASSERTS)])
def test_a_correction_that_changes_nothing_is_refused(case: Ferry, saying: Saying) -> None:
    """Nothing said, or nothing new."""
    old = case.says()

    with pytest.raises(NothingToCorrect):
        correct(case.desk, old, saying)


def test_a_row_whose_text_is_redacted_can_be_corrected_but_for_its_words(case: Ferry) -> None:
    """The passages are taken over as they are; new words could not be found."""
    old = case.says(cue="said")
    redact_texts(case.desk, case.article, "takedown", words=True)

    new = correct(case.desk, old, Saying(source=case.lines)).new.public

    with pytest.raises(TextWithheld):
        correct(case.desk, new, Saying(quotes=("doors",)))
    assert len(_current(case)) == 1
    assert case.violations() == []


MOVES = st.lists(
    st.tuples(st.sampled_from(["supersede", "say", "answer", "via"]), st.integers(0, 9)),
    min_size=1,
    max_size=9,
)


@given(MOVES)
@settings(max_examples=12)
def test_every_chain_has_exactly_one_current_row(
    engine: Engine, moves: list[tuple[str, int]]
) -> None:
    """However rows lean on each other and are corrected, nothing is lost and nothing doubled."""
    template = sailing(engine)
    with engine.lent(template) as store:
        case = boarded(store, template)
        _move(case, moves)
        firsts = case.one("SELECT count(*) FROM attributions WHERE supersedes_id IS NULL")

        assert case.one("SELECT count(*) FROM current_attributions") == firsts
        stale = (
            "SELECT count(*) FROM current_attributions AS a JOIN attributions AS b"
            " ON b.id IN (a.via_id, a.answers_id)"
            " WHERE EXISTS (SELECT 1 FROM attributions AS c WHERE c.supersedes_id = b.id)"
        )
        assert case.one(stale) == 0


def _move(case: Ferry, moves: list[tuple[str, int]]) -> None:
    case.says()
    for count, (move, which) in enumerate(moves):
        rows = _current(case)
        target = str(rows[which % len(rows)][0])
        words = f"move {count}"
        if move == "supersede":
            correct(case.desk, target, Saying(capacity=words))
        elif move == "say":
            case.says(capacity=words)
        else:
            case.says(capacity=words, **{"answers" if move == "answer" else "via": target})
