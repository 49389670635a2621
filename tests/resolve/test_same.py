"""Whether two mentions are one source: the verdicts, and the keys to find them by."""

from datetime import date
from itertools import combinations
from typing import Final

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from claimdb.bench.resolving_gold import resolution_cases
from claimdb.bench.resolving_verdicts import gold_figures
from claimdb.model.vocab import Judgement, SourceKind
from claimdb.resolve import Mention, affiliation, cluster, compare, keys
from tests.resolve.mentions import mention
from tests.support.repository import ROOT

CASES: Final = ROOT / "tests" / "cases" / "resolution"
PAIRS, GROUPS = resolution_cases(CASES)
#: All mentions of the gold set, to be compared across its cases too.
EVERY: Final = [one for case in PAIRS for one in (case.a, case.b)]


def test_the_gold_set_is_held() -> None:
    """The least that each figure has to reach; nobody is merged who should not be."""
    floors = yaml.safe_load((CASES / "floors.yaml").read_text(encoding="utf-8"))
    figures = gold_figures(PAIRS, GROUPS)

    assert len(PAIRS) >= 120
    assert floors.keys() == figures.keys()
    assert [name for name, least in floors.items() if figures[name] < least] == []


@given(st.sampled_from(EVERY), st.sampled_from(EVERY))
def test_comparing_has_no_direction(a: Mention, b: Mention) -> None:
    """Verdict, score and reason are the same, whoever is asked first."""
    assert compare(a, b) == compare(b, a)


def test_those_held_for_the_same_share_a_key() -> None:
    """Else a store that looks mentions up by keys would never compare them."""
    apart = [
        (a.name, b.name)
        for a, b in combinations(EVERY, 2)
        if (verdict := compare(a, b)) is not None
        and verdict.judgement is Judgement.SAME
        and not keys(a) & keys(b)
    ]

    assert apart == []


@given(st.sampled_from(EVERY))
def test_keys_are_few(one: Mention) -> None:
    """A store holds a row for each."""
    assert len(keys(one)) <= 24


@pytest.mark.parametrize("name", ["some experts", "he", "Moscow", "John Kirby"])
def test_a_source_without_a_name_is_never_compared(name: str) -> None:
    """Not with its like, nor with one that has a name: a label never merges."""
    unnamed = mention(name, is_named=False)

    assert keys(unnamed) == frozenset()
    assert compare(unnamed, unnamed) is None
    assert compare(unnamed, mention(name)) is None


def test_a_reason_is_for_people() -> None:
    """It says what is the same in the words of the roles."""
    a = mention("John Kirby", roles=("national security council spokesperson",))
    b = mention("John Kirby", roles=("spokesman for the National Security Council",), key=2)

    verdict = compare(a, b)

    assert verdict is not None
    assert verdict.reason == "same name; both national security council spokesperson"


def test_a_seat_of_power_is_said_to_be_a_part() -> None:
    """And not the same as the state that it speaks for."""
    verdict = compare(
        mention("the Kremlin", SourceKind.ORGANISATION), mention("Moscow", SourceKind.STATE)
    )

    assert verdict is not None
    assert verdict.judgement is Judgement.NOT_SAME
    assert verdict.reason == "Kremlin is part of Russia, and not the same"


def test_a_lifetime_between_two_texts_makes_a_question() -> None:
    """Of one name, forty years apart and more."""
    before = mention("Otto Lindqvist", day=date(1948, 2, 25))
    after = mention("Otto Lindqvist", day=date(2008, 2, 25), key=2)

    verdict = compare(before, after)

    assert verdict is not None
    assert verdict.judgement is Judgement.UNSURE
    assert "60 years" in verdict.reason


def test_a_number_of_wikidata_decides() -> None:
    """Whatever the names; two numbers are two sources."""
    pele = mention("Pelé", wikidata="Q12897")

    same = compare(pele, mention("Edson Arantes do Nascimento", wikidata="Q12897", key=2))
    other = compare(pele, mention("Pelé", wikidata="Q1", key=2))

    assert same is not None
    assert other is not None
    assert (same.judgement, same.score) == (Judgement.SAME, 1.0)
    assert other.judgement is Judgement.NOT_SAME


def test_a_person_and_a_body_of_one_name_are_a_question() -> None:
    """Where the person is surely one."""
    verdict = compare(
        mention("Max Planck", roles=("physicist",)),
        mention("Max Planck", SourceKind.ORGANISATION, key=2),
    )

    assert verdict is not None
    assert verdict.judgement is Judgement.UNSURE


@given(
    st.text(max_size=40),
    st.text(max_size=40),
    st.sampled_from(SourceKind),
    st.sampled_from(SourceKind),
)
def test_whatever_stands_in_an_article_can_be_compared(
    name: str, role: str, kind: SourceKind, other: SourceKind
) -> None:
    """Signs, other alphabets, nothing at all: in both directions alike, and with itself."""
    a = mention(name, kind, roles=(role,), aliases=(role,), context=(name, role))
    b = mention(role, other, roles=(name,), key=2)

    assert compare(a, b) == compare(b, a)
    assert keys(a) >= frozenset()
    cluster([a, b])
    affiliation(role, kind)


@pytest.mark.parametrize(
    ("one", "other", "held"),
    [
        ("James Clark", "Jamie Osgood Clark", Judgement.UNSURE),
        ("James Clark", "James Osgood Clark", Judgement.UNSURE),
        ("Fred Larivee", "Frederick Osgood Larivee", Judgement.SAME),
        ("Mina Osgood Holm", "Mina Holm", Judgement.SAME),
        ("Asiya Umi Holm", "Asya Holm", Judgement.UNSURE),
        ("Mohammed bin Salman", "Mohammed bin Salman Al Saud", Judgement.SAME),
    ],
)
def test_more_names_join_only_what_is_rare_and_spelled_alike(
    one: str, other: str, held: Judgement
) -> None:
    """A usual name fits any bearer with a second one; two differences are one too many."""
    found = compare(mention(one), mention(other, key=2))

    assert found is not None
    assert found.judgement is held


def test_two_who_speak_together_are_two() -> None:
    """Both are named by the same words of one text, beside the same others."""
    words, beside = ("Ada Holm and Jon Berg",), ("Dockers' Union", "Iris Lund")
    holm = mention("Ada Holm", aliases=words, context=("Jon Berg", *beside), document="d")
    berg = mention("Jon Berg", key=2, aliases=words, context=("Ada Holm", *beside), document="d")

    assert compare(holm, berg) is None


def test_two_given_names_are_no_shorter_form_of_a_name() -> None:
    """They are another one's whole name, or of a pope."""
    assert compare(mention("John Paul"), mention("John Paul Lund", key=2)) is None
