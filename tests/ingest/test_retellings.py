"""Whether an article is what a retelling retells is told by their quotations alone."""

from hypothesis import given
from hypothesis import strategies as st

from claimdb.ingest.retellings import retells

_QUOTED = (
    "not concerned", "firmly supporting", "barren land", "important documents", "back on their feet"
)  # fmt: skip
ORIGINAL = "The report. " + " ".join(f"He said “{one}”, she said." for one in _QUOTED)
RETOLD = "In other words: " + " ".join(f'one called it "{one}."' for one in _QUOTED)


def test_the_same_quotations_in_other_words_are_a_retelling() -> None:
    """Whatever their marks and the full stops within."""
    assert retells(RETOLD, ORIGINAL)


def test_one_quotation_of_five_may_differ() -> None:
    """A retelling may correct or leave out one, and not two."""
    assert retells(RETOLD.replace("barren", "empty"), ORIGINAL)
    assert not retells(RETOLD.replace("barren", "empty").replace("firmly", "fully"), ORIGINAL)


def test_few_quotations_prove_nothing() -> None:
    """Any two reports of a day may share four."""
    assert not retells(RETOLD.replace('one called it "barren land."', ""), ORIGINAL)
    assert not retells("No quotation at all.", ORIGINAL)
    assert not retells('"" "" "" "" ""', ORIGINAL)


def test_one_quotation_said_five_times_is_one() -> None:
    """What is counted is different words."""
    assert not retells('"barren land" ' * 9, ORIGINAL)


@given(st.text())
def test_no_text_fails(text: str) -> None:
    """And none without quotations retells anything."""
    retells(text, ORIGINAL)
    assert not retells(text.translate(dict.fromkeys(map(ord, "“”„«»‘’\"'"), "")), ORIGINAL)
