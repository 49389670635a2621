"""Words are what letters and digits make them, whatever stands between."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.ingest.shingles import runs, voiced, words


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('He said: "We won\'t go."', "he said \u201cwe won\u2019t go\u201d"),
        ("a\u00a0day \u2013 at most \u2026", "A day\n\nat most"),
        ("Łódź, 3 May", "łódź 3\tmay"),
    ],
)
def test_marks_cases_and_spaces_change_no_word(one: str, other: str) -> None:
    """Papers differ in quotation marks, dashes and line breaks where they print one text."""
    assert words(one) == words(other)


def test_each_letter_is_a_word_where_no_spaces_are_written() -> None:
    """Else a whole sentence would be one word, and one edited letter would hide it."""
    found = words("\u6211\u4eec\u4eca\u5929\u65e9\u4e0a\u51fa\u53d1\u53bb\u6d77\u8fb9" * 3)

    assert len(found) == 33


def test_runs_are_all_neighbours_in_order() -> None:
    """A text of fewer words than a run has none."""
    assert list(runs([b"a", b"b", b"c"], 2)) == [(b"a", b"b"), (b"b", b"c")]
    assert list(runs([b"a"], 2)) == []


def test_what_stands_in_quotation_marks_is_not_the_texts_own_voice() -> None:
    """Two reporters write the same there, since somebody said it to both."""
    found, own = voiced("He said: \u201cWe go \u2018home\u2019 now\u201d and left")

    assert [word for word, voice in zip(found, own, strict=True) if voice] == [
        *(b"he", b"said", b"and", b"left")
    ]


@given(st.text())
def test_any_text_has_words(text: str) -> None:
    """Lone surrogates, controls, any script; each word is marked as own or quoted."""
    found, own = voiced(text)

    assert len(found) == len(own)
    assert all(words(text))
