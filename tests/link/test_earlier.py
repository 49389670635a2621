"""Who did a deed to whom, by the sentences before a place."""

import pytest

from claimdb.link.earlier import Told, told_before

SHIPPED = "Norland has shipped grain to Orle."


def told(before: str, verb: str = "deliver", things: tuple[str, ...] = ("grain",)) -> Told | None:
    """Return who did it, by some sentences and what stands behind them."""
    text = f"{before} Ann Lee said it helped."
    return told_before(text, len(before) + len(" Ann Lee said "), verb, things)


@pytest.mark.parametrize(
    "before",
    [
        SHIPPED,
        "Grain was shipped to Orle by Norland.",
        "Norland sent two million tonnes of grain to Orle in May.",
        f"{SHIPPED} It rained.\n\nThe harvest was poor.",
        f"Tirol has shipped coal to Orle. {SHIPPED}",
        f"{SHIPPED} Tirol has shipped coal to Mirna.",
        f"Norland has delivered grain to Orle. {SHIPPED}",
    ],
)
def test_a_plain_fact_of_the_same_deed_and_thing_names_the_parties(before: str) -> None:
    """Whatever else is told nearby of other things."""
    assert told(before) == Told("Norland", "Orle", ("grain",))


@pytest.mark.parametrize(
    "before",
    [
        "Norland said it had shipped grain to Orle.",
        "Norland has shipped grain to Orle, Tirol said.",
        "Norland has shipped grain to Orle, according to Tirol.",
        "Norland has reportedly shipped grain to Orle.",
        "Norland denied shipping grain to Orle.",
        "Norland has not shipped grain to Orle.",
        "Norland will ship grain to Orle.",
        "Norland has promised to ship grain to Orle.",
        "Norland has failed to ship grain to Orle.",
        "Norland ships grain to Orle.",
        "“Norland has shipped grain to Orle.”",
        "Has Norland shipped grain to Orle?",
        "It has shipped grain to Orle.",
        "A neighbour has shipped grain to Orle.",
        "Norland and Tirol have shipped grain to Orle.",
        "Norland has sold grain to Orle.",
        "Norland has shipped parts of grain to Orle.",
        "Norland has shipped food to Orle.",
        "",
    ],
)
def test_what_is_no_plain_fact_of_one_who_is_named_names_nobody(before: str) -> None:
    """Others' words, plans, pronouns, several, another deed, a wider thing."""
    assert told(before) is None


@pytest.mark.parametrize(
    "before",
    [
        f"{SHIPPED} Tirol has shipped grain to Orle.",
        f"Tirol has shipped grain to Orle. {SHIPPED}",
        f"{SHIPPED} Tirol has delivered food to Mirna, and grain.",
        f"{SHIPPED} Tirol denied that it had delivered grain.",
        f"{SHIPPED} Further shipments of grain are planned by Tirol.",
        SHIPPED + " It rained." * 8,
    ],
)
def test_other_parties_nearby_or_a_sentence_far_away_leave_it_open(before: str) -> None:
    """The nearest sentence that mentions the deed and the thing decides."""
    assert told(before) is None


def test_only_the_things_that_are_told_of_are_meant() -> None:
    """In the fullest words, where a definite noun means the very thing."""
    before = "Tirol bombed the port of Lund."

    assert told(before, "bomb", ("the port", "the mill")) == Told(
        "Tirol", None, ("the port of Lund",)
    )
