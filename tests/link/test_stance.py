"""What a text makes of a claim."""

import pytest

from claimdb.link.stance import Stances, Towards, stance, stances

CLAIM = "The bridge at Rogny collapsed on Monday."


def words(text: str, found: Stances) -> list[str]:
    """Return the words of the sentences that a stance rests on."""
    return [text[span.start : span.end] for span in found.rests_on]


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("The bridge at Rogny collapsed on Monday, killing two people.", Towards.ASSERTS),
        (
            "Rumours that the bridge at Rogny had collapsed were a hoax. The story is fake.",
            Towards.DENIES,
        ),
        ("It is unclear whether the bridge at Rogny collapsed on Monday.", Towards.QUESTIONS),
        ("The bridge at Rogny reportedly collapsed, according to two sources.", Towards.NEUTRAL),
    ],
)
def test_a_text_takes_a_stance(text: str, label: Towards) -> None:
    """It says so, or says no, or doubts, or only passes on."""
    assert stance(CLAIM, text).label is label


def test_probabilities_add_up() -> None:
    """The four are all there is, and the label has one of them."""
    found = stance(CLAIM, "The bridge at Rogny did not collapse, the prefect said.")

    total = found.asserts + found.denies + found.questions + found.neutral

    assert total == pytest.approx(1)
    assert found.probability == getattr(found, found.label)


def test_a_stance_rests_on_sentences_that_speak_of_the_claim() -> None:
    """Not on what stands around them."""
    text = "It rained all night. The bridge at Rogny collapsed on Monday. Bakers went on strike."

    assert words(text, stance(CLAIM, text)) == ["The bridge at Rogny collapsed on Monday."]


def test_a_denial_rests_on_the_sentence_that_denies() -> None:
    """Though another one has more of the claim's words."""
    text = "Posts say the bridge at Rogny collapsed on Monday. That is a hoax, fake and false."

    found = stance(CLAIM, text)

    assert found.label is Towards.DENIES
    assert "That is a hoax, fake and false." in words(text, found)


@pytest.mark.parametrize("text", ["", " \n", "A bakery opened in Lyon."])
def test_a_text_about_something_else_is_neutral(text: str) -> None:
    """For certain, and rests on nothing."""
    found = stance(CLAIM, text)

    assert (found.label, found.neutral, found.rests_on) == (Towards.NEUTRAL, 1.0, ())


def test_a_bare_question_asserts_nothing() -> None:
    """Whatever words of the claim are in it."""
    found = stance(CLAIM, "Did the bridge at Rogny collapse on Monday?")

    assert found.asserts == 0
    assert found.label is Towards.QUESTIONS


def test_pairs_are_judged_as_they_come_and_as_alone() -> None:
    """In their order, however many, with one answer each."""
    texts = [
        f"The bridge at Rogny collapsed on Monday, {count} people said." for count in range(70)
    ]
    texts[66] = "The bridge at Rogny is safe: the report was a hoax."

    found = list(stances((CLAIM, text) for text in texts))

    assert len(found) == len(texts)
    assert found[66].label is stance(CLAIM, texts[66]).label is Towards.DENIES
    assert found[66].denies == pytest.approx(stance(CLAIM, texts[66]).denies)


def test_nothing_gives_nothing() -> None:
    """No pairs, no stances."""
    assert list(stances([])) == []
