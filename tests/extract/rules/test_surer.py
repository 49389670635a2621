"""Of a model's row and a rule's that tell of the same, the surer one stands."""

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.rules.joining import merged
from claimdb.extract.rules.ruled import ruled
from tests.support.found import spans, told

TEXT = (
    "The treaty will outline how the bay is shared, clerk Ann Lee was quoted as saying by the "
    "Bay News agency."
)
RULED = [
    ("clerk Ann Lee", "was quoted as saying by", ["The treaty will outline how the bay is shared"])
]


def _merged(*model: Found) -> list[tuple[str, str, list[str]]]:
    document = Document(TEXT)
    return told(TEXT, merged(document, model, ruled(document)))


def _row(content: str, cue: str, source: str, confidence: float) -> Found:
    return Found(spans(TEXT, content), spans(TEXT, cue), spans(TEXT, source), confidence)


def test_the_surer_one() -> None:
    """Where the cues share a word, only one of both is left."""
    weak = _row("how the bay is shared", "saying", "Bay News agency", 0.6)
    strong = _row("The treaty will outline how the bay is shared", "saying", "Ann Lee", 0.95)

    assert _merged(weak) == RULED
    assert _merged(strong) == told(TEXT, [strong])


def test_a_guess_within_the_words() -> None:
    """It is left out; what is surer stands inside them."""
    guess = _row("how the bay is shared", "will outline", "The treaty", 0.45)
    sure = _row("how the bay is shared", "will outline", "The treaty", 0.7)

    assert _merged(guess) == RULED
    assert sorted(_merged(sure)) == sorted([*RULED, *told(TEXT, [sure])])
