"""The tables of words that say the same, more, or the opposite."""

from claimdb.link.synonyms import FIRST_OF, OPPOSITES, PHRASES, SIDE_OF, WIDER, first_of


def test_the_first_of_a_group_stands_for_itself() -> None:
    """Asking twice gives what asking once gives."""
    assert {word for word in FIRST_OF.values() if first_of(word) != word} == set()


def test_no_word_is_wider_than_itself_by_any_way() -> None:
    """The tree has no loop."""

    def above(word: str, seen: frozenset[str]) -> bool:
        return word in seen or any(above(wide, seen | {word}) for wide in WIDER.get(word, ()))

    assert [word for word in WIDER if above(word, frozenset())] == []


def test_opposites_are_opposites_from_both_sides() -> None:
    """And no word is its own opposite."""
    assert {(two, one) for one, two in OPPOSITES} == OPPOSITES
    assert [pair for pair in OPPOSITES if pair[0] == pair[1]] == []


def test_opposites_are_found_on_one_side() -> None:
    """Two that exclude each other have one word for both."""
    assert [pair for pair in OPPOSITES if SIDE_OF[pair[0]] != SIDE_OF[pair[1]]] == []


def test_no_word_implies_its_opposite() -> None:
    """What says more never says the contrary."""
    assert [pair for pair in OPPOSITES if pair[1] in WIDER.get(pair[0], ())] == []


def test_longer_phrases_come_first() -> None:
    """So that the longest that fits is taken."""
    for phrases in PHRASES.values():
        assert [len(one) for one in phrases] == sorted(map(len, phrases), reverse=True)


def test_both_spellings_of_a_verb_are_one() -> None:
    """In "-ize" and "-yze"; what only ends so is left."""
    assert first_of("privatize") == first_of("privatise")
    assert first_of("paralyze") == first_of("paralyse")
    assert first_of("seize") == first_of("capture")
    assert first_of("prize") == "prize"
