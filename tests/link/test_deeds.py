"""Which deeds say which."""

import pytest

from claimdb.link.deeds import Deeds, single
from claimdb.link.frame import frame
from claimdb.link.view import view


def deeds(statement: str) -> Deeds:
    """Return the deeds of a statement."""
    return view(frame(statement)).deeds


@pytest.mark.parametrize(
    ("statement", "deed"),
    [
        ("Rebels attacked the port.", "attack"),
        ("The port is in use.", "use"),
        ("Rockets were used to hit the port.", "attack"),
        ("Mines caused casualties.", "casualty"),
        ("There were casualties at the port.", "casualty"),
        ("The crash was the fault of the pilot.", "cause"),
    ],
)
def test_the_deed_is_told_by_a_verb_or_by_what_carries_it(statement: str, deed: str) -> None:
    """Verb, phrase, purpose of a tool, noun behind a light verb."""
    assert deed in deeds(statement).keys


def test_who_used_it_to_hit_has_used_it() -> None:
    """The tool is told beside what was done with it."""
    used = deeds("Rockets were used to hit the port.")

    assert used.say(single("use"))
    assert not single("use").say(used)


def test_one_of_two_deeds_says_what_both_say() -> None:
    """Killed or wounded: a casualty in any case, a death perhaps."""
    either = deeds("Mines killed or wounded soldiers.")

    assert either.say(single("casualty"))
    assert not either.say(single("kill"))
    assert single("kill").say(either)


def test_both_of_two_deeds_say_each() -> None:
    """Beat and arrested: arrested."""
    both = deeds("Police beat and arrested him.")

    assert both.say(single("arrest"))
    assert not single("arrest").say(both)


def test_opposite_deeds_are_found() -> None:
    """By their groups: raised and cut."""
    assert deeds("The bank raised rates.").opposed(deeds("The bank cut rates.")) == ("rise", "fall")


def test_deeds_are_told_in_words() -> None:
    """Both, with how they are joined."""
    assert deeds("Mines killed or wounded soldiers.").told == "kill or injure"
