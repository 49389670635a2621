"""Names for pronouns, and pronouns that stay open."""

import pytest

from claimdb.link.content import Content
from claimdb.link.joined import joined
from claimdb.link.pronouns import accuser_meant, named, unresolved
from claimdb.text.spans import Span


def _named(text: str, **known: object) -> str:
    content = Content(text=text, spans=(Span(0, len(text)),), **known)  # type: ignore[arg-type]
    line = joined(text, content.spans)
    return named(content, line, 0, len(line.line))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“I am glad,”", "“Ana is glad,”"),
        ("“I have a boat,”", "“Ana has a boat,”"),
        ("“I deny it,”", "“Ana denies it,”"),
        ("“I'm glad,”", "“Ana is glad,”"),
        ("“I'd go,”", "“Ana would go,”"),
        ("“They told me,”", "“They told Ana,”"),
        ("“My boat sank,”", "“Ana's boat sank,”"),
        ("“We were late,”", "“the club was late,”"),
        ("“Our boat sank,”", "“the club's boat sank,”"),
        ("“Our club won,”", "“the club won,”"),
        ("I was late", "I was late"),
        ("a shirt with the words “I fight”", "a shirt with the words “I fight”"),
        ("“[I]t sank,”", "“[I]t sank,”"),
        ("“I think it sank,”", "“I think it sank,”"),
    ],
)
def test_the_first_person_of_a_quotation_is_the_speaker(text: str, expected: str) -> None:
    """And "we" is whom the speaker speaks for."""
    assert _named(text, speaker="Ana", we="the club") == expected


def test_our_army_is_the_army_that_speaks() -> None:
    """By whatever name it goes; another's stays its own."""
    assert _named("“Our army won,”", we="the army of Norvia") == "“the army of Norvia won,”"
    assert (
        _named("“Our fleet won,”", we="the army of Norvia") == "“the army of Norvia's fleet won,”"
    )


def test_all_of_a_turn_is_the_speakers_own() -> None:
    """A transcript has no marks."""
    assert _named("I was late", speaker="Ana", is_direct=True) == "Ana was late"


def test_a_quotation_mark_just_before_the_content_counts() -> None:
    """Some contents are marked without the marks around them."""
    text = "“I was late”"
    content = Content(text=text, spans=(Span(1, 11),), speaker="Ana")
    line = joined(text, content.spans)

    assert named(content, line, 0, len(line.line)) == "Ana was late"


def test_a_resolved_pronoun_gets_its_name_once() -> None:
    """The second time it is clear."""
    names = {Span(0, 2): "Bram", Span(8, 11): "Bram"}

    assert _named("he sold his boat", names=names) == "Bram sold his boat"


def test_her_is_whose_or_whom() -> None:
    """By what follows."""
    assert _named("saw her boat", names={Span(4, 7): "Ana"}) == "saw Ana's boat"
    assert _named("saw her", names={Span(4, 7): "Ana"}) == "saw Ana"


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("He sold the boat", ("he",)),
        ("You sold our boat", ("you", "our")),
        ("This is a boat", ("this",)),
        ("That sank", ("that",)),
        ("Congress was entitled to it", ("it",)),
        ("In the year 2000 it sank", ("it",)),
        ("Bram sold his boat", ()),
        ("It is clear that the boat sank", ()),
        ("The US sold the boat", ()),
        ("This boat sank", ()),
    ],
)
def test_words_that_leave_open_whom_they_mean(statement: str, words: tuple[str, ...]) -> None:
    """A pronoun with nobody before it whom it could mean."""
    assert unresolved(statement) == words


@pytest.mark.parametrize(
    ("statement", "words"),
    [
        ("The navy has rammed their boat", ("their",)),
        ("The navies have rammed their boat", ()),
        ("The navy has left them in the sea", ("them",)),
        ("The navy has lost its boat", ()),
    ],
)
def test_the_accused_do_not_mean_themselves_by_them(statement: str, words: tuple[str, ...]) -> None:
    """Whoever accuses may be meant."""
    assert accuser_meant(statement) == words
