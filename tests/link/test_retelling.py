"""Events told by clauses, adjectives of number and participles."""

import pytest

from claimdb.link.retelling import perished, retold


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("A 6.8-magnitude earthquake struck Lund.", "A earthquake of magnitude 6.8 struck Lund."),
        ("A three-day strike began in Lund.", "A strike for three days began in Lund."),
        ("A one-day curfew began in Lund.", "A curfew for one day began in Lund."),
        ("A 34-year-old man was arrested.", "A man aged 34 was arrested."),
        (
            "The bank raised its rate by a quarter of a point.",
            "The bank raised its rate by 0.25 percentage points.",
        ),
        ("Rates rose by 50 basis points.", "Rates rose by 0.5 percentage points."),
        (
            "A ferry sank off Mirna, killing forty people.",
            "forty people were killed in a ferry sinking off Mirna.",
        ),
        (
            "Two men were killed when a bus crashed near Lund.",
            "Two men were killed in a bus crash near Lund.",
        ),
        (
            "Soldiers were wounded when landmines exploded.",
            "Soldiers were wounded in a landmine explosion.",
        ),
        (
            "Six men were killed when Norvia bombed the port.",
            "Six men were killed in Norvia's bombing of the port.",
        ),
        (
            "Six men were killed when the port was shelled.",
            "Six men were killed in the shelling of the port.",
        ),
        ("Norvia's supply of arms has begun.", "Norvia has begun to supply arms."),
        ("Norvia-backed rebels took Lund.", "rebels backed by Norvia took Lund."),
        ("Russian forces took Lund.", "Russian army took Lund."),
        ("The Aurora, a ferry, sank.", "the ferry Aurora sank."),
        ("A strike was held by nurses.", "nurses walked out."),
        ("Oil rose above $100.", "The price of oil rose above $100."),
        ("The author of the report is Ann Lee.", "Ann Lee is the author of the report."),
    ],
)
def test_the_event_is_told_plainly(told: str, plain: str) -> None:
    """A second time changes nothing."""
    assert retold(told) == plain
    assert retold(plain) == plain


@pytest.mark.parametrize(
    "words",
    [
        "Two men were killed when it crashed near Lund.",
        "The bridge collapsed when a bus crashed into it.",
        "Police forces shot Tom Vale.",
        "Lund, a port, and Mirna were flooded.",
        "The rest of the report is Norvia.",
        "Oil exports rose above 100,000 tonnes.",
        "Orsk offered Tom Vale a bribe.",
        "Norvia's supply of arms has ended.",
    ],
)
def test_what_is_another_thing_stays(words: str) -> None:
    """Who crashed is not told, no force of a state is meant, nothing has begun."""
    assert retold(words) == words


@pytest.mark.parametrize(
    ("told", "plain"),
    [
        ("Nine people died in a fire in Lund", "Nine people were killed in a fire in Lund"),
        ("Nine people have died in the flood", "Nine people have been killed in the flood"),
        ("Nine people died of cholera", "Nine people were killed by cholera"),
        ("Nine people died in the fire station", "Nine people died in the fire station"),
        ("Tom Vale died in the war", "Tom Vale died in the war"),
        ("Nine people died after the fire", "Nine people died after the fire"),
        ("Tom Vale died of a heart attack", "Tom Vale died of a heart attack"),
    ],
)
def test_who_died_in_a_calamity_was_killed_by_it(told: str, plain: str) -> None:
    """A building is no calamity, nor does all that comes after one come of it."""
    assert perished(told) == plain
