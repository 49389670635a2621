"""What looks like an attribution and is none."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.idioms import without_idioms
from claimdb.extract.record import Found
from claimdb.text.spans import Span


def _row(text: str, source: str, cue: str, content: str) -> Found:
    def spans(words: str) -> tuple[Span, ...]:
        start = text.index(words)
        return (Span(start, start + len(words)),) if words else ()

    return Found(spans(content), spans(cue), spans(source))


def _stays(text: str, source: str, cue: str, content: str) -> bool:
    row = _row(text, source, cue, content)
    return without_idioms(Document(text), [row]) == (row,)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("It goes without saying that rain is wet.", "It", "saying", "that rain is wet"),
        ("Needless to say, it rained.", "", "say", "it rained"),
        ("Having said that, the fish is good.", "", "said", "the fish is good"),
        ("She said yes to the dress.", "She", "said", "yes to the dress"),
        ("They said their goodbyes at noon.", "They", "said", "their goodbyes"),
        ("The clock on the tower said noon.", "The clock on the tower", "said", "noon"),
        ("The sign says stop.", "The sign", "says", "stop"),
        ("The court denied him bail.", "The court", "denied", "him bail"),
        ("It ended. In what appears to be a shift, they left.", "", "appears", "to be a shift"),
        ("The team was denied entry.", "", "was denied", "entry"),
    ],
)
def test_set_phrases_things_and_gifts_are_left_out(
    text: str, source: str, cue: str, content: str
) -> None:
    """Nobody says anything here that could be true or false."""
    assert not _stays(text, source, cue, content)


@pytest.mark.parametrize(
    ("text", "source", "cue", "content"),
    [
        ("She said that the fish was bad.", "She", "said", "that the fish was bad"),
        ("She said no, the fish was bad.", "She", "said", "no, the fish was bad"),
        ("Of those asked, half said yes.", "half", "said", "yes"),
        ("He said no bail was asked for.", "He", "said", "no bail was asked for"),
        ("The firm denied the claim that bail was paid.", "The firm", "denied",
         "the claim that bail was paid"),
        ("He denied having asked for a visa.", "He", "denied", "having asked for a visa"),
        ("He denied wrongdoing.", "He", "denied", "wrongdoing"),
        ("The watch committee said noon was too late.", "The watch committee", "said",
         "noon was too late"),
        ("“It goes without saying,” said Ann Lee.", "Ann Lee", "said",
         "“It goes without saying,”"),
        ("The label, Novus Records, said it would pay.", "The label, Novus Records", "said",
         "it would pay"),
    ],
)  # fmt: skip
def test_what_is_said_stays(text: str, source: str, cue: str, content: str) -> None:
    """A claim, a denial of one, and a quotation are kept."""
    assert _stays(text, source, cue, content)


def test_a_row_without_a_cue_stays() -> None:
    """There is nothing to take for a phrase."""
    row = Found((Span(0, 4),))
    assert without_idioms(Document("Rain."), [row]) == (row,)
