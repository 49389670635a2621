"""What is asked of somebody, beside what is said to be so."""

import pytest

from claimdb.link.demands import asked, is_demand


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("the council to open the gates", "urge"),
        ("parents who are worried to have the tests done", "advise"),
        ("damages of ten million pounds", "ask"),
        ("a raise of three per cent", "offer"),
    ],
)
def test_what_somebody_is_to_do_or_to_get_is_a_demand(content: str, cue: str) -> None:
    """Nobody can be asked whether it is true."""
    assert is_demand(content, (cue,))


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("the council opened the gates", "tell"),
        ("the council will open the gates to save water", "warn"),
        ("the council to open the gates", "say"),
    ],
)
def test_a_sentence_with_a_verb_of_its_own_is_none(content: str, cue: str) -> None:
    """Also behind a word that may demand; and other words demand nothing."""
    assert not is_demand(content, (cue,))


@pytest.mark.parametrize(
    ("content", "cue", "expected"),
    [
        ("the council to open the gates", "urge", "the council should open the gates"),
        ("the firm to pay a fine", "order", "the firm must pay a fine"),
        ("residents not to leave", "warn", "residents should not leave"),
        ("him to leave", "tell", "he should leave"),
        ("the minister resign", "demand", "the minister should resign"),
        ("the talks be moved", "suggest", "the talks should be moved"),
        ("Lee to resign", "call for", "Lee should resign"),
        ("Lee's resignation", "call for", "Lee should resign"),
        ("the release of two sailors", "demand", "two sailors should be released"),
        ("the release of detained sailors", "demand", "detained sailors should be released"),
        (
            "the immediate and unconditional release of the sailors",
            "call for",
            "the sailors should be released immediately and unconditionally",
        ),
        ("an apology from the paper", "demand", "there should be an apology from the paper"),
        ("calm", "appeal for", "there should be calm"),
    ],
)
def test_what_is_asked_is_told_as_what_should_be(content: str, cue: str, expected: str) -> None:
    """It reads as a sentence, is neither true nor false, and never tells that it was done."""
    made = asked(content, frozenset(cue.split()))
    assert made is not None
    assert (made.statement, made.modality, made.is_claim) == (expected, "necessary", False)


@pytest.mark.parametrize(
    ("content", "cue"),
    [
        ("the right to vote", "demand"),
        ("permission to leave", "ask for"),
        ("a vote to ban fishing", "call for"),
        ("to be excused", "ask"),
        ("the council to open the gates", "say"),
        ("the council opened the gates", "tell"),
        ("a strike", "urge"),
        ("Lee a liar", "call"),
        ("the truth", "demand"),
        ("for it to happen here is absurd", "tell"),
        ("Lee, director of outreach at the zoo", "tell"),
        ("the zoo continues to have no plan", "insist"),
    ],
)
def test_what_is_asked_for_itself_stays_as_it_is(content: str, cue: str) -> None:
    """A right that is demanded is not what should vote."""
    assert asked(content, frozenset(cue.split())) is None
