"""A quotation with a name under it is that person's, though no verb says so."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.rules.signed import signed
from tests.support.found import spans, told

QUOTE = "\u201cNobody told us that the dam would be opened that night.\u201d"


@pytest.mark.parametrize(
    ("under", "source", "cue"),
    [
        (
            "\n\nIda Falk, PhD, head of the River Office",
            "Ida Falk, PhD, head of the River Office",
            "",
        ),
        (" Ida Falk, PhD, head of the River Office", "Ida Falk, PhD, head of the River Office", ""),
        ("\n\n\u2014 Tarek Aziri", "Tarek Aziri", "\u2014"),
        (" \u2015 Tarek Aziri", "Tarek Aziri", "\u2015"),
        (" \u2013 Tarek Aziri, farmer", "Tarek Aziri, farmer", "\u2013"),
        ("\nMaria Oduya", "Maria Oduya", ""),
        ("\n\nDr Odu Kell (retired)", "Dr Odu Kell (retired)", ""),
    ],
)
def test_signed_by_a_name(under: str, source: str, cue: str) -> None:
    """The name with its offices, behind the words or as the next paragraph, is who speaks."""
    text = f"The water rose.\n\n{QUOTE}{under}\n\nThe town was cut off for days after that."
    assert told(text, signed(Document(text), ())) == [(source, cue, [QUOTE])]


@pytest.mark.parametrize(
    ("after", "source"),
    [
        (
            " Ida Falk, Head of Rivers, Blue Office The dam is old.",
            "Ida Falk, Head of Rivers, Blue Office",
        ),
        (" Ida Falk, PhD, head of the Blue Office Heavy rain is common there.", "Ida Falk"),
    ],
)
def test_without_line_breaks(after: str, source: str) -> None:
    """Where the next sentence follows at once, the offices end with it, or are left out."""
    text = f"The water rose. {QUOTE}{after}"
    assert told(text, signed(Document(text), ())) == [(source, "", [QUOTE])]


@pytest.mark.parametrize(
    "after",
    [
        "\n\nIda Falk, the mayor, left the room.",
        " Ida Falk, a head of the office, said the dam was old. It was built long ago.",
        " Ida Falk, M.D. said the dam was old. It was built long ago.",
        " Ida Falk, mayor of the town, told reporters nothing. She left.",
        "\n\nWater Levels Rising\n\nThe river stood at nine metres.",
        " Sen. Ida Falk, I-River, who had come late, rescinded it. The dam is old.",
        " Ida Falk, mayor of the town, rescinded the order The next day came.",
        "\n\nThe dam is old.",
        "",
    ],
)
def test_what_is_no_signature(after: str) -> None:
    """A sentence about somebody, a heading, and nothing at all sign nothing."""
    text = f"The water rose. {QUOTE}{after}"
    assert signed(Document(text), ()) == ()


def test_short_words_and_parts_of_sentences() -> None:
    """The name of a thing in marks is not signed, nor is a part of a sentence."""
    for words in (
        "\u201cThe Dam.\u201d",
        "He called it \u201ca long and costly lesson for us all.\u201d",
    ):
        text = f"{words}\n\n\u2014 Tarek Aziri"
        assert signed(Document(text), ()) == ()


def test_a_mark_that_nothing_opens() -> None:
    """A paragraph that ends with a mark is all quoted; within one, the sentences that say "we"."""
    whole = 'Nobody told us. The dam was opened that very night."'
    alone = f"The water rose.\n\n{whole}\n\nIda Falk, mayor"
    assert told(alone, signed(Document(alone), ())) == [("Ida Falk, mayor", "", [whole])]
    inside = f'The water rose. Nobody told us. {QUOTE[1:-1]}" Ida Falk, Mayor The dam is old.'
    (row,) = told(inside, signed(Document(inside), ()))
    assert row == ("Ida Falk, Mayor", "", [f'Nobody told us. {QUOTE[1:-1]}"'])


def test_a_quotation_over_paragraphs() -> None:
    """All paragraphs of a quotation are its signer's."""
    first, last = "\u201cNobody told us of the water.", "\u201cNobody came to help us.\u201d"
    text = f"{first}\n\n{last}\n\n\u2014 Tarek Aziri, farmer"
    assert told(text, signed(Document(text), ()))[0][2] == [first, last]


def test_a_verb_before_it_knows_better() -> None:
    """Words that their paragraph gives to somebody by a verb stay that person's."""
    text = f"The clerk said: {QUOTE}\n\nIda Falk, mayor"
    row = Found(spans(text, QUOTE), spans(text, "said"), spans(text, "The clerk"))
    assert signed(Document(text), [row]) == (row,)
    elsewhere = f"The clerk said no. She left.\n\n{QUOTE}\n\nIda Falk, mayor"
    wrong = Found(spans(elsewhere, QUOTE), spans(elsewhere, "said"), spans(elsewhere, "The clerk"))
    assert told(elsewhere, signed(Document(elsewhere), [wrong])) == [
        ("Ida Falk, mayor", "", [QUOTE])
    ]


def test_who_speaks_next() -> None:
    """The next sentence's source loses the signature that was taken for its beginning."""
    text = f"{QUOTE} Ida Falk, Head of Rivers, Blue Office The clerk adds that it is late."
    row = Found(
        spans(text, "that it is late"),
        spans(text, "adds"),
        spans(text, "Ida Falk, Head of Rivers, Blue Office The clerk"),
    )
    rows = told(text, signed(Document(text), [row]))
    assert rows[1] == ("The clerk", "adds", ["that it is late"])


def test_each_of_several_letters_is_its_signers() -> None:
    """Under a long dash, one letter a line, and a quotation within one belongs to it."""
    letters = [
        ("\u201cThe bus never comes. My sister walks to school.\u201d", "Lwazi Mbeki"),
        (
            "\u201cThey call it \u201cprogress\u201d. I call it \u201ca dead end\u201d.\u201d",
            "Ines Coelho",
        ),
        ("\u201cI have lived here for forty years and saw no bus.\u201d", "Tarek Aziri"),
    ]
    text = "What readers wrote.\n\n" + "\n\n".join(
        f"{quote} \u2015 {name}." for quote, name in letters
    )

    found = signed(Document(text), ())

    assert told(text, found) == [(name, "\u2015", [quote]) for quote, name in letters]
