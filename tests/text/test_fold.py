"""Folding makes typography alike and always knows the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.text.fold import fold, fold_text
from tests.text.strategies import TEXT


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("don\u2019t", "don't"),
        ("\u201cso\u201d \u00abso\u00bb", '"so" "so"'),
        ("1950\u201353 \u2014 2", "1950-53 - 2"),
        ("a--b", "a-b"),
        ("a\u2026", "a..."),
        ("a \r\n\t\u00a0b", "a b"),
        ("co\u00adoperate\u200b", "cooperate"),
        ("e\u0301", "\u00e9"),
        ("\u1100\u1161", "\uac00"),
        ("A\u0300b", "\u00c0b"),
        ("\U0001f469\u200d\U0001f680", "\U0001f469\u200d\U0001f680"),
    ],
)
def test_variants_fold_together(written: str, folded: str) -> None:
    """Marks, dashes, spaces, ellipses, invisible characters and accents fold."""
    assert fold(written).text == folded


def test_letters_and_case_are_never_touched() -> None:
    """Folding is about typography: other words stay other words."""
    assert fold_text("Kim JONG-un") == "Kim JONG-un"


def test_a_boundary_inside_a_unit_has_no_original() -> None:
    """The second dot of an ellipsis is nowhere in the original."""
    folded = fold("a\u2026b")
    assert folded.original(0, 2) is None
    assert folded.original(2, 5) is None
    assert folded.original(1, 4) == (1, 2)
    assert folded.around(2, 3) == (1, 2)


def test_invisible_characters_at_the_edges_are_left_out() -> None:
    """A span begins and ends at something that can be seen."""
    folded = fold("\u200bab\u200b")
    assert folded.original(0, 2) == (1, 3)


def test_context_offsets_take_units_whole() -> None:
    """What stands before and after an original place never splits a unit."""
    folded = fold("a \n b")
    assert [folded.before(place) for place in range(6)] == [0, 1, 1, 1, 2, 3]
    assert [folded.after(place) for place in range(6)] == [0, 1, 2, 2, 2, 3]


@given(TEXT)
def test_folding_twice_changes_only_what_came_together(text: str) -> None:
    """The folded text without invisible characters left in it is stable."""
    once = fold(text).text
    assert len(once) <= 3 * len(text)
    assert not any(mark in once for mark in "\u2018\u2019\u201c\u201d\u2013\u2014\u2026\u200b")


@given(st.data(), TEXT)
def test_each_span_folds_to_what_it_was_found_by(data: st.DataObject, text: str) -> None:
    """The map back is exact: the original piece alone folds to the folded piece."""
    folded = fold(text)
    if not folded.text:
        return
    start = data.draw(st.integers(0, len(folded.text) - 1))
    end = data.draw(st.integers(start + 1, len(folded.text)))
    found = folded.original(start, end)
    wide = folded.around(start, end)
    assert 0 <= wide[0] < wide[1] <= len(text)
    if found is not None:
        assert found == wide
        assert fold(text[found[0] : found[1]]).text == folded.text[start:end]
