"""What one statement is to another."""

import re
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimdb.bench.linking_gold import read_stories
from claimdb.link.frame import frame
from claimdb.link.relation import Comparison, Relation
from claimdb.link.same import compare
from claimdb.link.tagging import Tag, words
from tests.support.repository import ROOT

FOLDER: Final = ROOT / "tests" / "cases" / "linking"
STATEMENTS: Final = sorted(
    {
        statement
        for path in sorted(FOLDER.glob("pairs_*.yaml"))
        for pair in read_stories(path)
        for statement in (pair.left, pair.right)
    }
)


def told(left: str, right: str) -> Comparison:
    """Compare two statements."""
    return compare(frame(left), frame(right))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Rebels seized the harbour.", "The harbour was seized by rebels."),
        ("Pyongyang sent shells to Moscow.", "North Korea supplied Russia with shells."),
        ("Some 40 miners were hurt.", "About forty miners were injured."),
        ("Ola Berg won the cup against Tor Lund.", "Tor Lund lost the cup to Ola Berg."),
        ("Rockets were used to hit a port of Oman.", "Rockets hit a port of Oman."),
    ],
)
def test_the_same_claim_in_other_words(left: str, right: str) -> None:
    """Passive, seat of power, synonyms, converse: each says all that the other says."""
    assert told(left, right).relation is Relation.SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Missiles from Iran are used in Yemen.", "Iranian weapons are used in Yemen."),
        ("Gunmen shot two guards at a bank in Lund.", "Gunmen shot guards at a bank."),
        ("Ola Berg was murdered by his guards.", "Ola Berg was killed."),
        ("Mines killed two soldiers.", "Mines caused casualties."),
    ],
)
def test_who_says_more_entails_who_says_less(left: str, right: str) -> None:
    """The kind, the number, the place, the manner may be left out; and the mirror holds."""
    assert told(left, right).relation is Relation.ENTAILS
    assert told(right, left).relation is Relation.ENTAILED_BY


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("The fire killed nine miners.", "The fire killed twenty miners."),
        ("The court acquitted Ola Berg.", "The court convicted Ola Berg."),
        ("A storm sank the ferry.", "A mine sank the ferry."),
        ("Ola Berg did not take the money.", "Ola Berg took the money."),
        ("Ola Berg beat Tor Lund.", "Tor Lund beat Ola Berg."),
        ("The queen arrived in Lund on 3 May 2021.", "The queen arrived in Lund on 4 May 2021."),
    ],
)
def test_what_cannot_both_be_true_is_a_contradiction(left: str, right: str) -> None:
    """Amounts, opposite deeds, doers of what happens once, negation, exchange, days."""
    assert told(left, right).relation is Relation.CONTRADICTS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Iran supplied Syria with drones.", "Iran uses drones in Syria."),
        ("Iran will supply Syria with drones.", "Iran has supplied Syria with drones."),
        ("Ola Berg was charged with fraud.", "Ola Berg was convicted of fraud."),
        ("Iran sent drones to Syria.", "Syria sent drones to Iran."),
        ("Police suspect that Ola Berg robbed the bank.", "Ola Berg robbed the bank."),
        ("The daughter of Ola Berg was killed.", "Ola Berg was killed."),
        ("Shells of Iran were found in Yemen.", "Shells of Iran are used in Yemen."),
        ("More than 20 miners were hurt.", "Fewer than 90 miners were hurt."),
    ],
)
def test_near_things_are_related_and_no_more(left: str, right: str) -> None:
    """Another step, a plan, parties exchanged, a suspicion, kin, open ranges: nothing follows."""
    assert told(left, right).relation is Relation.RELATED


def test_statements_with_nothing_in_common_are_different() -> None:
    """No word of the one says or implies a word of the other."""
    assert told("Rebels seized the harbour.", "The vaccine cures measles.").relation is (
        Relation.DIFFERENT
    )


def test_a_verdict_has_a_score_and_a_reason() -> None:
    """The score is a share, the reason a clause that names what decided."""
    found = told("The fire killed nine miners.", "The fire killed twenty miners.")

    assert 0 < found.score <= 1
    assert found.reason == "rival amounts: 'nine' and 'twenty'"


