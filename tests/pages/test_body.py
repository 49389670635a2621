"""The words of an article that may be shown."""

from claimdb.pages.body import body_of
from claimdb.text.spans import Span
from tests.pages.pictures.made import saying
from tests.pages.texts import state, use

TEXT = "Ann said so.\n\nBo said no, and Cid: “😀 well”."
ANN = saying("1", "Ann")


def test_words_are_found_by_their_offsets_in_the_whole_text() -> None:
    """Also in a later part of it."""
    body = body_of(state(TEXT), Span(14, len(TEXT)), [])

    assert body.paragraphs == [Span(14, len(TEXT))]
    assert body.words(14, 16) == "Bo"


def test_what_stands_around_words_is_of_their_paragraph() -> None:
    """Words that begin outside of what is shown have nothing around them."""
    body = body_of(state(TEXT), Span(0, len(TEXT)), [])

    assert body.around((14, 16)) == ("", "Bo", " said no, and Cid: “😀 well”.")
    assert body.around((4, 16)) == (
        "Ann ",
        "said so.\n\nBo",
        " said no, and Cid: “😀 well”.",
    )
    assert body_of(state(TEXT), Span(14, 30), []).around((4, 16)) is None


def test_passages_of_a_withheld_text_that_overlap_or_touch_are_one() -> None:
    """What lies between the others is not known."""
    uses = [
        use(TEXT, quoted, ANN, words=quoted)
        for quoted in ("Ann said", "said so", "Bo", " said no", "no", "well")
    ]
    text = state(None, *uses, characters=len(TEXT))
    body = body_of(text, Span(0, len(TEXT)), text.uses)

    assert [body.words(one.start, one.end) for one in body.paragraphs] == [
        "Ann said so",
        "Bo said no",
        "well",
    ]
