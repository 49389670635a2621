"""What a subject takes for granted: deeds that are told by a noun and had an effect."""

import pytest

from claimdb.link.content import Content, Proposition
from claimdb.link.granted import granted
from claimdb.link.joined import joined
from claimdb.text.spans import Span

SHIPPED = "Norland has shipped 40,000 tonnes of grain to Orle since May."


def taken(said: str, before: str = "") -> Proposition | None:
    """Return what a minister takes for granted who says some words behind other sentences."""
    text = f"{before} The minister said {said}."
    span = Span(len(text) - len(said) - 1, len(text) - 1)
    content = Content(text=text, spans=(span,), cue="said", speaker="The minister")
    line = joined(text, content.spans)
    return granted(content, line, (0, len(line.line)))


def statement(said: str, before: str = "") -> str | None:
    """Return it in words."""
    made = taken(said, before)
    return None if made is None else made.statement


@pytest.mark.parametrize(
    ("said", "granted_"),
    [
        ("Norland's deliveries of grain had fed the army", "Norland has delivered grain"),
        (
            "the deliveries of grain to Orle by Norland had saved lives",
            "Norland has delivered grain to Orle",
        ),
        ("the delivery of grain to Orle saved lives", "Grain has been delivered to Orle"),
        ("the arrest of Ann Lee had shocked the town", "Ann Lee has been arrested"),
        ("that the shelling of Lund has killed two", "Lund has been shelled"),
        ("the killing of Mikalos has sparked a riot", "Mikalos has been killed"),
        ("the fatal shooting of Ann Lee by the police unleashed unrest", "Ann Lee has been shot"),
        (
            "the recent sale of ferries to Mirna made it harder to sail",
            "Ferries have been sold to Mirna",
        ),
    ],
)
def test_a_noun_may_name_its_parties_itself(said: str, granted_: str) -> None:
    """What the deed has done tells that it was done, if only to one who is named."""
    assert statement(said) == granted_


def test_it_is_marked_and_proved_by_the_words_of_the_noun() -> None:
    """The effect is no part of it, nor is what stands beside."""
    said = "the deliveries of grain, as well as Tirolean trucks, had helped Orle"

    made = taken(said, SHIPPED)

    assert made is not None
    assert (made.statement, made.presupposed) == ("Norland has delivered grain to Orle", True)
    (span,) = made.spans
    text = f"{SHIPPED} The minister said {said}."
    assert text[span.start : span.end] == "the deliveries of grain"


@pytest.mark.parametrize(
    ("before", "said", "granted_"),
    [
        (SHIPPED, "the deliveries of grain saved Orle", "Norland has delivered grain to Orle"),
        (
            "Norland has shipped vaccines to Orle. The clinics had run out of them.",
            "the shipments of medicine and blankets had saved lives",
            None,
        ),
        (
            "Norland has shipped medicine to Orle. The clinics had run out of it.",
            "the shipments of medicine and blankets had saved lives",
            "Norland has shipped medicine to Orle",
        ),
        (
            "Norland has sent missiles to Orle.",
            "the supplies of weapons have prolonged the war",
            "Norland has supplied weapons to Orle",
        ),
        (
            "Tirol bombed the port of Lund on Monday.",
            "the bombing of the port had killed two sailors",
            "Tirol has bombed the port of Lund",
        ),
    ],
)
def test_an_earlier_sentence_names_the_parties(
    before: str, said: str, granted_: str | None
) -> None:
    """The nearest that tells the same deed of the same thing, or of a kind of it."""
    assert statement(said, before) == granted_


@pytest.mark.parametrize(
    "said",
    [
        "the alleged deliveries of grain had saved the city",
        "the reported deliveries of grain had saved the city",
        "the planned delivery of grain had helped the city",
        "the possible delivery of grain had helped the city",
        "any delivery of grain had helped the city",
        "deliveries of grain had helped the city",
        "the deliveries of any grain had helped the city",
        "the “deliveries” of grain had helped the city",
        "the deliveries of hope had helped the city",
        "the deliveries of Norlandish grain had helped the city",
        "the deliveries of medicine had helped the city",
        "the sale of grain had helped the city",
        "the promise of grain had helped the city",
        "the lack of deliveries of grain had hurt the city",
        "the supplies of grain in the silos had fed the city",
        "the deliveries of grain or flour had helped the city",
    ],
)
def test_a_noun_that_may_mean_another_deed_or_none_grants_nothing(said: str) -> None:
    """Though a sentence before tells of deliveries of grain."""
    assert statement(said, SHIPPED) is None


@pytest.mark.parametrize(
    "said",
    [
        "the deliveries of grain to Orle would help the city",
        "the deliveries of grain to Orle may have helped the city",
        "the deliveries of grain to Orle had not helped the city",
        "the deliveries of grain to Orle help the city",
        "the deliveries of grain to Orle were cancelled",
        "the deliveries of grain to Orle had angered Tirol",
        "the deliveries of grain to Orle have never begun",
        "the deliveries of grain to Orle made sense",
        "the arrest of Ann Lee and two others had shocked the town",
        "the deliveries of grain to Orle had helped, if they took place",
        "the deliveries of grain to Orle had reportedly helped the city",
        "did the deliveries of grain to Orle help the city?",
        "the city had been saved",
    ],
)
def test_what_is_no_effect_that_is_told_as_a_fact_grants_nothing(said: str) -> None:
    """A plan can be welcomed, anger somebody, or come to nothing."""
    assert statement(said) is None


@pytest.mark.parametrize(
    "said", ["the bombing of the port had killed two", "the supplies of grain had helped"]
)
def test_without_a_name_anywhere_nothing_is_claimed(said: str) -> None:
    """Another port was bombed in the next article."""
    assert statement(said) is None


@pytest.mark.parametrize(
    ("said", "granted_"),
    [
        ("the deliveries of grain by Tirol had saved Orle", "Tirol has delivered grain"),
        ("the deliveries of grain to Mirna had saved lives", "Grain has been delivered to Mirna"),
    ],
)
def test_parties_of_another_deed_are_left_where_they_are(said: str, granted_: str) -> None:
    """The noun names somebody else than the sentence before."""
    assert statement(said, SHIPPED) == granted_
