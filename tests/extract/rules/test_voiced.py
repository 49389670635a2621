"""What stands behind a verb in "-ing" and in quotation marks is said by who stands before it."""

import pytest

from claimdb.extract.document import Document
from claimdb.extract.record import NESTED, ORPHANED, Found
from claimdb.extract.rules.voiced import voiced
from tests.support.found import spans, told, words
from tests.support.marked import marked


@pytest.mark.parametrize(
    ("text", "first", "verb", "second"),
    [
        (
            "S[The minister] C[defended] T[the toll by saying, “Roads are not free.”]",
            "the toll",
            "saying",
            "“Roads are not free.”",
        ),
        (
            "S[The coach] C[blamed] T[the referee, adding: “We saw it twice.”]",
            "the referee",
            "adding",
            "“We saw it twice.”",
        ),
        (
            "S[Dr Osei] C[said] T[the well was safe, going on to warn that it would run dry].",
            "the well was safe",
            "going on to warn",
            "that it would run dry",
        ),
        (
            "S[A rider] C[criticised] T[the race while telling reporters “never again”].",
            "the race",
            "telling",
            "“never again”",
        ),
    ],
)
def test_the_speaker_has_a_second_verb(text: str, first: str, verb: str, second: str) -> None:
    """Behind a comma or a preposition the content is cut, and the rest is a row of its own."""
    document, found = marked(text)

    one, other = voiced(document, [found])

    assert words(document.text, one.content) == [first]
    assert told(document.text, [other]) == [
        (" ".join(words(document.text, found.source)), verb, [second])
    ]
    assert other.by == ORPHANED


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("S[The film] C[uses footage of] T[Lwazi Mbeki asking, “Why me?”]", "Lwazi Mbeki"),
        ("S[The report] C[cites] T[a guard saying: “Nobody was at the gate.”]", "a guard"),
        ("S[Viewers] C[heard] T[the king shouting “Enough of this!”]", "the king"),
    ],
)
def test_who_stands_right_before_the_verb_says_it(text: str, who: str) -> None:
    """And whoever shows them keeps all of it."""
    document, found = marked(text)

    outer, inner = voiced(document, [found])

    assert outer == found
    assert words(document.text, inner.source) == [who]
    assert inner.by == NESTED


def test_a_piece_behind_a_verb_of_its_own_is_parted() -> None:
    """The singer sings one thing and asks another."""
    document, found = marked("T[“Hold on,”] S[Ilsa] C[sings] before asking him, T[“Where now?”]")

    first, second = voiced(document, [found])

    assert words(document.text, first.content) == ["“Hold on,”"]
    assert (words(document.text, second.cue), words(document.text, second.content)) == (
        ["asking"],
        ["“Where now?”"],
    )


@pytest.mark.parametrize(
    ("text", "doing"),
    [
        ("“Here she is,” Bo said, laughing. “My old boat.”", "laughing"),
        ("“It snowed,” Bo said, shivering. “In June.”", "shivering"),
        ("“No,” Bo said, pointing. “Over there.”", "pointing"),
    ],
)
def test_what_somebody_does_the_while_says_nothing(text: str, doing: str) -> None:
    """What follows is said by the verb before."""
    first, second = (text[: text.index("”") + 1], text[text.rindex("“") :])
    said = Found(spans(text, first), spans(text, "said"), spans(text, "Bo"))
    did = Found(spans(text, second), spans(text, doing), spans(text, "Bo"))

    (row,) = voiced(Document(text), [said, did])

    assert told(text, [row]) == [("Bo", "said", [first, second])]


@pytest.mark.parametrize(
    "text",
    [
        "S[The mayor] C[said:] T[“I was at home, saying “no” to all of it.”]",
        "S[Ann] C[praised] T[the crew, building “the best boat”].",
        "S[Ann] C[said] T[“no,” adding that it was late].",
        "S[Ann] C[opposed] T[saying “yes”].",
    ],
)
def test_what_only_looks_so_stays_whole(text: str) -> None:
    """In a quotation, behind a verb of no saying, with "that", or with nothing before it."""
    document, found = marked(text)

    assert voiced(document, [found]) == (found,)


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("T[“Each year,”] S[Bo] C[said], shrugging, “it rains in June.”", "“it rains in June.”"),
        (
            "T[“When the dam opened,”] S[Dr Osei] C[recalled], pointing at the hill, “we ran.”",
            "“we ran.”",
        ),
        ("T[“If they sell it,”] C[warned] S[Ilsa], of the union, “we strike.”", "“we strike.”"),
    ],
)
def test_a_quotation_goes_on_behind_an_aside(text: str, rest: str) -> None:
    """In the same sentence, where the words before the aside are not yet whole."""
    document, found = marked(text)

    (row,) = voiced(document, [found])

    assert words(document.text, row.content)[-1] == rest
    assert row.content[:-1] == found.content


@pytest.mark.parametrize(
    "text",
    [
        "T[“It rained.”] S[Bo] C[said] so, shrugging, “no more” on his coat.",
        "T[“Each year,”] S[Bo] C[said], shrugging. The sign, “no dogs”, fell.",
        "T[“Each year,”] S[Bo] C[said], under the sign, “No dogs.”",
    ],
)
def test_another_quotation_is_left(text: str) -> None:
    """Where the first is whole, the sentence has ended, or the next begins anew."""
    document, found = marked(text)

    assert voiced(document, [found]) == (found,)


@pytest.mark.parametrize(
    ("text", "aside", "held", "rest"),
    [
        (
            "“Each year,” Bo said, referring to the flood, “it rains in June.”",
            "referring to",
            "the flood",
            "“it rains in June.”",
        ),
        (
            "“If they sell it,” Ilsa warned, citing the lease, “we strike.”",
            "citing",
            "the lease",
            "“we strike.”",
        ),
        (
            "“For us,” Dr Osei wrote, quoting a song, “the lake is home.”",
            "quoting",
            "a song",
            "“the lake is home.”",
        ),
    ],
)
def test_the_second_half_is_not_the_asides(text: str, aside: str, held: str, rest: str) -> None:
    """Where a tagger has taken it for a part of what the aside is about."""
    first = text[: text.index("”") + 1]
    who = next(name for name in ("Bo", "Ilsa", "Dr Osei") if name in text)
    verb = next(verb for verb in ("said", "warned", "wrote") if verb in text)
    said = Found(spans(text, first), spans(text, verb), spans(text, who))
    other = Found(spans(text, f"{held}, {rest}"), spans(text, aside), spans(text, who))

    whole, short = voiced(Document(text), [said, other])

    assert words(text, whole.content) == [first, rest]
    assert words(text, short.content) == [held]