def test_denying_the_wider_denies_the_narrower() -> None:
    """Between two negated statements what follows is turned round."""
    found = told("Ola Berg did not use weapons.", "Ola Berg did not use missiles.")

    assert found.relation is Relation.ENTAILS


@given(st.sampled_from(STATEMENTS), st.sampled_from(STATEMENTS))
@settings(max_examples=150, deadline=None)
def test_the_other_side_sees_the_mirror(left: str, right: str) -> None:
    """Whatever two statements are, swapping them mirrors the relation alone."""
    there, back = told(left, right), told(right, left)

    assert back.relation is there.relation.mirrored
    assert back.score == there.score


@given(st.text(max_size=60), st.text(max_size=60))
@settings(max_examples=200, deadline=None)
def test_any_text_can_be_compared(left: str, right: str) -> None:
    """What is no sentence has a relation too."""
    assert told(left, right).relation in set(Relation)


@pytest.mark.parametrize(
    ("tag", "other"), [(Tag.NAME, "Tanzania"), (Tag.NUMBER, "17"), (Tag.NOUN, "violin")]
)
def test_another_name_number_or_thing_is_never_the_same(tag: Tag, other: str) -> None:
    """In every fifth statement of the gold set, none of these can be replaced unnoticed."""
    assert [
        (one, changed)
        for one in STATEMENTS[::5]
        for word in words(one)
        if word.tag is tag and word.low != other.lower()
        for changed in [one[: word.start] + other + one[word.end :]]
        if told(one, changed).relation is Relation.SAME
    ] == []


def test_a_negated_statement_is_never_the_same() -> None:
    """In every second statement of the gold set, no negation can be put in unnoticed."""
    verb = re.compile(r"\b(?:is|are|was|were|has|have)\b")
    changed = [
        (one, f"{one[: match.end()]} not{one[match.end() :]}")
        for one in STATEMENTS[::2]
        if (match := verb.search(one))
    ]

    assert [pair for pair in changed if told(*pair).relation is Relation.SAME] == []


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Rebels deliberately burned Lund.", "Rebels burned Lund."),
        ("Rebels nearly seized Lund.", "Rebels seized Lund."),
        ("Guards died in Lund.", "Guards died outside Lund."),
        ("The rate fell to 3 per cent.", "The rate fell from 3 per cent."),
        ("He robbed a bank in Lund.", "She robbed a bank in Lund."),
        ("It sank because it was mended.", "It sank because it was not mended."),
    ],
)
def test_small_words_can_make_another_claim(left: str, right: str) -> None:
    """Manner, nearness, where, from and to, who is meant, a negation in another clause."""
    assert told(left, right).relation is not Relation.SAME


def test_words_that_press_a_point_change_nothing() -> None:
    """Nor do those that say since when."""
    assert told("Iran firmly supports Oman.", "Iran still supports Oman.").relation is Relation.SAME


def test_the_same_words_about_somebody_unnamed_are_less_sure() -> None:
    """There are many ministers, and "he" may be anybody."""
    named, unnamed = "Ola Berg resigned.", "The minister resigned."

    assert told(named, named).score == 1.0
    assert told(unnamed, unnamed).score < 0.8
    assert told("He resigned.", "He resigned.").relation is Relation.RELATED


def test_a_pronoun_stands_for_the_name_that_is_given() -> None:
    """Where the caller knows it."""
    who = frame("He resigned.", names={"he": "Ola Berg"})

    assert compare(who, frame("Ola Berg resigned.")).relation is Relation.SAME
    assert compare(who, frame("Tor Lund resigned.")).relation is not Relation.SAME


