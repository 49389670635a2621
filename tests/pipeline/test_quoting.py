"""From quoted words to places in the text, and how the words are quoted."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.errors import OccurrencesTold, QuoteAmbiguous, QuoteMisplaced
from claimdb.model.vocab import Mode
from claimdb.pipeline.quoting import Quotes, find_quotes, mode_of, nearest
from claimdb.text.spans import selector

TEXT = "He said “the doors, the doors” and left. “Nobody said so”, she said of the doors."


def _starts(*words: str, occurrences: tuple[int, ...] = ()) -> list[int]:
    found = find_quotes(TEXT, Quotes(words, occurrences))
    assert all(TEXT[one.start : one.end] == one.exact for one in found)
    return [one.start for one in found]


def test_a_quote_in_several_places_is_never_guessed() -> None:
    """Which place is meant has to be said."""
    with pytest.raises(QuoteAmbiguous):
        _starts("the doors")


def test_one_number_is_for_the_quotes_in_several_places() -> None:
    """A quote that stands once is not asked for its second place."""
    assert _starts("and left", "the doors", occurrences=(2,)) == [31, 20]


def test_one_number_that_no_quote_needs_is_a_mistake() -> None:
    """Somebody who names the second place expects one."""
    with pytest.raises(QuoteMisplaced):
        _starts("and left", "of the doors", occurrences=(2,))


def test_each_quote_may_have_its_number() -> None:
    """In their order."""
    assert _starts("the doors", "the doors", occurrences=(3, 1)) == [71, 9]


def test_a_number_for_some_of_the_quotes_is_refused() -> None:
    """Nobody could tell for which."""
    with pytest.raises(OccurrencesTold, match="2 times for 3 quotes"):
        _starts("He", "and", "she", occurrences=(1, 2))


def test_a_place_that_was_answered_is_taken() -> None:
    """The answer to a question is kept by quote."""
    found = find_quotes(TEXT, Quotes(("the doors",), places={"the doors": 2}))

    assert [one.start for one in found] == [20]


def test_the_same_place_twice_is_one_passage() -> None:
    """A quote repeated by mistake proves nothing twice."""
    assert _starts("and left", "and left") == [31]


def test_a_cue_is_the_reporters_word_nearest_to_the_quote() -> None:
    """The word inside the quotation is not the cue, nor is one farther away."""
    quote = TEXT.index("Nobody")
    content = selector(TEXT, quote, quote + len("Nobody said so"))

    assert nearest(TEXT, "said", [content]).start == TEXT.index("said of")


def test_a_cue_is_a_whole_word_where_there_is_one() -> None:
    """'said' does not stand in 'unsaid'."""
    text = "It was left unsaid. “No”, he said."

    assert nearest(text, "said", [selector(text, 15, 18)]).start == text.rindex("said")


def test_a_cue_may_come_after_a_long_quote() -> None:
    """The distance is counted from the end that is nearer."""
    text = f"She said hello. “{'word ' * 50}”, he said. Much later they said more."
    start = text.index("word")

    found = nearest(text, "said", [selector(text, start, text.index("”"))])

    assert text[: found.start].endswith("”, he ")


@pytest.mark.parametrize(
    ("words", "mode"),
    [
        ("the doors, the doors", Mode.DIRECT),
        ("“the doors, the doors”", Mode.DIRECT),
        ("He said “the doors", Mode.MIXED),
        ("she said of", Mode.INDIRECT),
        (". ", Mode.INDIRECT),
    ],
)
def test_mode_follows_the_quotation_marks(words: str, mode: Mode) -> None:
    """All of the words in marks, some, or none."""
    start = TEXT.index(words)

    assert mode_of(TEXT, [selector(TEXT, start, start + len(words))]) is mode


@given(st.text(alphabet='“”"ab .\n', max_size=60), st.integers(0, 60), st.integers(1, 60))
def test_parts_that_are_all_quoted_make_a_whole_that_is(text: str, start: int, size: int) -> None:
    """Mode is decided by each letter, so that cutting a passage in two changes nothing."""
    end = min(start + size, len(text))
    start = min(start, end)
    middle = (start + end) // 2
    parts = [selector(text, start, middle), selector(text, middle, end)]

    assert mode_of(text, parts) is mode_of(text, [selector(text, start, end)])


def test_a_huge_text_is_no_trouble() -> None:
    """Places are looked up among the quotations, not letter by letter of the text."""
    text = "He said “yes” then. " * 20_000
    content = selector(text, len(text) - 11, len(text) - 8)

    assert mode_of(text, [content]) is Mode.DIRECT
