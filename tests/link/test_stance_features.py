"""Features of a claim and a text."""

from hypothesis import given
from hypothesis import strategies as st

from claimdb.link.stance_features import against, features, names, related, vector
from claimdb.link.stance_reading import read

CLAIM = "The dam burst"
NO = "The dam is whole. Reports that the dam burst are false."


@given(st.text(max_size=80), st.text(max_size=200))
def test_names_and_order_never_change(claim: str, text: str) -> None:
    """Whatever claim and text: a vector means the same everywhere."""
    assert tuple(features(claim, text)) == names()
    assert len(vector(claim, text)) == len(names())


def test_what_refutes_is_told_by_the_side_of_the_claim() -> None:
    """A text that says no stands with a claim that says no, and against one that says yes."""
    yes, no = features(CLAIM, NO), features("The dam burst: a hoax", NO)

    assert yes["claim says no"] == 0
    assert no["claim says no"] == 1
    assert yes["refuted, claim says yes"] == yes["refuted"] > 0
    assert no["refuted, claim says yes"] == 0
    assert no["refuted, claim says no"] == no["refuted"]


def test_cues_are_told_by_zone() -> None:
    """What the first sentence says is apart from the whole."""
    found = features(CLAIM, NO)

    assert found["first: fake"] == 0
    assert found["whole: fake"] > 0
    assert found["whole: any fake"] == 1


def test_sentences_that_speak_of_the_claim_are_related() -> None:
    """Half as much as the one that does most, at the least."""
    assert related(read(CLAIM, "Snow fell. The dam burst. The dam was old.")) == [1, 2]
    assert related(read(CLAIM, "Snow fell.")) == []


def test_sentences_say_no_more_or_less() -> None:
    """From nought on."""
    found = against(read(CLAIM, "The dam burst. The dam did not burst; the report is false."))

    assert found[0] == 0
    assert found[1] > 0
