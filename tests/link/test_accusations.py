"""Accusations and the denials of them in other words, through extraction to comparison."""

from collections.abc import Sequence
from functools import cache

import pytest
import yaml

from claimdb.extract.protocol import Text
from claimdb.extract.registry import load
from claimdb.link.frame import frame
from claimdb.link.relation import Relation
from claimdb.link.same import compare
from claimdb.model.vocab import Stance
from claimdb.pipeline.extracting_plan import Plan, Unread
from claimdb.pipeline.extracting_pool import read_here
from claimdb.text.dates import parse_date
from tests.support.repository import ROOT

CASES = ROOT / "tests" / "cases" / "linking" / "accusations.yaml"
#: The least share of denials that meet what they deny; a little below what is reached.
FLOOR = 0.9
#: Who asserts one of these of what is denied is denied.
MEETS = frozenset((Relation.SAME, Relation.ENTAILS))


@cache
def accusations() -> tuple[dict[str, list[str]], ...]:
    """Return the cases; what is said is a list of one."""
    rows = yaml.safe_load(CASES.read_text(encoding="utf-8"))
    return tuple({key: one if key != "said" else [one] for key, one in row.items()} for row in rows)


@cache
def plans() -> dict[str, Plan]:
    """Return what each sentence gives, read as an article of its own."""
    texts = sorted({text for case in accusations() for part in case.values() for text in part})
    return dict(zip(texts, read_here(load("default"), unread(texts)), strict=True))


def unread(texts: Sequence[str]) -> list[Unread]:
    """Return texts of one day as they are read from the database."""
    date = parse_date("2024-06-18")
    return [
        Unread(number, f"rev_{number}", number, f"art_{number}", 1, date.latest, Text(text, date))
        for number, text in enumerate(texts)
    ]


def meets(said: str, reply: str) -> bool:
    """Tell whether a reply denies what is asserted, or what follows from it."""
    asserted = statements(said, Stance.ASSERTS)
    return any(
        compare(frame(one), frame(other)).relation in MEETS
        for one in asserted
        for other in statements(reply, Stance.DENIES)
    )


def statements(text: str, stance: Stance) -> list[str]:
    """Return the claims that a text takes a stance on."""
    return [one.statement for one in plans()[text].planned if one.evidence.stance is stance]


def test_denials_in_other_words_meet_what_they_deny() -> None:
    """Nearly nine in ten; the rest stay claims of their own."""
    pairs = [(case["said"][0], one) for case in accusations() for one in case.get("denied", [])]
    found = [meets(*pair) for pair in pairs]

    assert sum(found) / len(found) >= FLOOR, f"{sum(found)} of {len(found)}"


def test_what_denies_another_deed_denies_nothing_of_this_one() -> None:
    """Nobody is shown as denying what he did not deny."""
    false = [
        (case["said"][0], one)
        for case in accusations()
        for one in case.get("left_open", [])
        if meets(case["said"][0], one)
    ]

    assert not false


@pytest.mark.parametrize(
    ("text", "statement"),
    [
        ("Tom Vale denied saying that the bank was insolvent.", "The bank was insolvent"),
        ("Tom Vale denied accusing Ivo Brandt of fraud.", "Ivo Brandt has committed fraud"),
        ("Tom Vale denied discussing the merger.", "The merger"),
        ("Tom Vale denied any knowledge of the fraud.", "The fraud"),
    ],
)
def test_what_one_denies_having_said_or_known_is_not_denied(text: str, statement: str) -> None:
    """That the bank was insolvent may be so for all he says."""
    (plan,) = read_here(load("default"), unread([text]))

    assert [one.evidence.stance for one in plan.planned] == [Stance.DENIES]
    assert plan.planned[0].statement != statement
    assert plan.planned[0].statement.startswith("Tom Vale ")
