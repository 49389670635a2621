"""How what a program found is compared with what people recorded of the same words."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimdb.bench.agreement import Agreement, Saying, agreement, known_by, sayings
from claimdb.db.reader import open_reader
from claimdb.model.vocab import Stance
from tests.support.ferry import Ferry

MAYOR = frozenset({"ana duarte", "duarte"})
WIRE = frozenset({"harbour wire"})
ONE = Saying(
    number=1,
    text="b2:1",
    content=((10, 30),),
    names=MAYOR,
    stance="asserts",
    claim=1,
    own_voice=False,
)
#: The same claim in other words, from the same text.
TWO = replace(ONE, number=2, content=((50, 80),), names=WIRE, stance="denies")


def figures(found: Agreement) -> dict[str, tuple[int, int]]:
    """Return each share by what it is of."""
    return {one.what: (one.agree, one.of) for one in found.shares}


def test_the_same_is_all_alike() -> None:
    """Who is compared with himself agrees in everything."""
    through = replace(TWO, chain=(WIRE,))

    found = agreement([ONE, through], [ONE, through])

    assert all(agree == of > 0 for agree, of in figures(found).values())
    assert (found.missed, found.more) == ((), ())


@pytest.mark.parametrize(
    ("mine", "what"),
    [
        ({"names": WIRE}, "the same speaker"),
        ({"stance": "denies"}, "the same stance"),
        ({"chain": (WIRE,)}, "known through the same others"),
    ],
)
def test_each_difference_is_told_by_itself(mine: dict[str, object], what: str) -> None:
    """A wrong speaker is no wrong stance."""
    found = figures(agreement([ONE], [replace(ONE, **mine)]))  # type: ignore[arg-type]

    differing = [name for name, (agree, of) in found.items() if agree < of]

    assert found[what] == (0, 1)
    assert set(differing) <= {what, "the same, of those known through others"}


def test_people_cut_finer() -> None:
    """What stands within longer words is found; the longer words are used once."""
    whole = replace(ONE, content=((0, 80),))

    found = agreement([ONE, replace(ONE, number=2, content=((50, 70),))], [whole])

    assert figures(found)["attributions of people that it found"] == (1, 2)
    assert (found.missed, found.more) == ((2,), ())


def test_other_words_and_other_texts_are_others() -> None:
    """Words elsewhere are missed, and are more; a text that people did not read is left out."""
    elsewhere = replace(ONE, content=((200, 230),))

    found = agreement([ONE], [elsewhere, replace(ONE, number=9, text="b2:2")])

    assert figures(found)["of what it found, attributions that people have too"] == (0, 1)
    assert (found.missed, found.more) == ((1,), (1,))


def test_claims_are_compared_by_pairs() -> None:
    """Two that people file under one claim, and two that only the program does."""
    three = replace(ONE, number=3, content=((90, 99),), claim=2)
    mine = [replace(ONE, claim=7), replace(TWO, claim=8), replace(three, claim=8)]

    found = figures(agreement([ONE, TWO, three], mine))

    assert found["pairs of one claim, or one that follows, that it joins"] == (0, 1)
    assert found["pairs that it joins, and people too"] == (0, 1)


def test_what_follows_belongs_together() -> None:
    """The narrower claim and the wider one, whichever of the two is said first."""
    narrow = replace(TWO, claim=2, follows=frozenset({1}))

    found = figures(agreement([ONE, narrow], [ONE, replace(TWO, claim=1)]))

    assert found["pairs of one claim, or one that follows, that it joins"] == (1, 1)


def test_a_publishers_own_voice_is_not_asked_for() -> None:
    """Nobody is named as speaking there."""
    found = agreement([replace(ONE, own_voice=True)], [])

    assert figures(found)["attributions of people that it found"] == (0, 0)


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(1, 50)), max_size=6))
def test_no_attribution_is_used_twice(places: list[tuple[int, int]]) -> None:
    """Each of the one side has at most one of the other."""
    some = [
        replace(ONE, number=place, content=((start, start + length),))
        for place, (start, length) in enumerate(places, 1)
    ]

    found = agreement(some, some[:3])
    agree, of = figures(found)["attributions of people that it found"]

    assert agree + len(found.missed) == of == len(some)
    assert agree + len(found.more) == len(some[:3])


def test_attributions_are_read_with_names_and_chains(ferry: Ferry) -> None:
    """A source has every name it goes by, and a chain those of each link."""
    relayed = ferry.says(source=ferry.lines, stance=Stance.RELAYS)
    ferry.says(via=relayed)

    with open_reader(ferry.store.url) as reader:
        link, said = sayings(reader)

    assert "northern lines" in link.names
    assert said.chain == (link.names,)
    assert agreement([link, said], [link, said]).missed == ()


def test_who_is_not_named_is_known_by_the_words_in_any_order() -> None:
    """The adjective of a state is the state."""
    assert known_by("Norway's state-run agencies") & known_by("state-run Norwegian agencies")
    assert not known_by("Norway's agencies") & known_by("Danish agencies")
