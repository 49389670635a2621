"""Who speaks in one text, what they are, and whom "we" and "the firm" mean."""

import pytest

from claimdb.extract.record import Extraction, Leaning, Link, Manner, Sort, Speaker
from claimdb.model.vocab import Mode, SourceKind, Stance
from claimdb.pipeline.extracting_cast import Cast
from claimdb.text.spans import Span

MILLS = "Orle Mills"


def span(text: str, words: str) -> Span:
    """Return the span of some words, the first of their kind in the text."""
    return Span(text.index(words), text.index(words) + len(words))


def said(text: str, source: str, *, name: str | None, role: str = "", of: str = "") -> Extraction:
    """Return what somebody says, told by the words that name him."""
    speaker = Speaker(
        name or source,
        name,
        role=span(text, role) if role else None,
        affiliation=span(text, of) if of else None,
    )
    return Extraction(
        (Span(0, 1),), (), (span(text, source),), 0.9, "test", Mode.DIRECT,
        Leaning(Stance.ASSERTS), Manner(Sort.SPEECH), Link(), speaker,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("text", "name", "kind"),
    [
        ("Orvo denied that it had lost a ship.", "Orvo", SourceKind.ORGANISATION),
        ("Orvo denied late on Monday that it had lost a ship.", "Orvo", SourceKind.ORGANISATION),
        ("Orvo declined to say whether it had lost a ship.", "Orvo", SourceKind.ORGANISATION),
        ("Orvo denied Lund's charge that it had spied.", "Orvo", SourceKind.ORGANISATION),
        ("Orvo denied Lund's claim that it had won.", "Orvo", SourceKind.PERSON),
        ("Orvo's managing director left. Orvo said so.", "Orvo", SourceKind.ORGANISATION),
        ("Orvo, a chain of shops in Lund, a firm, said so.", "Orvo", SourceKind.ORGANISATION),
        ("The airline Orvo said so.", "Orvo", SourceKind.ORGANISATION),
        ("Orvo said it was clear. Mr Orvo denied that it had rained.", "Orvo", SourceKind.PERSON),
        ("Orvo said so.", "Orvo", SourceKind.PERSON),
        ("Ana Bell denied that it had rained.", "Ana Bell", SourceKind.PERSON),
        ("Orle Mining said so.", "Orle Mining", SourceKind.ORGANISATION),
    ],
)
def test_the_text_around_a_name_tells_a_firm_from_a_man(
    text: str, name: str, kind: SourceKind
) -> None:
    """By "it", by who leads it, by what it is called; "Mr" tells otherwise."""
    assert Cast(text, ()).kind(Speaker(name, name)) is kind


def test_a_description_of_a_body_is_no_role_of_a_person() -> None:
    """A rights group is what it is, and nobody is that."""
    text = "Weavers Forum, a rights group, said so."
    speaker = Speaker("Weavers Forum", "Weavers Forum", role=span(text, "rights group"))

    assert Cast(text, ()).kind(speaker) is SourceKind.ORGANISATION


@pytest.mark.parametrize(
    ("source", "role", "of", "body"),
    [
        ("Tom Vale, the company's chief executive", "company's chief executive", "company", MILLS),
        ("Tom Vale, a spokesman for Orle Mills", "spokesman", MILLS, MILLS),
        ("its managing director, Tom Vale", "managing director", "", MILLS),
        ("Tom Vale, the insurer's chief executive", "insurer's chief executive", "", MILLS),
        ("Tom Vale, the mayor's brother", "brother", "", None),
        ("Tom Vale, a weaver", "weaver", "", None),
    ],
)
def test_we_is_the_body_that_somebody_speaks_for(
    source: str, role: str, of: str, body: str | None
) -> None:
    """Named beside him, or the only one that the text can mean."""
    text = f'{MILLS} lost a ship. "We lost it," said {source}.'
    one = said(text, source, name="Tom Vale", role=role, of=of)

    assert Cast(text, (one,)).body(one) == body


def test_a_body_that_speaks_means_itself() -> None:
    """By "we"; a man who is given no role means nobody that is known."""
    text = f"{MILLS} said so. Tom Vale said so."
    body, man = (said(text, name, name=name) for name in (MILLS, "Tom Vale"))

    assert [Cast(text, (body, man)).body(one) for one in (body, man)] == [MILLS, None]


def test_who_was_given_a_role_once_speaks_for_the_body_again() -> None:
    """The second time the surname is all that the text has."""
    source = "Tom Vale, a spokesman for Orle Mills"
    text = f'{source}, came. "We left," Vale said.'
    first = said(text, source, name="Tom Vale", role="spokesman", of=MILLS)
    second = said(text, "Vale said", name="Tom Vale")

    assert Cast(text, (first, second)).body(second) == MILLS


def test_the_firm_is_the_only_one_that_is_named() -> None:
    """Of two nobody knows which is meant, and "a firm" is another each time."""
    one, two = "Orle Mills lost a ship.", "Orle Mills met Lund Foods."
    ends = " The firm denied it. A firm in Lund did."
    names = [
        Cast(text + ends, ()).name(said(text + ends, source, name=None))
        for text in (one, two)
        for source in ("The firm", "A firm in Lund")
    ]

    assert names == ["Orle Mills", None, "The firm", None]


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("Norway's defence ministry", "norway"),
        ("The Norwegian army", "norway"),
        ("Norway's football federation", "Norway's football federation"),
        ("The army of Norway and Chad", "The army of Norway and Chad"),
    ],
)
def test_an_organ_of_a_state_speaks_for_that(source: str, expected: str) -> None:
    """No other body that is named after it does, and an organ of two for neither."""
    text = f"{source} said so."

    assert Cast(text, ()).party(said(text, source, name=None)) == expected
