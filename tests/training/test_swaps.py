"""Other names in the same sentences."""

import random

from hypothesis import given
from hypothesis import strategies as st

from claimdb.bench.polnear import Annotated
from claimdb.extract.record import Found
from claimdb.text.spans import Span
from claimdb.training.swaps import NAMES, restyled, swappable, swapped

TEXT = "Varga said it rained. “It rained,” Varga said. Rain fell, Varga added, and Varga left."


def _article() -> Annotated:
    rows = [
        Found((Span(11, 20),), (Span(6, 10),), (Span(0, 5),)),
        Found((Span(22, 34),), (Span(41, 45),), (Span(35, 40),)),
        Found((Span(47, 56),), (Span(64, 69),), (Span(58, 63),)),
        Found((Span(80, 84),), (Span(80, 84),), (Span(75, 80),)),
    ]
    return Annotated("one", TEXT, tuple(rows), {})


def _words(article: Annotated, role: str) -> list[str]:
    return [
        article.text[span.start : span.end] for row in article.rows for span in getattr(row, role)
    ]


def test_names_that_end_many_sources_are_found() -> None:
    """A word that is always capitalised and often a source is a name; "Rain" is not."""
    assert swappable([_article()]) == {"Varga"}


@given(st.integers(0, 1000))
def test_a_swap_keeps_every_span_on_its_words(seed: int) -> None:
    """Sources become the other name, one for the whole article; all else stays as it is."""
    before = _article()
    after = swapped(before, frozenset({"Varga"}), random.Random(seed))
    (name,) = set(_words(after, "source"))
    assert name in NAMES
    assert _words(after, "content") == _words(before, "content")
    assert _words(after, "cue") == _words(before, "cue")
    assert after.text == before.text.replace("Varga", name)


@given(st.integers(0, 1000))
def test_another_style_moves_no_offset(seed: int) -> None:
    """Marks and breaks change for others of the same length."""
    before = _article()
    after = restyled(before, random.Random(seed))
    assert len(after.text) == len(before.text)
    assert after.rows == before.rows
    assert _words(after, "source") == _words(before, "source")


def test_styles_do_change() -> None:
    """Among many articles some have straight marks."""
    seen = {restyled(_article(), random.Random(seed)).text for seed in range(60)}
    assert TEXT in seen
    assert any('"' in text for text in seen)
