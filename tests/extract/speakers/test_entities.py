"""Names of one person or body are brought together, and others kept apart."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.record import Found
from claimdb.extract.speakers import speakers
from claimdb.text.spans import Span
from tests.extract.speakers.reading import read, resolved


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Tom Aldous left. Aldous said so.", "Aldous", "Tom Aldous"),
        ("Tom Aldous left. Mr Aldous said so.", "Mr Aldous", "Tom Aldous"),
        ("Tom B. Aldous Jr. left. Tom Aldous said so.", "Tom Aldous", "Tom B. Aldous Jr"),
        ("President Ruth Okello left. Okello\u2019s claim fell.", "Okello", "Ruth Okello"),
        ("Bae Do-yun left. Bae said so.", "Bae", "Bae Do-yun"),
        ("Kim Sol Bi left. Mr Kim said so.", "Mr Kim", "Kim Sol Bi"),
        ("Omar al-Tarif left. Tarif said so.", "Tarif", "Omar al-Tarif"),
        ("Piet van der Zee left. Van der Zee said so.", "Van der Zee", "Piet van der Zee"),
        ("Sean O'Dara left. O\u2019Dara said so.", "O\u2019Dara", "Sean O'Dara"),
        ("Eva Lund-Berg left. Lund-Berg said so.", "Lund-Berg", "Eva Lund-Berg"),
        ("Luz Ruiz left.\n\nRUIZ: It is so.", "RUIZ", "Luz Ruiz"),
        ("The Tide Watch Office (TWO) shut. The TWO said so.", "TWO", "Tide Watch Office"),
        ("The Union of Bakers, or UB, met. UB said so.", "UB said"[:2], "Union of Bakers"),
        ("The Carrick Times wrote. The Times said so.", "The Times", "Carrick Times"),
        ("Felling University shut. Felling said so.", "Felling", "Felling University"),
        ("Brandt Tunnelling plc dug. Brandt said so.", "Brandt", "Brandt Tunnelling plc"),
        ("The United States agreed. The US said so.", "The US", "United States"),
        ("Moscow agreed. The Kremlin said so.", "The Kremlin", "Kremlin"),
        (
            "The Ardanian Chiefs of Guard (COG) met. The COG spoke.",
            "COG spoke"[:3],
            "Ardanian Chiefs of Guard",
        ),
    ],
)
def test_short_forms_lead_to_the_fullest_name(text: str, source: str, name: str) -> None:
    """Surnames, titles, acronyms and short forms mean who was named in full."""
    start = text.rindex(source)
    told = resolved(text[:start] + "\u00a0" + text[start:], "\u00a0" + source)
    assert told == [name]


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("Tove Baker spoke. Baker said yes.", "Baker", "Tove Baker"),
        ("Bakers spoke. Baker said yes.", "Baker", None),
        (
            "The Committee for a Tidy Bay met.",
            "The Committee for a Tidy Bay",
            "Committee for a Tidy Bay",
        ),
        ("The Council of a Small Town met.", "The Council of a Small Town", "Council"),
        ("At night kyiv said yes.", "kyiv", "kyiv"),
    ],
)
def test_names_that_look_like_something_else(text: str, source: str, name: str | None) -> None:
    """A calling behind a given name, a body that is for something, a seat written small."""
    start = text.rindex(source)
    row = Found((Span(0, 0),), source=(Span(start, start + len(source)),))

    (speaker,) = speakers(Document(text), [row])

    assert speaker is not None
    assert speaker.resolved == name


def test_a_full_name_that_stands_later_counts() -> None:
    """A headline names the surname before the text names the person."""
    text = "Aldous says no\n\nIt was cold. Tom Aldous said that he would not go."
    assert resolved(text, "Aldous") == ["Tom Aldous"]


def test_titles_tell_two_of_one_surname_apart() -> None:
    """Mr and Mrs are not the same, whoever was named last."""
    text = "Mary Oster and Paul Oster ran. Mrs Oster said yes. Mr Oster said no."
    assert resolved(text, "Mrs Oster", "Mr Oster") == ["Mary Oster", "Paul Oster"]


def test_a_bare_surname_means_who_is_spoken_of() -> None:
    """Of two with one surname the one the text is about is meant."""
    text = (
        "Mary Oster opened the hall. Mary Oster paid for it. Oster said it was hers. "
        "Her cousin, Paul Oster, was away. Oster said she missed him."
    )
    assert resolved(text, "Oster said", "Oster said")[0] == "Mary Oster"


def test_relatives_do_not_take_over_a_surname() -> None:
    """Who is brought in as somebody's wife is seldom meant by the surname alone."""
    text = "President Orban Tull left. His wife, Ida Tull, wept. Tull said he was sorry."
    assert resolved(text, "Tull said"[:4] + " said")[0:1] == ["Orban Tull"]


