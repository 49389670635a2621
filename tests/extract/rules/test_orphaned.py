"""A piece of a content behind a verb of its own is a row of its own, or nobody's."""

import pytest

from claimdb.extract.record import ORPHANED
from claimdb.extract.rules.orphaned import orphaned
from tests.support.found import words
from tests.support.marked import marked


def test_who_stands_before_the_verb_has_said_it() -> None:
    """In the same sentence or in the next."""
    document, found = marked(
        "T[A boat sank], S[the guard] C[said], and its commander accused T[the navy of ramming it]."
    )

    first, second = orphaned(document, [found])

    assert words(document.text, first.content) == ["A boat sank"]
    assert words(document.text, second.source) == ["its commander"]
    assert words(document.text, second.cue) == ["accused"]
    assert words(document.text, second.content) == ["the navy of ramming it"]
    assert second.by == ORPHANED


def test_a_piece_of_a_sentence_before_is_anothers() -> None:
    """Who speaks in the next sentence has not said it."""
    document, found = marked(
        "Her deputy believes T[the pier is safe]. S[One mother] C[said] T[her son fell in]."
    )

    first, second = orphaned(document, [found])

    assert (words(document.text, first.source), words(document.text, second.source)) == (
        ["Her deputy"],
        ["One mother"],
    )
    assert words(document.text, second.content) == ["her son fell in"]


def test_who_calls_it_so_has_said_it() -> None:
    """Not who spoke in the paragraph before; but a title behind "called" is nobody's words."""
    document, found = marked(
        "T[The mill leaked], S[the board] C[said].\n\nThe firm called T[the report “invention”]."
    )
    _, row = orphaned(document, [found])
    titled, only = marked("T[It rained], S[she] C[said] in a book called T[“The Sea”].")

    assert words(document.text, row.source) == ["The firm"]
    assert words(document.text, row.content) == ["the report “invention”"]
    assert orphaned(titled, [only]) == (only,)


def test_what_is_kept_back_is_a_row_of_who_speaks() -> None:
    """Up to the next clause."""
    document, found = marked(
        "T[A mine went off], S[Ann Lee] C[said], without revealing T[the date, and some were hurt]."
    )

    _, row = orphaned(document, [found])

    assert words(document.text, row.source) == ["Ann Lee"]
    assert words(document.text, row.cue) == ["without revealing"]
    assert words(document.text, row.content) == ["the date"]


def test_where_nobody_stands_before_it_nobody_says_it() -> None:
    """Rather than who said something else."""
    document, found = marked('S[Ann Lee] C[said:] T["No."] Low prices fear T[the wreck is deep].')

    (row,) = orphaned(document, [found])

    assert words(document.text, row.content) == ['"No."']


@pytest.mark.parametrize(
    "text",
    [
        'T["No,"] S[Ann Lee] C[said], T["it is deep."]',
        "T[The pier], S[Ann Lee] C[said], closed T[its gates].",
        "S[Ann Lee] C[said] T[one thing] and she said T[another].".replace("she said ", ""),
    ],
)
def test_pieces_of_one_thing_stay_together(text: str) -> None:
    """Where no verb of saying stands before them."""
    document, found = marked(text)
    assert orphaned(document, [found]) == (found,)
