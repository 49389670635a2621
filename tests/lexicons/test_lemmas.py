"""Forms of words of reporting lead to one lemma, by spelling and without a dictionary of forms."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.sorts import SORT_OF
from claimdb.lexicons.attitude import ATTITUDE
from claimdb.lexicons.lemmas import lemma
from claimdb.lexicons.perception import PERCEPTION
from claimdb.lexicons.speech import SPEECH


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("said", "say"),
        ("Said", "say"),
        ("DENIES", "deny"),
        ("denied", "deny"),
        ("denying", "deny"),
        ("told", "tell"),
        ("thought", "think"),
        ("found", "find"),
        ("saw", "see"),
        ("noted", "note"),
        ("noting", "note"),
        ("hoped", "hope"),
        ("planned", "plan"),
        ("admitted", "admit"),
        ("rebutted", "rebut"),
        ("panicked", "panic"),
        ("calls", "call"),
        ("called", "call"),
        ("blasted", "blast"),
        ("accuses", "accuse"),
        ("accusing", "accuse"),
        ("criticised", "criticise"),
        ("criticized", "criticize"),
        ("argued", "argue"),
        ("agreed", "agree"),
        ("agreeing", "agree"),
        ("worries", "worry"),
        ("lies", "lie"),
        ("allegations", "allegation"),
        ("denials", "denial"),
        ("theories", "theory"),
        ("promises", "promise"),
        ("promised", "promise"),
        ("wishes", "wish"),
        ("focussed", "focus"),
        ("embarrassed", "embarrassed"),
        ("swore", "swear"),
    ],
)
def test_forms_of_the_lexicons(word: str, expected: str) -> None:
    """Regular and irregular forms, in any case, lead to the lemma in the tables."""
    assert lemma(word) == expected


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("zorbed", "zorb"),
        ("zorbing", "zorb"),
        ("fizzles", "fizzle"),
        ("rotated", "rotate"),
        ("hugged", "hug"),
        ("boxes", "box"),
        ("glass", "glass"),
        ("during", "during"),
        ("thing", "thing"),
        ("red", "red"),
        ("", ""),
    ],
)
def test_other_words(word: str, expected: str) -> None:
    """Words of no table lose their endings by the rules of spelling, or stay."""
    assert lemma(word) == expected


def test_the_tables_hold_lemmas() -> None:
    """No table holds a form of another word, which would never be looked up."""
    assert [word for word in SORT_OF if lemma(word) != word] == []


def test_no_word_has_two_sorts() -> None:
    """A word tells of one sort of doing."""
    assert not (SPEECH & ATTITUDE | SPEECH & PERCEPTION | ATTITUDE & PERCEPTION)


@given(st.text(max_size=20))
def test_any_word(word: str) -> None:
    """Anything has a lemma, in lower case."""
    assert lemma(word) == lemma(word).lower()