@pytest.mark.parametrize("source", ["Republicans", "Protesters", "Ardanian agencies", "Bakers"])
def test_groups_have_no_name(source: str) -> None:
    """People of one kind are not one person or body, though they begin a sentence."""
    assert resolved(f"It rained. {source} said so.", source) == [None]


def test_a_headline_in_capitals_is_no_name() -> None:
    """Words with a capital for standing in a headline are not taken for longer names."""
    text = "Anna Weller Hammers Big Bank Over Lost Letters\n\nMs Weller said it was so."
    text += " Anna Weller then left the hall, and the bank said nothing."
    assert resolved(text, "Ms Weller") == ["Anna Weller"]


def test_weekdays_and_first_words_are_no_part_of_a_name() -> None:
    """A capital for the place in a sentence, or for a date, makes no name."""
    text = "Meanwhile Ana Ruiz Monday said so."
    assert [speaker.words for speaker in read(text, "Ana Ruiz")] == ["Ana Ruiz"]
    assert resolved(text, "Ana Ruiz") == ["Ana Ruiz"]


def test_a_nation_before_a_name_with_a_short_form_is_left_out() -> None:
    """The short form in brackets tells where the name begins."""
    text = "The South Korean Tide Watch Office (TWO) met. The TWO said so."
    (speaker,) = read(text, "The South Korean Tide Watch Office (TWO)")
    assert (speaker.words, speaker.resolved) == ("Tide Watch Office", "Tide Watch Office")


@pytest.mark.parametrize(
    ("text", "source", "name"),
    [
        ("The Workers' Party said no.", "The Workers' Party", "Workers' Party"),
        (
            "In Ost the Teachers\u2019 League said no.",
            "the Teachers\u2019 League",
            "Teachers\u2019 League",
        ),
        (
            "Members of the Nurses' Federation of Kelmar said no.",
            "the Nurses' Federation of Kelmar",
            "Nurses' Federation of Kelmar",
        ),
    ],
)
def test_a_body_is_named_after_several(text: str, source: str, name: str) -> None:
    """The apostrophe behind a plural parts no name."""
    assert resolved(text, source) == [name]


@pytest.mark.parametrize(
    "demand", ["Answer The Question", "Show Us The River", "Stop The Dam", "Who Are You"]
)
def test_a_question_in_capitals_names_nobody(demand: str) -> None:
    """Placards and titles write each word of it so."""
    text = f"They carried a sign, {demand}, and left. It said so."
    assert resolved(text, "It") == [None]


@pytest.mark.parametrize(
    ("text", "source"),
    [
        ("Ann McBride ran. Her page is ann-mcbride, or mcbride. McBride said no.", "McBride"),
        ("Ana Young ran. She is young. Young said no.", "Young"),
        ("Odu Marsh ran through a marsh. Marsh added that he was late.", "Marsh"),
    ],
)
def test_a_surname_that_is_a_word_too(text: str, source: str) -> None:
    """At the start of a sentence it is a name by its inner capital, or where it says something."""
    start = text.rindex(source)
    row = Found((Span(0, 3),), (), (Span(start, start + len(source)),))
    (speaker,) = speakers(Document(text), [row])

    assert speaker is not None
    assert (speaker.resolved or "").endswith(f" {source}")
