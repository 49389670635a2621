"""Pronouns and descriptions lead to who is meant, or to nobody."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.record import RELAY, Found
from claimdb.extract.speakers import speakers
from tests.extract.speakers.reading import resolved
from tests.support.found import spans

PAIR = "Tom Aldous met Ruth Okello in the hall. "


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        (PAIR + "He said yes.", "He", "Tom Aldous"),
        (PAIR + "She said yes.", "She", "Ruth Okello"),
        ("Tom Aldous said that he would go.", "he", "Tom Aldous"),
        ("Mr Vorn met Mrs Sliss. She said yes.", "She", "Sliss"),
        ("Spokeswoman Zan Vorn met a baker, Tom Aldous. She said yes.", "She", "Zan Vorn"),
        ("Tom Aldous spoke. \u201cRuth Okello knows,\u201d he said.", "he", "Tom Aldous"),
        ("Tom Aldous, who said no, left.", "who", "Tom Aldous"),
        ("Ann Moss, 59, of Felling, Kent, who said no, left.", "who", "Ann Moss"),
        ("Tom Aldous, a spokesman for Tide Watch, who said no, left.", "who", "Tom Aldous"),
        ("The Tide Office, which said no, shut.", "which", "Tide Office"),
        ("The Tide Office shut. It said so.", "It", "Tide Office"),
    ],
)
def test_pronouns_mean_who_is_most_present(text: str, source: str, name: str) -> None:
    """Sex, number, place in the sentence and who spoke last decide."""
    assert resolved(text, source) == [name]


def test_who_spoke_last_goes_on() -> None:
    """A pronoun after a quotation means its speaker, not who was spoken of."""
    text = "Zan Vorn said Ruth Okello had wept. \u201cIt was sad,\u201d she said."
    assert resolved(text, "Zan Vorn", "she") == ["Zan Vorn", "Zan Vorn"]


def test_they_mean_the_body_that_spoke() -> None:
    """A body speaks as one or as many; other plurals have no name."""
    text = "The Tide Office said no. They said so."
    assert resolved(text, "The Tide Office", "They") == ["Tide Office", "Tide Office"]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Tom Aldous slept. A policeman said no. He said so twice.", "He"),
        ("It was cold. They said so.", "They"),
        ("An official who said no left with Tom Aldous.", "who"),
        ("Experts met. They said no.", "They"),
        ("The Tide Office shut. He said so.", "He"),
    ],
)
def test_pronouns_of_the_unnamed_mean_nobody(text: str, source: str) -> None:
    """Where somebody unnamed is meant, or nobody fits, no name is given."""
    before = [] if "policeman" not in text else ["A policeman"]
    assert resolved(text, *before, source)[-1] is None


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Mayor Tom Aldous left. The mayor said no.", "The mayor", "Tom Aldous"),
        ("Tom Aldous, a tax lawyer, left. The attorney said no.", "The attorney", "Tom Aldous"),
        ("Tom Aldous is the mayor of Felling. The mayor said no.", "The mayor", "Tom Aldous"),
        (
            "Russian President Oleg Tarn met Chinese President Fan Wu. The Russian leader said no.",
            "The Russian leader",
            "Oleg Tarn",
        ),
        ("Spokeswoman Ann Moss left. The spokesperson said no.", "The spokesperson", "Ann Moss"),
        (
            "Ann Moss left. The 58-year-old engineer said no.",
            "The 58-year-old engineer",
            "Ann Moss",
        ),
        ("The Tide Agency shut. The agency said no.", "The agency", "Tide Agency"),
        ("Brandt Motors Inc. dug. The company said no.", "The company", "Brandt Motors Inc"),
        ("The Carrick Herald shut. The newspaper said no.", "The newspaper", "Carrick Herald"),
    ],
)
def test_descriptions_mean_who_was_described_so(text: str, source: str, name: str) -> None:
    """A definite description means who bore that role, or one that may mean the same."""
    assert resolved(text, source) == [name]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        (
            "Russian President Oleg Tarn spoke. The Chinese president said no.",
            "The Chinese president",
        ),
        ("Tom Aldous left. The judge said no.", "The judge"),
        ("Mayor Tom Aldous left. A mayor said no.", "A mayor"),
        ("In Springfield, the mayor said no. The mayor said so.", "The mayor"),
        ("Tom Aldous left. The government said no.", "The government"),
        ("The Tide Council met. The union said no.", "The union"),
    ],
)
def test_other_descriptions_mean_nobody_named(text: str, source: str) -> None:
    """A wrong name is worse than none."""
    assert resolved(text, source) == [None]


@pytest.mark.parametrize(
    ("who", "outlet"),
    [("Tavi Ruun", "Example Wire"), ("Lwazi", "Kite News"), ("Oru", "Tidal Times")],
)
def test_an_outlet_that_was_told_is_no_she(who: str, outlet: str) -> None:
    """Though it stands nearer, and nothing tells what either name is."""
    text = f"{who} told {outlet} that the dam was safe. She said the gates had held."
    content, told = spans(text, "that the dam was safe", "told")
    found = [
        Found((content,), (told,), spans(text, outlet), by=RELAY),
        Found((content,), (told,), spans(text, who)),
        Found(spans(text, "the gates had held"), spans(text, "said"), spans(text, "She")),
    ]

    names = [one.resolved for one in speakers(Document(text), found) if one is not None]

    assert names == [outlet, who, who]


def test_he_inside_a_quotation_is_whom_it_named() -> None:
    """And not whoever speaks the words, who would say "I"."""
    told = "\u201cAldous was bold: he could build.\u201d"
    text = f"Tom Aldous built it. President Hans Berg said {told}"

    means = resolved(text, "Tom Aldous", "Hans Berg", "he")
    assert means == ["Tom Aldous", "Hans Berg", "Tom Aldous"]
