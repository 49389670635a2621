"""Facts in the words of a newsroom."""

from dataclasses import replace

import pytest

from claimdb.db.reader import Reader
from claimdb.queries.attributions import load
from claimdb.queries.shapes import Attribution, Denial, SourceName
from claimdb.reports import phrases
from claimdb.reports.blocks import plain
from tests.queries.missiles import Missiles


@pytest.fixture
def kirby(case: Missiles, reader: Reader) -> Attribution:
    """Return what Kirby said."""
    return load(reader, [case["kirby says"]])[case["kirby says"]]


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("it is so", "“it is so”"),
        ("“it is so”", "“it is so”"),
        ("“so” and “so”", "“‘so’ and ‘so’”"),
        ("“casualties” of mines", "“‘casualties’ of mines”"),
        ('"it is so,"', "“it is so,”"),
        ("‘it’s so’", "“it’s so”"),
        ("‘so’ and ’so’", "“‘so’ and ’so’”"),
        ('"so" and "so"', "“‘so’ and ‘so’”"),
        ('he said "so"', "“he said ‘so’”"),
        ("We’re\n not", "“We’re not”"),
        ("[withheld]", "(words withheld)"),
    ],
)
def test_quotations_are_typographic_and_nest(words: str, shown: str) -> None:
    """Marks inside go one kind inwards; the letters stay."""
    assert phrases.quoted(words) == shown


def test_counts_have_their_plural_and_their_doubt() -> None:
    """One origin, two origins, two to five."""
    assert phrases.number_of(1, "origin") == "1 origin"
    assert phrases.number_of(2_000, "party", "parties") == "2,000 parties"
    assert [phrases.parties(count) for count in (0, 1)] == ["no known party", "1 party"]
    assert phrases.from_to(2, 5, "origin") == "2 to 5 origins"
    assert phrases.from_to(1, 1, "origin") == "1 origin"


def test_who_speaks_in_what_capacity_for_whom(kirby: Attribution) -> None:
    """The party is that of the day; an unnamed source is marked, unless its label says so."""
    assert plain(phrases.who(kirby)) == "John Kirby, spokesman (party: United States)"
    unnamed = SourceName("src_x", "experts", "group", named=False)
    assert plain(phrases.who(replace(kirby, source=unnamed, party=None, capacity=None))) == (
        "experts (unnamed, recorded as “John Kirby”)"
    )
    believed = replace(unnamed, name="unnamed (it is believed)")
    assert plain(phrases.source_line(believed)) == "unnamed (it is believed)"
    assert plain(phrases.source_line(unnamed)) == "experts (unnamed)"
    own = replace(kirby, own_voice=True, capacity=None, party=None)
    assert plain(phrases.who(own)) == "John Kirby (in its own voice)"


def test_reported_speech_is_not_passed_off_as_quotation(kirby: Attribution) -> None:
    """Whose words they are is said every time."""
    assert plain(phrases.words(kirby)).endswith("used” (quoted)")
    indirect = plain(phrases.words(replace(kirby, mode="indirect")))
    assert indirect.startswith("in the article's words: ")
    assert "“" not in indirect
    assert "(no words recorded)" in plain(phrases.words(replace(kirby, words=())))


def test_of_words_quoted_in_part_the_quoted_ones_can_be_seen() -> None:
    """A passage with marks inside is told as it stands; one all quoted is in marks."""
    assert plain(phrases.words_line(["saw “possibilities” in it"], "mixed")) == (
        "in the article's words: saw “possibilities” in it"
    )
    assert plain(phrases.words_line(["“possibilities”"], "mixed")) == (
        "“possibilities” (quoted in part)"
    )


def test_dates_carry_their_words(kirby: Attribution) -> None:
    """The resolved day, and the words that gave it; what is not given is said to be so."""
    assert phrases.date(kirby.said) == "17 June 2024 (“on Monday”)"
    assert phrases.date(None) == "date not given"
    assert phrases.days("2024-06-17T00:00:00Z", "2024-06-18T23:59:59Z") == (
        "17 June 2024 to 18 June 2024"
    )
    assert phrases.day(None) == phrases.days(None, None) == "not known"


