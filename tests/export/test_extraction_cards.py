"""What stands beside a text of each attribution."""

import re
from dataclasses import replace
from html import unescape
from typing import Final

import pytest

from claimdb.export.extraction_cards import card, shown, told_stances
from claimdb.export.extractions import Extracted
from claimdb.extract.record import Extraction, Leaning, Link, Said, Speaker
from claimdb.model.vocab import Stance
from claimdb.text.spans import Span
from tests.support.harbour import HARBOUR, ByHeart

FOUND: Final = tuple(ByHeart().extract(HARBOUR))
ONE: Final = FOUND[1]


def told(one: Extraction, *others: Extraction) -> list[str]:
    """Return the lines of the card of an attribution, without markup."""
    read = Extracted(name="a", id="a", text=HARBOUR, extractions=(one, *others))
    html = card(1, read, 0)
    lines = re.findall(r"<p.*?</p>", html)
    return [unescape(re.sub(r"<q>|</q>", '"', line)).strip() for line in map(_bare, lines)]


def _bare(line: str) -> str:
    return re.sub(r"<(?!/?q>)[^>]*>", "", line)


def span(words: str) -> Span:
    """Return where words stand in the text."""
    start = HARBOUR.index(words)
    return Span(start, start + len(words))


@pytest.mark.parametrize(
    ("speaker", "lines"),
    [
        (None, ["mayor Ilka Brandvold"]),
        (Speaker("the mayor", "Ilka Brandvold"), ['Ilka Brandvold as "the mayor"']),
        (Speaker("the Port", "Port"), ["Port"]),
        (Speaker("Ilka Brandvold"), ["Ilka Brandvold"]),
        (Speaker("a mayor", role=span("mayor")), ["a mayor"]),
        (Speaker("Ilka", role=span("mayor")), ["Ilka", "mayor"]),
        (
            Speaker("Ilka", role=span("authority of Velmora"), affiliation=span("Velmora")),
            ["Ilka", "authority of Velmora"],
        ),
        (
            Speaker("Ilka", role=span("mayor"), affiliation=span("the city")),
            ["Ilka", "mayor, the city"],
        ),
    ],
)
def test_who_it_is(speaker: Speaker | None, lines: list[str]) -> None:
    """By the fullest name, the words where they differ, role and body where they add something."""
    found = told(replace(ONE, speaker=speaker))

    assert found == [
        f"1\u2212 {lines[0]} 94%",
        *lines[1:],
        'denies \u00b7 indirect \u00b7 "denied"',
    ]


def test_who_is_not_named() -> None:
    """Is told as such."""
    assert told(replace(ONE, speaker=None, source=()))[0] == "1\u2212 nobody named 94%"


def test_an_assertion_in_the_negative() -> None:
    """Is no denial, and yet should not be read as the opposite."""
    one = replace(ONE, leaning=Leaning(Stance.ASSERTS, negated=True))

    assert told(one)[-1] == 'asserts \u00b7 in the negative \u00b7 indirect \u00b7 "denied"'


def test_words_of_time_without_a_date() -> None:
    """Stand as they are, where nobody knows what they are counted from."""
    assert told(replace(ONE, said=Said(span("on Monday"))))[-1].endswith('"on Monday"')


def test_where_it_hangs() -> None:
    """Through whom it is known, and within whose words it stands."""
    lines = told(replace(ONE, link=Link(via=1, inside=2)), FOUND[3], FOUND[8])

    assert lines[-2:] == ["via 2\u2192 the Velmora Courier", "within 3+ nobody named"]


def test_what_hides_words_is_shown() -> None:
    """Controls and marks that turn the direction of writing."""
    assert shown("a\x00b\u202ec\nd") == "a\ufffdb\ufffdc d"
    assert shown("a\r\n b", lines=True) == "a\n b"


def test_stances_are_counted_in_their_order() -> None:
    """Those that nobody takes are left out."""
    assert told_stances(FOUND[:4]) == "asserts 2, denies 1, relays 1"
    assert told_stances([]) == ""
