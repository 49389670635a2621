"""What a model and rules have found becomes one list."""

from hypothesis import given
from hypothesis import strategies as st

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.rules.joining import merged
from claimdb.extract.rules.ruled import ruled
from claimdb.text.spans import Span
from tests.support.found import spans, told
from tests.text.strategies import TEXT

TURN = "The debate.\n\nLEE: I won it. You know that I did, and why."


def test_a_rule_alone() -> None:
    """What only a rule found is added, in order of the content."""
    document = Document(TURN)
    apart = Found(spans(TURN, "The debate"), confidence=0.5)
    assert [row.by for row in merged(document, [apart], ruled(document))] == ["model", "transcript"]


def test_the_same_row() -> None:
    """A row of the model keeps its spans and confidence, and gains what it lacks."""
    document = Document(TURN)
    model = Found(spans(TURN, "I won it. You know that I did"), confidence=0.7)
    (row,) = merged(document, [model], ruled(document))
    assert (row.content, row.confidence, row.by) == (model.content, 0.7, "model")
    assert told(TURN, [row])[0][:2] == ("LEE", ":")
    other = Found(model.content, spans(TURN, "know"), spans(TURN, "You"), 0.7)
    assert merged(document, [other], ruled(document)) == (other,)


def test_a_part_of_a_turn() -> None:
    """Where the model stopped after one sentence of a speaker, the rule goes on."""
    document = Document(TURN)
    model = Found(spans(TURN, "I won it."), spans(TURN, ":"), spans(TURN, "LEE"), 0.7)
    (row,) = merged(document, [model], ruled(document))
    assert told(TURN, [row]) == [("LEE", ":", ["I won it. You know that I did, and why."])]


def test_something_else_inside() -> None:
    """A row of somebody else inside a turn stays, and the turn is added."""
    document = Document(TURN)
    inner = Found(spans(TURN, "I did"), spans(TURN, "know"), spans(TURN, "You"), 0.7)
    assert len(merged(document, [inner], ruled(document))) == 2


def test_a_quotation_goes_on() -> None:
    """The next paragraphs of a quotation join the row that ends with the first."""
    text = (
        "\u201cOne,\u201d she said. \u201cTwo is it.\n\n"
        "\u201cThree is too.\n\n\u201cFour also.\u201d"
    )
    content = spans(text, "\u201cOne,\u201d", "\u201cTwo is it.")
    model = Found(content, spans(text, "said"), spans(text, "she"))
    (row,) = merged(Document(text), [model], ())
    assert told(text, [row])[0][2] == [
        "\u201cOne,\u201d",
        "\u201cTwo is it.",
        "\u201cThree is too.",
        "\u201cFour also.\u201d",
    ]


def test_a_paragraph_of_its_own() -> None:
    """A paragraph that has a row already is not given to the one before."""
    text = "She said: \u201cOne is it.\n\n\u201cTwo is too,\u201d she added."
    first = Found(spans(text, "\u201cOne is it."), spans(text, "said"), spans(text, "She"))
    second = Found(spans(text, "\u201cTwo is too,\u201d"), spans(text, "added"), spans(text, "she"))
    assert merged(Document(text), [first, second], ()) == (first, second)


@given(TEXT | st.text('aA: .\n\u201c\u201d"LI'), st.data())
def test_any_text(text: str, data: st.DataObject) -> None:
    """Whatever a model marks, rows are in order, and spans lie in the text without overlap."""
    at = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    pairs = data.draw(st.lists(at.filter(lambda pair: pair[0] < pair[1]), max_size=4))
    model = [Found((Span(start, end),)) for start, end in pairs]
    document = Document(text)
    rows = merged(document, model, ruled(document))
    assert list(rows) == sorted(rows, key=lambda row: row.content[0])
    for row in rows:
        for role in (row.content, row.cue, row.source):
            ends = [edge for span in role for edge in (span.start, span.end)]
            assert ends == sorted(ends)
            assert all(0 <= edge <= len(text) for edge in ends)