@pytest.mark.parametrize(
    ("told_", "negated"),
    [
        ("Ola Berg is right about the fires in Lund.", "Ola Berg is not about that hill."),
        ("The film shows Tor Lund in the car.", "The film does not show whether Lund is armed."),
    ],
)
def test_a_negation_of_little_rules_nothing_out(told_: str, negated: str) -> None:
    """Where both share a name and no deed, or the one leaves open whether."""
    assert told(told_, negated).relation is not Relation.CONTRADICTS
    assert told(negated, told_).relation is not Relation.CONTRADICTS


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("A builder took bribes from Mayor Brandt.", "Mayor Brandt took bribes from a builder."),
        ("Congress impeached the president of Peru.", "Congress impeached the judge of Peru."),
        ("Brightwell took over Kato Steel.", "Kato Steel took over Brightwell."),
        ("Estmark bought jets from Norvia.", "Estmark sold jets to Norvia."),
    ],
)
def test_exchanged_parts_and_titles_are_never_the_same(left: str, right: str) -> None:
    """Whoever leads a phrase counts, names or not."""
    assert compare(frame(left), frame(right)).relation is not Relation.SAME


@pytest.mark.parametrize(
    ("more", "less", "reason"),
    [
        (
            "Missiles from Iran are used in Yemen.",
            "Iranian weapons are used in Yemen.",
            "one says more ('Missiles' and 'weapons')",
        ),
        ("Gunmen shot two guards at a bank.", "Gunmen shot two guards.", "one says more (bank)"),
        (
            "Iranian weapons are not used in Yemen.",
            "Iranian missiles are not used in Yemen.",
            "one denies more ('weapons' and 'missiles')",
        ),
    ],
)
def test_a_reason_is_right_beside_either(more: str, less: str, reason: str) -> None:
    """It is shown where nothing stands on the left or on the right."""
    assert told(more, less).reason == reason
    assert sorted(told(less, more).reason) == sorted(reason)
    assert told(more, less).relation is Relation.ENTAILS


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ana Holm's brother was arrested in Lund.", "Ana Holm was arrested in Lund."),
        ("The man who shot Ana Holm was arrested.", "Ana Holm was arrested."),
        ("A firm of Estmark bought ships from Norvik.", "Norvik sold ships to Estmark."),
        ("Support for Ana Holm slipped.", "Ana Holm fell."),
        ("Norvia destroyed a road to the dam.", "Norvia destroyed the dam."),
        ("Norvia sent money for missiles to Estmark.", "Norvia sent missiles to Estmark."),
        ("Norvia bought parts for missiles.", "Norvia bought missiles."),
        ("Ana Holm won the lottery.", "Ana Holm won the election."),
        ("The drug cured cancer in mice.", "The drug cures cancer."),
        ("Ana Holm was the owner of the club.", "Ana Holm owns the club."),
        ("The government of Norvia gave way.", "The government of Norvia collapsed."),
    ],
)
def test_what_stands_beside_is_not_what_it_is_told_of(one: str, other: str) -> None:
    """Nothing follows from what happens to a relative, a road, a fund, an animal, an owner once."""
    assert told(one, other).relation is Relation.RELATED
    assert told(other, one).relation is Relation.RELATED


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("The mayor is old and wise despite being a vegan.", "The mayor is a vegan.", False),
        ("Ana Holm has occasionally paid taxes.", "Ana Holm pays taxes.", False),
        ("Ana Holm cannot confirm that and left.", "Ana Holm cannot confirm that raid.", False),
        ("Ana Holm sold ships despite the ban.", "Ana Holm sold ships despite a ban.", True),
        ("Ana Holm paid taxes.", "Taxes were paid by Ana Holm.", True),
        ("Ana Holm has confirmed that raid.", "Ana Holm confirmed that raid.", True),
    ],
)
def test_what_holds_now_and_then_or_despite_it_is_not_the_same(
    one: str, other: str, *, expected: bool
) -> None:
    """Nor what a "that" stands for which nothing tells."""
    assert (told(one, other).relation is Relation.SAME) is expected
    if not expected:
        assert told(one, other).relation is Relation.RELATED


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Bad things are going to happen.", "That is going to happen."),
        ("That is going to happen.", "That is going to happen."),
        ("Hands up, don't shoot.", "The officer shot at the man as he had his hands up."),
        ("Norvia voted 241 to 196 for the bill.", "Norvia voted 241 to 17 on the law."),
    ],
)
def test_what_points_elsewhere_or_commands_bears_on_nothing(left: str, right: str) -> None:
    """Nobody knows what "that" was; a demand denies nothing; a vote has two numbers."""
    assert told(left, right).relation is Relation.RELATED
    assert told(right, left).relation is Relation.RELATED
