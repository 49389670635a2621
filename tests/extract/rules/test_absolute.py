"""Two who speak behind one "with"."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.rules.absolute import absolute
from tests.support.found import spans, told


def _row(text: str, source: str, cue: str, content: str) -> Found:
    return Found(spans(text, content), spans(text, cue), spans(text, source), 0.9)


@pytest.mark.parametrize(
    ("joined", "second"),
    [
        ("and Vesnia saying rebels fired", ("Vesnia", "saying", ["rebels fired"])),
        (", but the agency denying it", ("the agency", "denying", ["it"])),
        ("while officials insisting it fell", ("officials", "insisting", ["it fell"])),
    ],
)
def test_the_second_one_has_a_row(joined: str, second: tuple[str, str, list[str]]) -> None:
    """The first one's words end where somebody else is said to speak."""
    text = f"The talks failed, with Karland accusing Moor of lying {joined}.".replace(" ,", ",")
    content = text[text.index("Moor") : -1]

    first, other = absolute(Document(text), [_row(text, "Karland", "accusing", content)])

    assert told(text, [first, other]) == [("Karland", "accusing", ["Moor of lying"]), second]
    assert other.confidence < first.confidence


@pytest.mark.parametrize(
    ("text", "cue"),
    [
        ("With Karland accusing Moor of lying and saying rebels fired.", "accusing"),
        ("With Karland accusing Moor of lying and low growth blaming nobody.", "accusing"),
        ("With Karland accusing “Moor and Vesnia saying so”.", "accusing"),
        ("Karland accused Moor of lying and Vesnia saying nothing.", "accused"),
    ],
)
def test_one_alone_keeps_all_words(text: str, cue: str) -> None:
    """Of no second one, of a thing, in quotation marks, and behind another form of the verb."""
    content = text[text.index(cue) + len(cue) + 1 : -1]
    row = _row(text, "Karland", cue, content)

    assert absolute(Document(text), [row]) == (row,)
