"""Found words are marked in texts that come without marks."""

import pytest

from claimdb.admin.managed import TOKENIZER as OF_DATABASES
from claimdb.queries.marking import SHORTENED, TOKENIZER, WHOLE, marked


def _marked(text: str, words: str, form: str = WHOLE) -> str:
    (row,) = marked([{"snippet": text, "id": 1}], words, form, "<", ">")
    assert row["id"] == 1
    return str(row["snippet"])


def test_words_are_read_as_in_a_database() -> None:
    """Otherwise a word could be found and not marked."""
    assert TOKENIZER == OF_DATABASES


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Zelenský spoke.", '"zelensky"', "<Zelenský> spoke."),
        ("Kyiv’s shells, Kyiv's guns", '"kyiv s"', "<Kyiv’s> shells, <Kyiv's> guns"),
        ("missiles and a missile", '"missil" *', "<missiles> and a <missile>"),
        ("one two three", '("one") NOT ("four")', "<one> two three"),
    ],
)
def test_each_found_word_is_marked(text: str, words: str, expected: str) -> None:
    """With its accents and its case, a phrase as one."""
    assert _marked(text, words) == expected


def test_a_long_text_is_cut_to_where_the_words_are() -> None:
    """Some twenty words, with an ellipsis where there are more."""
    text = "before " * 3_000 + "the shells landed " + "after " * 3_000
    snippet = _marked(text, '"shells"', SHORTENED)

    assert snippet.startswith("…")
    assert snippet.endswith("…")
    assert "the <shells> landed" in snippet
    assert len(snippet.split()) == 24


def test_every_row_is_marked_in_its_order() -> None:
    """Also where there are more than are marked at a time."""
    texts = [f"shell {number}" for number in range(120)]
    rows = marked([{"snippet": text} for text in texts], '"shell"', WHOLE, "<", ">")

    assert [row["snippet"] for row in rows] == [f"<shell> {number}" for number in range(120)]


def test_a_text_without_the_words_is_shown_from_its_beginning() -> None:
    """A server may be asked by a later version of SQLite, which reads some letters otherwise."""
    assert _marked("a" * 300, '"shells"') == "a" * 200