@pytest.mark.parametrize(
    ("first_by", "last_by", "told"),
    [
        ("said", "published", "17 June 2024 to 18 June 2024"),
        ("published", "seen", "17 June 2024 to 18 June 2024 (seen)"),
        ("seen", "said", "17 June 2024 (seen) to 18 June 2024"),
        ("seen", "seen", "seen 17 June 2024 to 18 June 2024"),
    ],
)
def test_a_day_of_reading_is_told_as_such(first_by: str, last_by: str, told: str) -> None:
    """Nobody is said to have spoken on the day on which somebody read of it."""
    ends = ("2024-06-17T09:13:44Z", "2024-06-18T23:59:59Z")

    assert phrases.days(*ends, first_by, last_by) == told


def test_a_day_on_which_it_was_also_said_is_that_day() -> None:
    """However else it is known."""
    ends = ("2024-06-17T00:00:00Z", "2024-06-17T09:13:44Z")

    assert phrases.days(*ends, "said", "seen") == "17 June 2024"


def test_articles_are_named_by_what_is_known(case: Missiles, reader: Reader) -> None:
    """A title, or a day; the publisher, or that it is not stated; never the credit for it."""
    found = load(reader, [case["kirby says"], case["russia denies"]])
    titled, untitled = (one.article for one in found.values())

    assert plain(phrases.article_line(titled)) == "“Kirby on missiles”, The Tribune, 18 June 2024"
    assert plain(phrases.article_line(untitled)) == (
        "a retelling of a report of 17 June 2024, publisher not stated, credit “– NK News”"
    )
    undated = replace(untitled, published=None, kind="article", credits=())
    assert plain(phrases.article_line(undated, by=False)) == "a report without date"


def test_reservations_stand_together(kirby: Attribution) -> None:
    """Denial, hedge, distance, machine, and that a row no longer counts."""
    assert plain(phrases.reservations(kirby)) == ""
    told = plain(
        phrases.reservations(
            replace(
                kirby,
                denial=Denial("fabricated", "element", "the number"),
                hedge="possible",
                hedge_words="may",
                reporting="distances",
                automatic=True,
                confidence=0.8,
                current=False,
            )
        )
    )
    assert told == (
        "denial that calls it made up, of one element: the number"
        " · said to be possible (“may”) · the article keeps its distance"
        " · recorded by a program, 80% sure; not reviewed"
        " · no longer counts: superseded, rejected, or below the confidence that counts"
    )


@pytest.mark.parametrize(
    ("found_by", "told"),
    [
        (None, ""),
        ("rules/1", ""),
        ("rules/1; taken for granted by the words", "taken for granted by the words"),
    ],
)
def test_what_the_words_do_not_say_themselves_is_marked(
    kirby: Attribution, found_by: str | None, told: str
) -> None:
    """A claim that a program read beside the words is shown as that, also once accepted."""
    read = replace(kirby, found_by=found_by, edits=(), denial=None, hedge=None, automatic=False)

    assert phrases.beside(read) == told
    assert plain(phrases.reservations(read)).startswith(told)
    assert phrases.beside(replace(read, own_voice=True)) == ""


@pytest.mark.parametrize(
    ("count", "total", "told"),
    [
        (0, 3, ""),
        (1, 1, "The only saying here was recorded by a program; no person has reviewed it."),
        (2, 2, "Both sayings here were recorded by a program; no person has reviewed them."),
        (9, 9, "All 9 sayings here were recorded by a program; no person has reviewed them."),
        (1, 3, "1 of 3 sayings here was recorded by a program; no person has reviewed it."),
        (
            2,
            1234,
            "2 of 1,234 sayings here were recorded by a program; no person has reviewed them.",
        ),
    ],
)
def test_how_much_nobody_has_looked_at_is_a_sentence(count: int, total: int, told: str) -> None:
    """And nothing is said where somebody has looked at all."""
    assert phrases.unreviewed(count, total, "here") == told


def test_who_speaks_is_told_below_the_name(kirby: Attribution) -> None:
    """In what capacity and for whom; a party alone stands in no brackets."""
    assert phrases.about(replace(kirby, capacity="spokesman")) == "spokesman (party: United States)"
    assert phrases.about(replace(kirby, capacity=None)) == "party: United States"
    assert phrases.about(replace(kirby, capacity="spokesman", party=None)) == "spokesman"
    assert phrases.about(replace(kirby, capacity=None, party=None)) == ""


def test_chains_are_told_from_the_nearest_link(case: Missiles, reader: Reader) -> None:
    """Through whom it is known; nothing where the article itself reports it."""
    found = load(reader, [case["military says"], case["kirby says"]])
    military, kirby = found.values()

    assert plain(phrases.chain(military)) == "known through NK News (passed on)"
    assert phrases.chain(kirby) == ()
