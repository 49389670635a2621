"""What is a kind of what."""

from claimdb.lexicons.nouns import DEED_OF, KIND_OF, SAME_AS, kinds


def test_a_missile_is_a_weapon_and_a_weapon_no_missile() -> None:
    """The narrower entails the wider, never the other way."""
    assert "weapon" in kinds("missile")
    assert "missile" not in kinds("weapon")


def test_words_for_the_same_have_the_same_kinds() -> None:
    """Troops are soldiers, and soldiers are people."""
    assert kinds("troop") == kinds("soldier")
    assert "person" in kinds("troop")


def test_an_unknown_noun_is_only_its_own_kind() -> None:
    """Nothing is guessed."""
    assert kinds("zorbe") == {"zorbe"}


def test_no_noun_is_a_kind_of_itself_by_way_of_others() -> None:
    """The tree has no loop."""
    for noun, wider in KIND_OF.items():
        start = SAME_AS.get(noun, noun)
        for kind in wider:
            same = SAME_AS.get(kind, kind)
            assert same == start or start not in kinds(same), (noun, kind)


def test_words_for_the_same_lead_to_one_word() -> None:
    """Never in a chain."""
    assert [word for word in SAME_AS.values() if word in SAME_AS] == []


def test_deeds_are_told_by_lemmas() -> None:
    """A noun in the singular and a verb."""
    assert DEED_OF["delivery"] == "deliver"
    assert not any(noun.endswith("ies") for noun in DEED_OF)
