"""Who speaks in one text: told apart by place, together by "and"."""

from dataclasses import replace

import pytest

from claimdb.extract.record import Extraction, Speaker
from claimdb.pipeline.extracting_cast import Cast
from claimdb.pipeline.extracting_speaking import Origin, Speaking
from claimdb.text.dates import parse_date
from claimdb.text.spans import Span
from tests.support.teller import Teller


def found_in(text: str) -> tuple[list[Extraction], Speaking]:
    """Return what the extractor of the tests finds in a text, and who speaks there."""
    found = list(Teller("2").extract(text, published=parse_date("2024-06-18")))
    return found, Speaking(text, found, Cast(text, found))


def origins(text: str) -> list[list[Origin]]:
    """Return the sources of each that is found, in the order of the text."""
    found, speaking = found_in(text)
    return [speaking.origins(place, one) for place, one in enumerate(found)]


def test_a_label_in_another_place_may_be_somebody_else() -> None:
    """The first has the plain label, the next a number."""
    told = origins("An aide said that it rained. An aide said that it broke.")

    assert [(one.label, one.apart) for (one,) in told] == [("An aide", ""), ("An aide", "2")]


def test_one_place_asked_again_is_one_source() -> None:
    """What an aide said twice in one breath is said by one aide."""
    (one, _), speaking = found_in("An aide said that it rained. An aide said that it broke.")

    assert speaking.origins(0, one) == speaking.origins(0, one)


def test_those_who_speak_together_are_joint_and_each_a_source() -> None:
    """Who speaks alone in the next sentence is not joint there."""
    text = "Norvia and Estmark said that the dam broke. Norvia said that it rained."
    found, speaking = found_in(text)

    assert [one.label for one in speaking.origins(0, found[0])] == ["Norvia", "Estmark"]
    assert [speaking.is_joint(place) for place in (0, 1)] == [True, False]


@pytest.mark.parametrize(
    ("text", "same"),
    [
        ("An aide said that it rained. He said that it broke.", True),
        ("A spokeswoman said that it rained. She said that it broke.", True),
        ("A spokeswoman said that it rained. He said that it broke.", False),
        ("An aide said that it rained. The dam is old. He said that it broke.", False),
        ("An aide said that it rained.\n\nHe said that it broke.", False),
        ("Norvia said that it rained. He said that it broke.", False),
    ],
)
def test_he_is_the_unnamed_one_who_spoke_in_the_sentence_before(text: str, *, same: bool) -> None:
    """If he may be; else he is a source of his own."""
    pronoun = "She" if "She" in text else "He"
    found = list(Teller("2").extract(text, published=parse_date("2024-06-18")))
    start = text.index(pronoun)
    source = (Span(start, start + len(pronoun)),)
    found[1] = replace(found[1], source=source, speaker=Speaker(pronoun))
    speaking = Speaking(text, found, Cast(text, found))

    assert (speaking.origins(1, found[1]) == speaking.origins(0, found[0])) is same
